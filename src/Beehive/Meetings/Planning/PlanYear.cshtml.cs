using System.Globalization;
using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Planning;

/// <summary>How often a board is to meet: the next page shows the dates that come of it.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.PartnershipManager)]
public sealed class PlanYearModel(Store store, Desk desk, Here here, Frame frame) : WorkPage(store, desk, here, frame)
{
    public override string Heading => "Plan a year of meetings";

    protected override IReadOnlyList<string> Fields => ["nth", "weekday", "every", "not-in", "from", "until", "start", "end"];

    protected override IReadOnlyDictionary<string, string?> Record() => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["nth"] = "second", ["weekday"] = "thursday", ["every"] = "3", ["from"] = Said.ShortDate(PartialDate.Of(Here.Today)), ["until"] = Said.ShortDate(PartialDate.Of(Here.Today.AddYears(1))),
    };

    protected override async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        if (await BoardAsync(deed.Store, deed.Cancel) is not { } board) return null;
        var (from, until) = (ArrangementFields.DayOf(form, "from"), ArrangementFields.DayOf(form, "until"));
        var (start, end) = (ArrangementFields.TimeOf(form, "start"), ArrangementFields.TimeOf(form, "end"));
        if (end <= start) form.Refuse("end", new("The meeting ends ({0}) before it starts ({1}).", Said.Hour(end.Value), Said.Hour(start.Value)));
        if (from is null || until is null || start is null || end is null || !form.Holds) return null;
        int[] notIn = [.. form.All("not-in").Select(x => int.TryParse(x, NumberStyles.None, CultureInfo.InvariantCulture, out var month) ? month : 0)];
        var weekday = WrittenRhythm.WeekdayOf(form["weekday"]) ?? (DayOfWeek)(-1);
        var rhythm = Enum.IsDefined(weekday) ? WrittenRhythm.Chosen(form["every"], form["nth"], weekday, from.Value) : null;
        if (rhythm is null && !form.Refuse("nth", new("Say on which weekday of the month, like the second Thursday."))) return null;
        rhythm = rhythm! with { NotIn = notIn };
        if (!form.Refuse("until", rhythm.Dates(from.Value, until.Value, out _))) return null;
        return new Done($"{board.Address}/meetings/plan-a-year/{new WrittenRhythm(rhythm, from.Value, until.Value, start.Value, end.Value)}");
    }
}
