using Beehive.ActionPoints;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Easily;

/// <summary>One decision in Easy Read: what came out, why, where it was made, and what came of it.</summary>
public sealed class ShowDecisionEasilyModel(Store store, Here here, Frame frame, Wording wording, ITellsBeginnings beginnings) : PageModel
{
    /// <summary>A longer text is no heading.</summary>
    private const int LongestHeading = 60;

    private Decision decision = null!;
    private Dictionary<long, Thing> things = [];

    public EasyPage Easy { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await store.Decisions.FirstOrDefaultAsync(x => x.Slug == slug, cancel) is not { } found) return NotFound();
        decision = found;
        things = await store.ThingsOfAsync([decision.MeetingId, decision.ItemId, decision.BoardId, decision.PassedToId], cancel);
        var isShort = decision.Title.Length <= LongestHeading;
        Easy = new EasyPage(wording, isShort ? wording["Decision: {0}", decision.Title] : wording["A decision"], decision.Address).TellMade();
        TellOutcome(decision.MeetingId is { } at && await store.Meetings.AnyAsync(x => x.Id == at && x.Minutes == MinutesState.Draft, cancel));
        TellWhence(await beginnings.OfAsync(store, [decision.ItemId], cancel));
        TellActions(await store.ActionPoints.Where(x => x.ArisingFromId == decision.Id).OrderBy(x => x.Id).ToListAsync(cancel));
        Easy.Head("What can you do now?").Call(here.Place);
        Easy.Lead("decide", "Other decisions in Easy Read", EasyPage.At(here.Root + "/decisions"), new Sentence("You can read about other decisions."));
        frame.Title = isShort ? Easy.Title : $"{Easy.Title}: {decision.Title}";
        frame.Board = things.GetValueOrDefault(decision.BoardId ?? 0)?.Title;
        frame.Part = "decisions";
        frame.ShowEasily(decision.Address);
        return Page();
    }

    private void TellOutcome(bool isUnchecked)
    {
        var (picture, said) = EasyDecisions.Of(decision.Outcome);
        Easy.Quote(picture, decision.Title, said);
        if (decision.Outcome == Outcome.NotKnown) Easy.Say("question", new Sentence("We do not know the answer."), new("Our papers do not say."));
        Easy.Read("idea", decision.Reason, new Sentence("This is why:"));
        if (isUnchecked) Easy.Say("write", new("Nobody has checked these notes yet."), new("They can still change."));
        Easy.TellVotes(decision);
        if (decision.Quorum.IsThere == false) Easy.Say("warning", new("Not enough people could vote that day."), new("{0} people could vote.", decision.VotersThere!), new("The rules ask for {0}.", decision.QuorumNeeded!));
        if (decision.Power == Power.Decides) Easy.Say("decide", new Sentence("The board can decide this."));
        if (decision.Power == Power.Recommends) Easy.Say("tell", new("The board cannot decide this alone."), new("Somebody else will decide."));
        Easy.Read("write", decision.Wording, new Sentence("These are the exact words:"));
        Easy.Read("tell", decision.Note, new Sentence("We also know this:"));
    }

    private void TellWhence(IReadOnlyList<Beginning> goesBackTo)
    {
        Easy.Head("Where did it come from?");
        Easy.Say("calendar", (decision.Date ?? Of(decision.MeetingId)?.Date) is { } date ? EasyDates.Of(date, "The decision is from {0}.", "The decision is from {0}.") : new("We do not know the day."));
        if (Of(decision.MeetingId) is { } meeting) Easy.Named("people", EasyDates.Titled(meeting.Title, meeting.Date), EasyPage.At(meeting.Address), new Sentence("It comes from this meeting:"));
        if (Of(decision.ItemId) is { } item) Easy.Named("talk", item.Title, EasyPage.At(item.Address), new Sentence("People talked about this:"));
        if (Of(decision.BoardId) is { } board) Easy.Named("board", board.Title, EasyPage.At(board.Address), new Sentence("This board decided:"));
        if (Of(decision.PassedToId) is { } passed) Easy.Named("next", passed.Title, EasyPage.At(passed.Address), new Sentence("This board will deal with it:"));
        foreach (var each in goesBackTo) Easy.Named("speak", each.Title, EasyPage.At(each.Address), new Sentence("It began with this:"));
    }

    private Thing? Of(long? id) => things.GetValueOrDefault(id ?? 0);

    private void TellActions(List<ActionPoint> actions)
    {
        Easy.Head("What happens now?");
        if (actions.Count == 0) Easy.Say("list", new Sentence("No jobs came from this decision."));
        foreach (var action in actions) Easy.TellAction(action, here.Today);
    }
}
