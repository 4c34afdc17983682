using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.ActionPoints.Doing;

/// <summary>An owner without an account says how one action stands, by the link in their letter. The link opens nothing else.</summary>
[TakesIn]
[NeverKept]
[MayUse(Role.Anybody)]
public sealed class SayByLinkModel(Store store, Desk desk, Here here, Frame frame, TimeProvider clock) : PageModel
{
    private static readonly string[] Fields = ["how", "text"];

    public Form Form { get; private set; } = null!;

    /// <summary>None when the link is over.</summary>
    public ActionPoint? Action { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, string token, CancellationToken cancel)
    {
        var action = await FindAsync(store, slug, token, cancel);
        return Show(action, await desk.LayAsync(this, Fields.ToDictionary(x => x, string? (_) => null, StringComparer.Ordinal), cancel));
    }

    public async Task<IActionResult> OnPostAsync(string slug, string token, CancellationToken cancel)
    {
        if (await FindAsync(store, slug, token, cancel) is not { } seen) return Show(null, null);
        return await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(seen, form)), async (deed, form) =>
        {
            await deed.Writing.HoldAsync(seen.Id, cancel);
            if (await FindAsync(deed.Store, slug, token, cancel) is not { } action) return null;
            var office = action.Owner ?? "Owner";
            var refusal = Say(action, form["how"], form["text"], new By(office, here.Today, deed.Act with { Who = $"{office} (by personal link)" }));
            return form.Refuse(form["how"].Length == 0 ? "how" : "text", refusal) ? new Done(action.Address, "Thank you. It is on the page.") : null;
        }, cancel);
    }

    private static Refusal? Say(ActionPoint action, string how, string text, By by) => how switch
    {
        "goes-on" => action.SayProgress(text, by),
        "begun" => action.Begin(by) ?? (text.Length > 0 ? action.SayProgress(text, by) : null),
        "done" => action.Finish(text, by),
        "stopped" => action.Stop(text, by),
        _ => new("Choose how it stands."),
    };

    private async Task<ActionPoint?> FindAsync(Store from, string slug, string token, CancellationToken cancel)
    {
        var mark = Browser.Hash(token);
        if (await from.ActionLinks.FirstOrDefaultAsync(x => x.TokenMark == mark, cancel) is not { } link || !link.IsAlive(clock.GetUtcNow())) return null;
        return await from.ActionPoints.Include(x => x.Steps).FirstOrDefaultAsync(x => x.Id == link.ActionPointId && x.Slug == slug, cancel);
    }

    private PageResult Show(ActionPoint? action, Form? form)
    {
        (Action, Form) = (action, form!);
        if (action is null) Response.StatusCode = StatusCodes.Status410Gone;
        frame.Title = action is null ? "This link is over" : $"Say how it stands: {action.What}";
        frame.Part = "actions";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Actions", here.Root + "/actions");
        return Page();
    }
}
