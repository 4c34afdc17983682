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
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Planning;

/// <summary>The dates of a rhythm with what to think of; leaves some out, changes some, and plans the others in one deed.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.PartnershipManager)]
public sealed class PlanDatesModel(Store store, Desk desk, Here here, Frame frame, Database database) : WorkPage(store, desk, here, frame)
{
    private static readonly string[] Common = ["title", "where", "getting-in", "online", "who"];

    public override string Heading => "Dates of the meetings";

    public WrittenRhythm Written { get; private set; } = null!;

    public IReadOnlyList<PlannedMeeting> Planned { get; private set; } = [];

    public IReadOnlyList<Sentence> Words => RhythmWords.Of(Written.Rhythm);

    protected override IReadOnlyList<string> Fields => [.. Common, .. Request.HasFormContentType ? Request.Form.Keys.Where(x => x.StartsWith("keep-", StringComparison.Ordinal) || x.StartsWith("day-", StringComparison.Ordinal)).Take(200) : []];

    public static string KeepOf(PlannedMeeting meeting) => "keep-" + meeting.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string DayOf(PlannedMeeting meeting) => "day-" + meeting.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected override async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!await base.FindAsync(cancel) || WrittenRhythm.Read(RouteData.Values["rhythm"] as string) is not { } written || await LayAsync(Store, Board, written, cancel) is not { } planned) return false;
        (Written, Planned) = (written, planned);
        return true;
    }

    protected override IReadOnlyDictionary<string, string?> Record()
    {
        var record = Planned.ToDictionary(KeepOf, _ => (string?)"yes", StringComparer.Ordinal);
        record["title"] = Board.Name;
        return record;
    }

    protected override async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        if (await BoardAsync(deed.Store, deed.Cancel) is not { } board || WrittenRhythm.Read(RouteData.Values["rhythm"] as string) is not { } written) return null;
        await deed.Writing.HoldAsync(board.Id, deed.Cancel);
        if (await LayAsync(deed.Store, board, written, deed.Cancel) is not { } planned) return null;
        var days = new HashSet<DateOnly>();
        List<(string Field, DateOnly Day)> chosen = [];
        foreach (var meeting in planned.Where(x => form.Ticked(KeepOf(x))))
        {
            var field = DayOf(meeting);
            var day = form[field].Length == 0 ? meeting.Day : ArrangementFields.DayOf(form, field);
            if (day is { } on && form.Refuse(field, days.Add(on) ? null : new("Two of the meetings would be on {0}. Choose another day for one of them.", Said.Day(on)))) chosen.Add((field, on));
        }
        if (days.Count == 0 && form.Holds) form.Refuse("title", new("Choose at least one date."));
        foreach (var (field, day) in chosen) await PlanAsync(deed, form, board, written, field, day);
        return form.Holds ? new Done(board.Address, chosen.Count == 1 ? "The meeting is planned. Everybody can see it." : "The meetings are planned. Everybody can see them.") : null;
    }

    private async Task PlanAsync(Deed deed, Form form, Board board, WrittenRhythm written, string field, DateOnly day)
    {
        var told = new Arrangements(form["title"], day, written.Start, written.End, form.Maybe("where"), form.Maybe("getting-in"), form.Maybe("online"), form.Maybe("who"));
        if (form.Error("title") is null) form.Refuse("title", told.CheckTitle());
        if (form.Error("online") is null) form.Refuse("online", told.CheckOnline());
        if (!form.Holds) return;
        var slug = await AgendaOf.FreeSlugAsync(deed.Store, board, day, 0, deed.Cancel);
        if (form.Refuse(field, Meeting.Plan(board, told, Here.Place.Zone, slug, deed.Act, out var meeting))) await NewMeeting.KeepAsync(deed, meeting!, board.PlaceId);
    }

    private async Task<IReadOnlyList<PlannedMeeting>?> LayAsync(Store from, Board board, WrittenRhythm written, CancellationToken cancel)
    {
        var minutes = (int)(written.End - written.Start).TotalMinutes;
        var plan = new MeetingPlan(written.Rhythm, written.From, written.Until, written.Start, [new Step(board.Name, minutes, board.Id)], []);
        return written.End > written.Start && plan.Lay(await AroundAsync(from, cancel), out var planned) is null ? planned : null;
    }

    /// <summary>What else there is in the place. Of members only is counted how many sit on two boards, so every appointment counts, also those that nobody here sees.</summary>
    private async Task<Surroundings> AroundAsync(Store looking, CancellationToken cancel)
    {
        var today = PartialDate.Of(Here.Today);
        var meetings = (await (from place in looking.MeetingBoards
                               join meeting in looking.Meetings on place.MeetingId equals meeting.Id
                               join board in looking.Boards on place.BoardId equals board.Id
                               where meeting.Date >= today && meeting.State != MeetingState.Cancelled && meeting.State != MeetingState.Moved
                               select new { board.Name, place.BoardId, meeting.Date, meeting.Start, meeting.End }).ToListAsync(cancel))
            .Where(x => x.Date is { IsWhole: true }).Select(x => new KnownMeeting(x.Name, x.BoardId, x.Date!.Value.First, x.Start, x.End)).ToList();
        await using var all = database.Read().Look(Here.Place.Id, Viewer.Keeper);
        var members = (await all.Appointments.Where(x => x.BoardId != null).ToListAsync(cancel)).Where(x => x.HoldsOn(Here.Today)).Select(x => (x.AccountId, x.BoardId!.Value)).Distinct().ToList();
        return new Surroundings(Here.Zone, Here.Place.Nation.Holidays(), meetings, members, []);
    }
}
