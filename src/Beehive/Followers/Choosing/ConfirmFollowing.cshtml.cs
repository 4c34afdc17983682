using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Followers.Choosing;

/// <summary>Opened from the letter that asks. Looking at it does nothing, so that a mail scanner cannot say yes: a person presses the button.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class ConfirmFollowingModel(Store store, Desk desk, FollowerBook book, Here here, Frame frame, TimeProvider clock) : PageModel
{
    public Form Form { get; private set; } = null!;

    /// <summary>Null when the link is over.</summary>
    public Thing? Thing { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) =>
        Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel), (await FindAsync(store, token, cancel))?.Thing);

    public Task<IActionResult> OnPostAsync(string token, CancellationToken cancel) => desk.TakeAsync(this, [],
        async form => Show(form, (await FindAsync(store, token, cancel))?.Thing),
        async (deed, form) =>
        {
            if (await FindAsync(deed.Store, token, cancel) is not var (request, thing)) return null;
            var follower = await book.OfEmailAsync(deed.Store, here.Place.Id, request.Email, cancel);
            if (await book.FollowAsync(deed.Store, follower, thing.Id, request.HowOften, cancel) is { } refusal)
            {
                form.Notice = refusal.ToString();
                return null;
            }
            if (request.Easily) follower.Read(easily: true);
            request.UsedAt = clock.GetUtcNow();
            return new Done(follower.ChoiceAddress(here.Root), "You follow it now. We write to you when something happens.");
        }, cancel);

    private PageResult Show(Form form, Thing? thing)
    {
        (Form, Thing) = (form, thing);
        frame.Title = thing is null ? "This link is over" : "Yes, send me letters";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root);
        return Page();
    }

    private async Task<Asked?> FindAsync(Store from, string token, CancellationToken cancel)
    {
        var mark = Browser.Hash(token);
        if (await from.FollowRequests.FirstOrDefaultAsync(x => x.TokenMark == mark && x.PlaceId == here.Place.Id, cancel) is not { } request || !request.IsAlive(clock.GetUtcNow())) return null;
        return await from.Things.FirstOrDefaultAsync(x => x.Id == request.ThingId && x.WithdrawnAt == null, cancel) is { } thing ? new Asked(request, thing) : null;
    }

    private sealed record Asked(FollowRequest Request, Thing Thing);
}
