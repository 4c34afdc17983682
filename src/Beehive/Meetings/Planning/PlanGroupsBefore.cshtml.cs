using System.Globalization;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Planning;

/// <summary>Groups that meet so long before the board that they report to: the next page shows the dates of all.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.PartnershipManager)]
public sealed class PlanGroupsBeforeModel(Store store, Desk desk, Here here, Frame frame, Me me, Database database) : YearPage(store, desk, here, frame, me, database)
{
    public override string Heading => "Groups that meet before the board";

    protected override IReadOnlyList<string> Fields { get; } =
        [.. Enumerable.Range(1, WrittenDay.MostGroups).SelectMany(x => (string[])[Name("group", x), Name("to", x), Name("before", x), Name("gap", x), Name("start", x), Name("end", x)])];

    protected override IReadOnlyDictionary<string, string?> Record()
    {
        var record = new Dictionary<string, string?>(StringComparer.Ordinal);
        for (var row = 1; row <= WrittenDay.MostGroups; row++)
        {
            var group = Day.Groups.ElementAtOrDefault(row - 1);
            (record[Name("group", row)], record[Name("to", row)]) = (group is null ? null : Number(Boards[group.Group].Id), Number(group is null ? Board.Id : Boards[group.ReportsTo].Id));
            (record[Name("before", row)], record[Name("gap", row)]) = (group is null ? null : Number(group.Before), Conversions.Kebab(group?.Gap ?? Gap.Weeks));
            (record[Name("start", row)], record[Name("end", row)]) = (group is null ? null : Said.Hour(group.Start), group is null ? null : Said.Hour(group.End));
        }
        return record;
    }

    protected override async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        if (await BoardAsync(deed.Store, deed.Cancel) is not { } board || ReadRhythm() is not { } written || ReadDay(board, written) is not { } before) return null;
        var boards = await BoardsAsync(deed.Store, deed.Cancel);
        List<WrittenGroup> groups = [];
        foreach (var row in Enumerable.Range(1, WrittenDay.MostGroups).Where(x => form[Name("group", x)].Length > 0))
            if (Read(form, row, boards) is { } group) groups.Add(group);
        if (!form.Holds || !form.Refuse(Name("group", 1), groups.Count > 0 ? null : new("Choose at least one group."))) return null;
        var day = before with { Groups = groups };
        if (day.For(written, boards) is not { } plan || !form.Refuse(Name("group", 1), (await LayAsync(deed.Store, plan, deed.Cancel)).Refusal)) return null;
        return new Done($"{board.Address}/meetings/plan-a-year/{written}/{day}");
    }

    private static WrittenGroup? Read(Form form, int row, IReadOnlyDictionary<string, Board> boards)
    {
        var (group, to) = (BoardOf(form, Name("group", row), boards), BoardOf(form, Name("to", row), boards));
        var isNumber = int.TryParse(form[Name("before", row)], NumberStyles.None, CultureInfo.InvariantCulture, out var before) && before is >= 1 and <= GroupBefore.Longest;
        form.Refuse(Name("before", row), isNumber ? null : new("Say how long before its board it meets: a number from 1 to {0}.", GroupBefore.Longest));
        var gap = WrittenDay.GapOf(form[Name("gap", row)]);
        form.Refuse(Name("gap", row), gap is null ? new("Choose days, working days or weeks.") : null);
        var (start, end) = (ArrangementFields.TimeOf(form, Name("start", row)), ArrangementFields.TimeOf(form, Name("end", row)));
        if (end <= start) form.Refuse(Name("end", row), new("The meeting ends ({0}) before it starts ({1}).", Said.Hour(end.Value), Said.Hour(start.Value)));
        return form.Holds && group is not null && to is not null ? new(group, to, before, gap!.Value, start!.Value, end!.Value) : null;
    }

    private static string? BoardOf(Form form, string field, IReadOnlyDictionary<string, Board> boards)
    {
        var found = boards.Values.FirstOrDefault(x => Number(x.Id) == form[field])?.Slug;
        return form.Refuse(field, found is null ? new("Choose a board that you work for.") : null) ? found : null;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Name(string field, int row) => field + "-" + row.ToString(CultureInfo.InvariantCulture);
}
