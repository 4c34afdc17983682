using System.Globalization;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Planning;

/// <summary>Boards that meet on the same days, one after the other: the next page shows the dates of all.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.PartnershipManager)]
public sealed class PlanSameDayModel(Store store, Desk desk, Here here, Frame frame, Me me, Database database) : YearPage(store, desk, here, frame, me, database)
{
    /// <summary>Six boards and breaks between them.</summary>
    public const int Rows = 8;

    public override string Heading => "Several boards on one day";

    protected override IReadOnlyList<string> Fields { get; } = [.. Enumerable.Range(1, Rows).SelectMany(x => (string[])[Name("board", x), Name("minutes", x), Name("beside", x)])];

    protected override IReadOnlyDictionary<string, string?> Record() => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        [Name("board", 1)] = Board.Id.ToString(CultureInfo.InvariantCulture), [Name("minutes", 1)] = Written.Minutes.ToString(CultureInfo.InvariantCulture),
    };

    protected override async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        if (await BoardAsync(deed.Store, deed.Cancel) is not { } board || ReadRhythm() is not { } written) return null;
        var boards = await BoardsAsync(deed.Store, deed.Cancel);
        List<WrittenStep> steps = [];
        foreach (var row in Enumerable.Range(1, Rows).Where(x => form[Name("board", x)].Length > 0))
        {
            var minutes = Minutes(form, row);
            var chosen = form[Name("board", row)];
            var slug = chosen == "break" ? "" : boards.Values.FirstOrDefault(x => x.Id.ToString(CultureInfo.InvariantCulture) == chosen)?.Slug;
            form.Refuse(Name("board", row), slug is null ? new("Choose a board that you work for.") : null);
            if (minutes is { } known && slug is not null) steps.Add(new(slug, known, form.Ticked(Name("beside", row))));
        }
        if (!form.Holds) return null;
        if (!form.Refuse(Name("board", 1), steps.Any(x => x.Board == board.Slug) ? null : new("{0} does not meet on this day. Choose it too, or plan from the page of another board.", board.Name))) return null;
        var day = new WrittenDay(steps, []);
        if (day.For(written, boards) is not { } plan || !form.Refuse(Name("board", 1), (await LayAsync(deed.Store, plan, deed.Cancel)).Refusal)) return null;
        return new Done($"{board.Address}/meetings/plan-a-year/{written}/{day}");
    }

    private static int? Minutes(Form form, int row)
    {
        var refusal = int.TryParse(form[Name("minutes", row)], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= WholeDay.ShortestMinutes and <= WholeDay.LongestMinutes ? null
            : new Refusal("Say how many minutes it takes: a number from {0} to {1}.", WholeDay.ShortestMinutes, WholeDay.LongestMinutes);
        return form.Refuse(Name("minutes", row), refusal) ? minutes : null;
    }

    private static string Name(string field, int row) => field + "-" + row.ToString(CultureInfo.InvariantCulture);
}
