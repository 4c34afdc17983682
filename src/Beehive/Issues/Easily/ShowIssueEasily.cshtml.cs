using Beehive.ActionPoints;
using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Meetings;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Easily;

/// <summary>One issue in Easy Read: what somebody said in their own words, who has it, what is next, and each step with a picture.</summary>
public sealed class ShowIssueEasilyModel(Store store, Here here, Frame frame, Wording wording, EasyReadDates dates) : PageModel
{
    private Issue issue = null!;

    public EasyPage Easy { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await store.Issues.Include(x => x.Steps).FirstOrDefaultAsync(x => x.Number == number, cancel) is not { } found) return NotFound();
        issue = found;
        var board = issue.BoardId is { } its ? await store.Boards.FirstOrDefaultAsync(x => x.Id == its, cancel) : null;
        var joined = issue.JoinedToId is { } other ? await store.Issues.FirstOrDefaultAsync(x => x.Id == other, cancel) : null;
        Easy = new EasyPage(wording, issue.Title, issue.Address);
        var twin = await store.TwinOfAsync(issue.Id, cancel);
        if (twin is null) Easy.TellMade();
        else TellWritten(twin);
        TellWords();
        TellNow(board, joined);
        TellSteps([.. issue.Steps.Where(x => twin is null || !IsNew(x, twin))]);
        TellSorted();
        TellLedTo(await LedTo.OfAsync(store, issue.Id, here.Today, cancel));
        await TellWaysOnAsync(cancel);
        if (twin is null && issue.Visibility == Visibility.Public) await dates.AskMoreAsync(store, Easy, issue.Id, null, cancel);
        frame.Title = issue.Title;
        frame.Board = board?.Name;
        frame.Part = "issues";
        frame.ShowEasily(issue.Address);
        return Page();
    }

    /// <summary>What people wrote, then the steps that came since, then what the record says besides.</summary>
    private void TellWritten(TwinOnPage twin)
    {
        twin.On(Easy, "the page about the issue", here.Zone);
        var since = issue.Steps.Where(x => IsNew(x, twin)).ToList();
        if (since.Count > 0) Easy.Head("This is new since then.");
        foreach (var step in since) Easy.TellStep(step);
        Easy.TellPart();
    }

    private static bool IsNew(IssueStep step, TwinOnPage twin) => step.On is { } on && twin.Version.Date is { } written && on.First > written.Last;

    private void TellWords()
    {
        Easy.Quote("speak", issue.Words, issue.RaisedBy is { } by ? new Sentence("{0} told us this:", by) : new("Somebody told us this:"));
        Easy.Quote("idea", issue.Wanted, new Sentence("The person wants this to change:"));
        Easy.Quote("place", issue.About, new Sentence("It is about this:"));
        Easy.Say("mail", new("It has the number {0}.", issue.Number), issue.Raised is { } day ? EasyDates.Of(day, "It came on {0}.", "It came in {0}.") : null,
            issue.Others == 0 ? null : Sentence.Count(issue.Others, "{0} other person said the same.", "{0} other people said the same."));
    }

    private void TellNow(Board? board, Issue? joined)
    {
        Easy.Head(issue.IsOpen ? "Where is it now?" : "How did it end?");
        var (picture, said) = EasyIssues.Now(issue, here.Today);
        Easy.Say(picture, said);
        Easy.TellNext(issue);
        Easy.Read("star", issue.Changed, new Sentence("This is different now:"));
        Easy.Read("idea", issue.Reason, new Sentence("This is why:"));
        if (issue.Rule is { } rule) Easy.Quote("list", wording[IssueRules.Words(rule)], new Sentence("We have this rule:"));
        if (issue.IsElsewhere && issue.PassedTo is { } to)
        {
            Easy.Quote("handshake", to, issue.EndedAs == IssueEnd.NotOurs ? new Sentence("This office has it now:") : new("This office can help:"));
            Easy.Quote("phone", issue.PassedHow, issue.EndedAs == IssueEnd.NotOurs ? new Sentence("This is how we passed it on:") : new("You can reach them like this:"));
        }
        if (joined is not null) Easy.Named("people", joined.Title, EasyPage.At(joined.Address), new Sentence("You can follow this one:"));
        if (board is not null) Easy.Named("board", board.Name, EasyPage.At(board.Address), issue.IsOpen ? new Sentence("It is with this board:") : new("It was with this board:"));
    }

    private void TellSteps(IReadOnlyList<IssueStep> known)
    {
        if (known.Count == 0) return;
        var steps = StepsInParts.Of(known);
        Easy.Head("What happened?");
        foreach (var step in steps.First) Easy.TellStep(step.Step);
        if (steps.Between.Count == 0) return;
        Easy.Lead("history", "All steps in the standard view", issue.Address, new Sentence("{0} more steps came then.", steps.Between.Count));
        foreach (var step in steps.Last) Easy.TellStep(step.Step);
    }

    private void TellSorted()
    {
        if (issue.State != IssueState.Closed || issue.IsPraise() || issue.EndedAs is null) return;
        var (picture, said) = EasyIssues.Of(issue.Verdict);
        Easy.Head("Is it sorted?");
        if (issue.VerdictWords is { } words) Easy.Quote(picture, words, said);
        else Easy.Say(picture, said);
    }

    private void TellLedTo(LedTo led)
    {
        if (led.Items.Count + led.Decisions.Count + led.Actions.Count == 0) return;
        Easy.Head("What came of it?");
        foreach (var item in led.Items) Easy.Named("talk", item.Title, EasyPage.At(item.Address), new Sentence("It was a part of a meeting:"));
        foreach (var decision in led.Decisions) Easy.TellDecision(decision);
        foreach (var action in led.Actions) Easy.TellAction(action, here.Today);
    }

    private async Task TellWaysOnAsync(CancellationToken cancel)
    {
        Easy.Head("What can you do now?");
        if (issue is { IsOpen: true, Visibility: Visibility.Public } && await store.TakesIssuesAsync(issue.PlaceId, cancel))
            Easy.Lead("people", "I say the same", issue.Address + "/same/easy", new Sentence("Do you think the same?"), new("You can tell us."));
        if (issue.Visibility == Visibility.Public) Easy.Lead("mail", "Follow this by email", issue.Address + "/follow/easy", new Sentence("We can write to you about each step."));
        Easy.Lead("list", "What other people told us", EasyPage.At(here.Root + "/issues"), new Sentence("You can read what other people say."));
        Easy.Call(here.Place);
    }
}
