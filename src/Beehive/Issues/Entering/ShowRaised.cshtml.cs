using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Entering;

/// <summary>What somebody wrote down for others with their account, and where it is now.</summary>
[NeverKept]
[MayUse(Role.AccountHolder)]
public sealed class ShowRaisedModel(Database database, Here here, Me me, Frame frame) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<Issue> Issues { get; private set; } = [];

    public DateOnly Today => here.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (place, account) = (here.Place.Id, me.AccountId);
        // They wrote it themselves, so they see how it stands, though nobody else may yet.
        await using var own = database.Read().Look(place, Viewer.Keeper);
        var entered = own.DeskEntries.Where(x => x.PlaceId == place && x.AccountId == account).Select(x => x.IssueId);
        Issues = await own.Issues.Where(x => entered.Contains(x.Id)).OrderByDescending(x => x.Number).Take(Most).ToListAsync(cancel);
        frame.Title = "What you wrote down for others";
        frame.Part = "my-work";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues");
    }
}
