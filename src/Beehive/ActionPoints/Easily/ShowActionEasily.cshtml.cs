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

namespace Beehive.ActionPoints.Easily;

/// <summary>One action in Easy Read: what somebody will do, who, by when, where it came from, and how it went on.</summary>
public sealed class ShowActionEasilyModel(Store store, Here here, Frame frame, Wording wording, ITellsBeginnings beginnings) : PageModel
{
    /// <summary>A longer text is no heading: it stands below one, as it was written.</summary>
    private const int LongestHeading = 60;

    public EasyPage Easy { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await store.ActionPoints.Include(x => x.Steps).FirstOrDefaultAsync(x => x.Slug == slug, cancel) is not { } action) return NotFound();
        var things = await store.ThingsOfAsync([action.BoardId, action.MeetingId, action.ArisingFromId], cancel);
        var isShort = action.What.Length <= LongestHeading;
        Easy = new EasyPage(wording, isShort ? wording["Action: {0}", action.What] : wording["An action"], action.Address).TellMade();
        Easy.Say("work", new("This is an action."), new("An action is a job from a meeting."));
        if (!isShort) Easy.Quote("list", action.What, new Sentence("The action is:"));
        Tell(action);
        TellWhence(action, things, await beginnings.OfAsync(store, [action.ArisingFromId], cancel));
        TellSteps(action);
        Easy.Head("What can you do now?").Call(here.Place);
        Easy.Lead("list", "All actions in Easy Read", EasyPage.At(here.Root + "/actions"), new Sentence("You can read about other actions."));
        frame.Title = isShort ? Easy.Title : $"{Easy.Title}: {action.What}";
        frame.Board = things.GetValueOrDefault(action.BoardId ?? 0)?.Title;
        frame.Part = "actions";
        frame.ShowEasily(action.Address);
        return Page();
    }

    private void Tell(ActionPoint action)
    {
        Easy.Say("office", EasyActions.Who(action));
        Easy.Say("calendar", EasyActions.ByWhen(action));
        Easy.Say(EasyActions.Picture(action, here.Today), EasyActions.How(action, here.Today));
        Easy.Read("tell", action.Result, new Sentence("This is what came of it:"));
        Easy.Read("idea", action.Reason, new Sentence("This is why:"));
        if (action.PassedTo is { } other) Easy.Say("next", new Sentence("{0} has this job now.", other));
        if (action.OfferedTo is { } asked) Easy.Say("question", new Sentence("We asked {0} to do this job.", asked), new Sentence("There is no answer yet."));
        Easy.Read("write", action.Note, new Sentence("People wrote this about the job:"));
    }

    private void TellWhence(ActionPoint action, Dictionary<long, Thing> things, IReadOnlyList<Beginning> goesBackTo)
    {
        var cause = things.GetValueOrDefault(action.ArisingFromId ?? 0);
        var (meeting, board) = (things.GetValueOrDefault(action.MeetingId ?? 0), things.GetValueOrDefault(action.BoardId ?? 0));
        var begun = goesBackTo.Where(x => x.Address != cause?.Address).ToList();
        if (cause is null && meeting is null && board is null && begun.Count == 0) return;
        Easy.Head("Where did this job come from?");
        if (meeting is not null) Easy.Named("calendar", EasyDates.Titled(meeting.Title, meeting.Date), EasyPage.At(meeting.Address), Given(meeting.Date));
        if (cause is not null) Easy.Named(cause.Kind == "decision" ? "decide" : "list", cause.Title, EasyPage.At(cause.Address), cause.Kind switch
        {
            "decision" => new Sentence("It comes from this decision:"),
            "agenda-item" => new Sentence("People talked about this at the meeting:"),
            _ => new Sentence("It comes from this:"),
        });
        foreach (var each in begun) Easy.Named("speak", each.Title, EasyPage.At(each.Address), new Sentence("It began with this:"));
        if (board is not null) Easy.Named("board", board.Title, EasyPage.At(board.Address), new Sentence("This board watches over the job:"));
    }

    private static Sentence Given(PartialDate? date) => date switch
    {
        null => new("It comes from this meeting:"),
        { IsWhole: true } day => new("It comes from a meeting on {0}:", Said.Easily(day)),
        { } month => new("It comes from a meeting in {0}:", Said.Easily(month)),
    };

    private void TellSteps(ActionPoint action)
    {
        if (action.Steps.Count == 0) return;
        Easy.Head("How did it go on?");
        foreach (var step in action.Steps.OrderBy(x => x.Order))
        {
            var (picture, what) = EasyActionSteps.Of(step);
            var when = EasyDates.On(step.On);
            if (step.Text is { } text) Easy.Read(picture, text, when, what);
            else Easy.Say(picture, when, what);
        }
    }
}
