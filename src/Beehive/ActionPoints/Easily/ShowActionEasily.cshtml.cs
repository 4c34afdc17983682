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

/// <summary>One action in Easy Read: what somebody will do, who, by when, and what came of it.</summary>
public sealed class ShowActionEasilyModel(Store store, Here here, Frame frame, Wording wording) : PageModel
{
    public EasyPage Easy { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await store.ActionPoints.FirstOrDefaultAsync(x => x.Slug == slug, cancel) is not { } action) return NotFound();
        Easy = new EasyPage(wording, action.What, action.Address);
        Tell(action);
        frame.Title = action.What;
        frame.ShowEasily(action.Address);
        return Page();
    }

    private void Tell(ActionPoint action)
    {
        Easy.Tell(new("A computer made this page from the record."), new("No person has checked it."));
        Easy.Say("work", new("This is an action."), new("An action is a job that somebody said they will do."));
        if (action.Owner is { } owner) Easy.Say("office", new Sentence("Who does it?"), new Sentence("{0}.", owner));
        if (action.IsOpen) Easy.Say("calendar", action.Due is { } due ? new Sentence("It must be done by {0}.", Said.Date(due)) : new Sentence("There is no date for it yet."));
        if (action.IsOverdue(here.Today)) Easy.Say("late", new Sentence("This action is late."));
        Easy.Say(Picture(action.State), How(action.State), action.Result is { } result ? new("{0}", result) : null, action.Reason is { } why ? new("Why? {0}", why) : null);
    }

    private static string Picture(ActionState state) => state switch
    {
        ActionState.Done => "tick",
        ActionState.Stopped => "stop",
        ActionState.PassedOn => "next",
        ActionState.NotKnown => "question",
        _ => "wait",
    };

    private static Sentence How(ActionState state) => state switch
    {
        ActionState.ToDo => new("Nobody has started it yet."),
        ActionState.Doing => new("Somebody is doing it now."),
        ActionState.Done => new("It is done."),
        ActionState.Stopped => new("It has stopped."),
        ActionState.PassedOn => new("Somebody else does it now."),
        _ => new("We do not know how it is going."),
    };
}
