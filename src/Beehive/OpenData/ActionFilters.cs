using System.Globalization;
using Beehive.ActionPoints;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Time;

namespace Beehive.OpenData;

/// <summary>What only action points can be asked for.</summary>
public static class ActionFilters
{
    public static readonly Filter<ActionPoint> Owner = new("owner", "the office that has it, exactly as it is written", null,
        (asked, rows) => Task.FromResult(rows.Where(x => x.Owner == asked.Value)));

    public static readonly Filter<ActionPoint> Late = new("late", "only what is not finished and overdue", ["yes"], (asked, rows) => asked.Value == "yes"
        ? Task.FromResult(Overdue(rows, asked.Today))
        : throw new RefusedException(new Refusal("\"late\" can be yes; it cannot be \"{0}\".", Shortened.Of(asked.Value))));

    /// <summary>As the noun judges it: a month or a year is over when its last day is.</summary>
    private static IQueryable<ActionPoint> Overdue(IQueryable<ActionPoint> rows, DateOnly today)
    {
        var day = PartialDate.Of(today);
        var month = PartialDate.Parse(today.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        var year = PartialDate.Parse(today.ToString("yyyy", CultureInfo.InvariantCulture));
        return rows.Where(x => (x.State == ActionState.ToDo || x.State == ActionState.Doing) && x.Due < day && x.Due != month && x.Due != year);
    }
}
