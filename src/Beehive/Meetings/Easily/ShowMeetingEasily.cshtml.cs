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
public sealed class ShowMeetingEasilyModel(Store store, Here here, Frame frame, Wording wording) : PageModel
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
        Easy = new EasyPage(wording, twin?.Title ?? meeting.Title, meeting.Address);
        if (twin is not null) twin.On(Easy, "the meeting", here.Zone);
        else Tell(new MeetingTold(Easy.TellMade(), meeting, attendance, here.Today), movedTo, [.. decisions.Where(x => x.ItemId is null)], actions);
        TellWaysOn(runs);
        TellFrame();
        return Page();
    }

    private void Tell(MeetingTold told, Meeting? movedTo, IReadOnlyList<Decision> outside, IReadOnlyList<ActionPoint> actions)
    {
        told.Changes(movedTo);
        told.WhenAndWhere();
        told.Agenda(items);
        told.Outcome(items, outside, actions);
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
