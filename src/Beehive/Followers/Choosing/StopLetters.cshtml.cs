using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Followers.Choosing;

/// <summary>
/// Stops all letters to a follower. Looking at it stops nothing, so that a mail scanner cannot. A mail program sends its POST straight here (RFC 8058), without
/// cookies and so without a mark against forgery: whoever knows the token can stop, and nothing else. It leads nowhere, as the RFC asks, and says
/// the same whether there was something to stop or not.
/// </summary>
[TakesIn]
[MayUse(Role.Anybody)]
[IgnoreAntiforgeryToken]
public sealed class StopLettersModel(Store store, Database database, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;

    public bool IsStopped { get; private set; } = true;

    public IReadOnlyList<string> Titles { get; private set; } = [];

    public string ChoiceAddress { get; private set; } = "";

    public async Task OnGetAsync(string token, CancellationToken cancel)
    {
        if (await FindAsync(store, token, cancel) is { } follower)
        {
            (IsStopped, ChoiceAddress) = (false, follower.ChoiceAddress(here.Root));
            Titles = await store.Followings.Where(x => x.FollowerId == follower.Id).Join(store.Things, x => x.ThingId, t => t.Id, (x, t) => t.Title).OrderBy(x => x).ToListAsync(cancel);
        }
        Show();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (Request.Headers["Sec-Fetch-Site"] == "cross-site") return BadRequest(); // a browser says so itself; a mail program is none
        await using var writing = await database.WriteAsync(cancel);
        if (await FindAsync(writing.Store, token, cancel) is { } follower)
        {
            writing.Store.Remove(follower);
            await writing.CommitAsync(cancel);
        }
        Show();
        return Page();
    }

    private void Show()
    {
        Form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        frame.Title = IsStopped ? "You get no more of these letters" : "Stop these letters";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root);
    }

    private Task<Follower?> FindAsync(Store from, string token, CancellationToken cancel) =>
        from.Followers.FirstOrDefaultAsync(x => x.StopToken == token && x.PlaceId == here.Place.Id, cancel);
}
