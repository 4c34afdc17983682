using Beehive.ActionPoints;
using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Issues;
using Beehive.Meetings;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Noticeboard.Easily;

/// <summary>One board in Easy Read: what it is for, who sits on it, how often it meets and when next, what it does, and whom to call.</summary>
public sealed class ShowBoardEasilyModel(Store store, Here here, Frame frame, Wording wording, EasyReadDates dates) : PageModel
{
    private const int Few = 5;

    /// <summary>A longer text stands on the standard page only: nobody would read it here.</summary>
    private const int LongestText = 500;

    private Board board = null!;

    public EasyPage Easy { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await store.Database.OpenConnectionAsync(cancel);
        var address = EasyPage.StandardOf(Request);
        if (await store.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Address == address, cancel) is not { } found) return NotFound();
        board = found;
        Easy = new EasyPage(wording, board.Name, board.Address);
        await TellStateAsync(cancel);
        var seats = await SeatsOnABoard.LoadAsync(store, board.Id, here.Today, cancel);
        var twin = await store.TwinOfAsync(board.Id, cancel);
        if (twin is null) Tell(seats);
        else twin.On(Easy, "the page about the group", here.Zone).TellPart();
        await TellMeetingsAsync(cancel);
        await TellWorkAsync(cancel);
        await TellWaysOnAsync(cancel);
        if (twin is null && board.Visibility == Visibility.Public) await dates.AskMoreAsync(store, Easy, board.Id, null, cancel);
        frame.Title = board.Name;
        frame.Part = "boards";
        frame.ShowEasily(board.Address);
        return Page();
    }

    private async Task TellStateAsync(CancellationToken cancel)
    {
        if (board.State is BoardState.Proposed or BoardState.NotSetUp) Easy.Say("wait", new("This board does not meet yet."), new("People want to start it."));
        if (!board.Goes) Easy.Say("stop", new Sentence("This board does not meet any more."));
        foreach (var to in (await LinesOfABoard.ChangesAsync(store, board.Id, cancel)).SelectMany(x => x.To).Where(x => x.Address != board.Address).DistinctBy(x => x.Address))
            Easy.Named("next", to.Title, EasyPage.At(to.Address), new Sentence("You can also read about this board:"));
    }

    /// <summary>Who we are, where nobody has written it.</summary>
    private void Tell(SeatsOnABoard seats)
    {
        Easy.TellMade();
        TellWhatFor();
        TellSeats(seats);
    }

    private void TellWhatFor()
    {
        Easy.Head("What is this board for?");
        TellText(BoardWords.Picture(board), board.Summary, new("The board says this:"));
        TellText("star", board.Purpose, new("The board is there for this:"));
        TellText("decide", board.MayDecide, new("The board may decide this:"));
        if (board.Summary is null && board.Purpose is null) Easy.Say("question", new Sentence("Our papers do not say."));
    }

    private void TellText(string picture, string? text, Sentence lead)
    {
        if (text is null) return;
        if (text.Length <= LongestText) Easy.Read(picture, text, lead);
        else Easy.Lead(picture, "Read it in the standard view", board.Address, lead, new("It is a long text."));
    }

    private async Task TellMeetingsAsync(CancellationToken cancel)
    {
        Easy.Head("When does the board meet?");
        Easy.Read("clock", board.Rhythm, new Sentence("The board meets this often:"));
        var next = (await MeetingRows.LoadAsync(store, store.OfBoard(board.Id).Where(x => x.State != MeetingState.Cancelled && x.State != MeetingState.Moved).Coming(here.Today).Take(1), cancel)).FirstOrDefault();
        if (next is { Date: { } date }) Easy.Named("calendar", EasyDates.Titled(next.Title, next.Date), EasyPage.At(next.Address), EasyDates.Of(date, "The next meeting is on {0}.", "The next meeting is in {0}."));
        else Easy.Say("calendar", new Sentence("There is no next meeting yet."));
        Easy.Lead("list", "Meetings of this board", EasyPage.At(board.Address + "/meetings"), new Sentence("You can read about all meetings."));
    }

    /// <summary>By groups: who holds a seat is nobody's business here, but for those who lead.</summary>
    private void TellSeats(SeatsOnABoard seats)
    {
        Easy.Head("Who sits on this board?");
        var today = seats.Today.ToList();
        foreach (var leader in seats.Leaders)
            if (leader.HoldersOn(here.Today).ToList() is { Count: > 0 } holders)
                Easy.Quote("seat", string.Join('\n', holders.Select(x => x.Office)), EasySeats.Of(leader.Role));
        if (today.Count == 0 && seats.Proposed.Any())
        {
            today = [.. seats.Proposed];
            Easy.Say("wait", new Sentence("This is only a plan."));
        }
        foreach (var group in today.Where(x => x.Group is not null).GroupBy(x => x.Group!.Value))
            Easy.Quote("people", wording[SeatWords.Of(group.Key)], EasySeats.Of([.. group]));
        if (today.Count == 0) Easy.Say("question", new Sentence("Our papers do not say."));
    }

    private async Task TellWorkAsync(CancellationToken cancel)
    {
        Easy.Head("What does the board do?");
        var open = await store.ActionPoints.Where(x => x.BoardId == board.Id && (x.State == ActionState.ToDo || x.State == ActionState.Doing)).OrderBy(x => x.Due == null).ThenBy(x => x.Due).Take(Few).ToListAsync(cancel);
        if (open.Count == 0) Easy.Say("work", new Sentence("There are no open jobs."));
        foreach (var action in open) Easy.TellAction(action, here.Today);
        foreach (var decision in await store.Decisions.Where(x => x.BoardId == board.Id).OrderByDescending(x => x.Date).Take(Few).ToListAsync(cancel)) Easy.TellDecision(decision);
    }

    private async Task TellWaysOnAsync(CancellationToken cancel)
    {
        Easy.Head("What can you do now?");
        if (board.State is BoardState.Active or BoardState.Shadow) Easy.Lead("idea", "Say what to talk about", board.Address + "/suggest", new Sentence("What should the board talk about?"));
        if (await store.TakesIssuesAsync(here.Place.Id, cancel)) Easy.Lead("tell", "Tell us something", EasyPage.At(here.Root + "/raise"), new Sentence("What should change?"));
        Easy.Lead("speak", "What people told this board", EasyPage.At(board.Address + "/issues"), new Sentence("You can read what other people say."));
        Easy.Lead("tick", "You said, we did", $"{EasyPage.At(here.Root + "/you-said-we-did")}?board={board.Slug}", new Sentence("You can read our answers."));
        Easy.Read("office", board.Contact, new Sentence("This office can answer questions:"));
        Easy.Call(here.Place);
    }
}
