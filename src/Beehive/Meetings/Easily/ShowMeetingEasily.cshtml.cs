using Beehive.ActionPoints;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Easily;

/// <summary>One meeting in Easy Read: when and where, what people will talk about or what came of it, and ways to go on.</summary>
public sealed class ShowMeetingEasilyModel(Store store, Here here, Frame frame, Wording wording, EasyReadDates dates) : PageModel
{
    private Meeting meeting = null!;
    private IReadOnlyList<Linked> boards = [];
    private List<ItemOnPage> items = [];
    private Neighbours neighbours = new(null, null);

    public EasyPage Easy { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await store.Database.OpenConnectionAsync(cancel);
        if (await MeetingQueries.FindAsync(store, EasyPage.StandardOf(Request), cancel) is not { } found) return NotFound();
        (meeting, boards, var hasAttendance, var runs) = found;
        var attendance = hasAttendance ? await MeetingQueries.AttendanceAsync(store, meeting.Id, cancel) : [];
        var decisions = await MeetingQueries.DecisionsAsync(store, meeting.Id, cancel);
        var actions = await MeetingQueries.ActionsAsync(store, meeting.Id, cancel);
        items = await MeetingQueries.ItemsAsync(store, meeting.Id, decisions, actions, cancel);
        neighbours = await Neighbours.OfAsync(store, meeting, boards.Count > 0 ? boards[0].Id : null, cancel);
        var movedTo = meeting.MovedToId is { } to ? await store.Meetings.FirstOrDefaultAsync(x => x.Id == to, cancel) : null;
        var twin = await store.TwinOfAsync(meeting.Id, cancel);
        Easy = new EasyPage(wording, meeting.Title, meeting.Address);
        var told = new MeetingTold(Easy, meeting, attendance, here.Today);
        told.Changes(movedTo);
        if (twin is null) Tell(told, [.. decisions.Where(x => x.ItemId is null)], actions);
        else await TellWrittenAsync(twin, told, decisions, actions, cancel);
        TellWaysOn(runs);
        if (twin is null && meeting.Visibility == Visibility.Public) await dates.AskMoreAsync(store, Easy, meeting.Id, meeting.EasyReadBy, cancel);
        TellFrame();
        return Page();
    }

    private void Tell(MeetingTold told, IReadOnlyList<Decision> outside, IReadOnlyList<ActionPoint> actions)
    {
        Easy.TellMade();
        told.WhenAndWhere();
        told.Agenda(items);
        told.Outcome(items, outside, actions);
    }

    /// <summary>What people wrote stands in place of what would be made from the record; below it what came since.</summary>
    private async Task TellWrittenAsync(TwinOnPage twin, MeetingTold told, IReadOnlyList<Decision> decisions, IReadOnlyList<ActionPoint> actions, CancellationToken cancel)
    {
        twin.On(Easy, "the page about the meeting", here.Zone);
        var since = new EasyPage(wording, "", "");
        var written = twin.Version.Date!.Value;
        told.Since(since, written, items, decisions, actions, await MovedOnAsync(actions, written, cancel));
        if (since.Blocks.Count > 0) Easy.Head("This is new since then.").Add(since.Blocks);
    }

    /// <summary>Actions with which something happened after that day.</summary>
    private async Task<IReadOnlySet<long>> MovedOnAsync(IReadOnlyList<ActionPoint> actions, PartialDate day, CancellationToken cancel)
    {
        if (actions.Count == 0) return new HashSet<long>();
        PartialDate? since = day;
        var ids = actions.Select(x => x.Id).ToList();
        return (await store.Set<ActionStep>().Where(x => ids.Contains(x.ActionPointId) && x.On > since).Select(x => x.ActionPointId).Distinct().ToListAsync(cancel)).ToHashSet();
    }

    private void TellWaysOn(bool runs)
    {
        Easy.Head("What can you do now?");
        if (runs) Easy.Lead("hear", "Follow the meeting now", meeting.Address + "/now", new Sentence("The meeting is happening now."));
        if (meeting.IsToCome && boards.Count > 0)
        {
            if (items.Count > 0) Easy.Say("speak", new("You can say something about each part."), new("Go to the part first."));
            Easy.Lead("idea", "Say what to talk about", boards[0].Address + "/suggest", new Sentence("What should people talk about?"));
        }
        if (meeting.IsAgendaOut) Easy.Lead("print", "All papers to print", meeting.Address + "/pack", new Sentence("You can print all the papers."));
        if (neighbours.After is { Date: { } after } next)
            Easy.Lead("next", "Go to the next meeting", EasyPage.At(next.Address), EasyDates.Of(after, after.Last < here.Today ? "The next meeting was on {0}." : "The next meeting is on {0}.", after.Last < here.Today ? "The next meeting was in {0}." : "The next meeting is in {0}."));
        if (neighbours.Before is { Date: { } before } last) Easy.Lead("back", "Go to the meeting before", EasyPage.At(last.Address), EasyDates.Of(before, "The meeting before was on {0}.", "The meeting before was in {0}."));
        if (boards.Count > 0) Easy.Named("board", boards[0].Title, EasyPage.At(boards[0].Address), new Sentence("This board has the meeting:"));
        Easy.Call(here.Place);
    }

    private void TellFrame()
    {
        frame.Title = $"{meeting.Title}, {Said.Date(meeting.Date)}";
        frame.Part = "meetings";
        frame.Board = boards.Count > 0 ? boards[0].Title : null;
        frame.ShowEasily(meeting.Address);
    }
}
