using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.ActionPoints.Doing;

/// <summary>What the pages have in common on which something is done with one action. Who has nothing to do with it finds nothing.</summary>
public abstract class ActionDeedModel(Store store, Desk desk, Me me, Here here, Frame frame) : PageModel
{
    private static readonly Compiled<string, Owned> OneOf = new((store, slug) => store.Set<ActionPoint>().Where(x => x.Slug == slug)
        .GroupJoin(store.Set<ActionOwner>(), x => x.Id, x => x.ActionPointId, (action, owners) => new { action, owners })
        .SelectMany(x => x.owners.DefaultIfEmpty(), (x, owner) => new Owned(x.action, owner)));

    /// <summary>Of what was said and done with it only the last: whatever is added comes after that. It stands with the action once it is read.</summary>
    private static readonly Compiled<long, ActionStep> LastStepOf = new((store, action) => store.Set<ActionStep>().Where(x => x.ActionPointId == action).OrderByDescending(x => x.Order).Take(1));

    public Form Form { get; private set; } = null!;
    public ActionPoint Action { get; private set; } = null!;

    protected abstract string Title { get; }

    /// <summary>What is said when it is done.</summary>
    protected abstract string Said { get; }

    protected abstract IReadOnlyList<string> Fields { get; }

    protected virtual bool May(ActionRights rights) => rights.MayDo;

    protected abstract Task<bool> DoAsync(Deed deed, Form form, ActionPoint action, ActionOwner? owner, By by);

    /// <summary>What the form begins with.</summary>
    protected virtual Dictionary<string, string?> Told(ActionPoint action, ActionOwner? owner) => Fields.ToDictionary(x => x, string? (_) => null, StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await FindAsync(store, slug, cancel) is { } found ? Show(await desk.LayAsync(this, Told(found.Action, found.Owner), cancel), found.Action) : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await FindAsync(store, slug, cancel) is not { } seen) return NotFound();
        return await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form, seen.Action)), async (deed, form) =>
        {
            await deed.Writing.HoldAsync(seen.Action.Id, cancel);
            if (await FindAsync(deed.Store, slug, cancel) is not { } found) return null;
            await LastStepOf.FirstAsync(deed.Store, found.Action.Id, cancel);
            var by = new By(found.Rights.Office ?? "Somebody", here.Today, deed.Act);
            return await DoAsync(deed, form, found.Action, found.Owner, by) ? new Done(found.Action.Address, Said) : null;
        }, cancel);
    }

    private async Task<(ActionPoint Action, ActionOwner? Owner, ActionRights Rights)?> FindAsync(Store from, string slug, CancellationToken cancel)
    {
        if (await OneOf.FirstAsync(from, slug, cancel) is not var (action, owner)) return null;
        var rights = ActionRights.Of(me, action, owner);
        return May(rights) ? (action, owner, rights) : null;
    }

    private sealed record Owned(ActionPoint Action, ActionOwner? Owner);

    private PageResult Show(Form form, ActionPoint action)
    {
        (Form, Action) = (form, action);
        frame.Title = $"{Title}: {action.What}";
        frame.Part = "actions";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Actions", here.Root + "/actions").Crumb(action.What, action.Address);
        return Page();
    }
}
