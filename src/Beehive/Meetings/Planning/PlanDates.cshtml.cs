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

/// <summary>The dates of a rhythm with what to think of; leaves some out, changes some, and plans the others in one deed. Of one board, or of several and the groups before.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.PartnershipManager)]
public sealed class PlanDatesModel(Store store, Desk desk, Here here, Frame frame, Me me, Database database) : YearPage(store, desk, here, frame, me, database)
{
    private static readonly string[] Common = ["title", "where", "getting-in", "online", "who"];

    public override string Heading => Day.IsAlone ? "Dates of the meetings" : "Dates of several boards";

    public IReadOnlyList<PlannedMeeting> Planned { get; private set; } = [];

    /// <summary>Who sits when on such a day, with the breaks.</summary>
    public IReadOnlyList<Sitting> Sittings { get; private set; } = [];

    public string GroupsAddress => $"{YearAddress}/{Day}/groups-before";

    protected override IReadOnlyList<string> Fields => [.. Common, .. Request.HasFormContentType ? Request.Form.Keys.Where(x => x.StartsWith("keep-", StringComparison.Ordinal) || x.StartsWith("day-", StringComparison.Ordinal)).Take(2 * MostMeetings) : []];

    public string KeepOf(PlannedMeeting meeting) => "keep-" + NameOf(Board, meeting);

    public string DayOf(PlannedMeeting meeting) => "day-" + NameOf(Board, meeting);

    private static string NameOf(Board board, PlannedMeeting meeting) => (meeting.Board == board.Id ? "" : meeting.Board.ToString(CultureInfo.InvariantCulture) + "-") + meeting.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected override async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!await base.FindAsync(cancel) || Day.For(Written, Boards) is not { } plan) return false;
        var (refusal, planned) = await LayAsync(Store, plan, cancel);
        Planned = planned;
        return refusal is null && WholeDay.Lay(plan.Start, plan.Steps, out var sittings) is null && (Sittings = sittings).Count > 0;
    }

    protected override IReadOnlyDictionary<string, string?> Record()
    {
        var record = Planned.ToDictionary(KeepOf, _ => (string?)"yes", StringComparer.Ordinal);
        record["title"] = Board.Name;
        return record;
    }

    protected override async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        if (await BoardAsync(deed.Store, deed.Cancel) is not { } board || ReadRhythm() is not { } written || ReadDay(board, written) is not { } day) return null;
        var boards = await BoardsAsync(deed.Store, deed.Cancel);
        if (day.For(written, boards) is not { } plan) return null;
        foreach (var id in plan.Steps.Select(x => x.Board).OfType<long>().Concat(plan.Before.Select(x => x.Group)).Append(board.Id).Distinct().Order()) await deed.Writing.HoldAsync(id, deed.Cancel);
        if (await LayAsync(deed.Store, plan, deed.Cancel) is not (null, var planned)) return null;
        var chosen = Choose(form, board, planned);
        if (chosen.Count == 0 && form.Holds) form.Refuse(day.IsAlone ? "title" : "where", new("Choose at least one date."));
        foreach (var one in chosen) await PlanAsync(deed, form, boards.Values.First(x => x.Id == one.Meeting.Board), day.IsAlone ? form["title"] : one.Meeting.Name, one);
        return form.Holds ? new Done(board.Address, chosen.Count == 1 ? "The meeting is planned. Everybody can see it." : "The meetings are planned. Everybody can see them.") : null;
    }

    private static List<Choice> Choose(Form form, Board board, IReadOnlyList<PlannedMeeting> planned)
    {
        var days = new HashSet<(long, DateOnly)>();
        List<Choice> chosen = [];
        foreach (var meeting in planned.Where(x => form.Ticked("keep-" + NameOf(board, x))))
        {
            var field = "day-" + NameOf(board, meeting);
            var day = form[field].Length == 0 ? meeting.Day : ArrangementFields.DayOf(form, field);
            if (day is { } on && form.Refuse(field, days.Add((meeting.Board, on)) ? null : new("Two of the meetings would be on {0}. Choose another day for one of them.", Said.Day(on)))) chosen.Add(new(meeting, field, on));
        }
        return chosen;
    }

    private async Task PlanAsync(Deed deed, Form form, Board board, string title, Choice chosen)
    {
        var told = new Arrangements(title, chosen.Day, chosen.Meeting.Start, chosen.Meeting.End, form.Maybe("where"), form.Maybe("getting-in"), form.Maybe("online"), form.Maybe("who"));
        if (form.Error("title") is null) form.Refuse("title", told.CheckTitle());
        if (form.Error("online") is null) form.Refuse("online", told.CheckOnline());
        if (!form.Holds) return;
        var slug = await AgendaOf.FreeSlugAsync(deed.Store, board, chosen.Day, 0, deed.Cancel);
        if (form.Refuse(chosen.Field, Meeting.Plan(board, told, Here.Place.Zone, slug, deed.Act, out var meeting))) await NewMeeting.KeepAsync(deed, meeting!, board.PlaceId);
    }

    private sealed record Choice(PlannedMeeting Meeting, string Field, DateOnly Day);
}
