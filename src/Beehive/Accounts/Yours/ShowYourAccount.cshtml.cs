using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts.Yours;

/// <summary>Everything of an account on one page, with the way to change each.</summary>
[NeverKept]
[MayUse(Role.AccountHolder)]
public sealed class ShowYourAccountModel(Store store, SignedIn signedIn, OwnWays ways, IEnumerable<IKeptOfAccount> kept, Here here, Frame frame, TimeProvider clock) : PageModel
{
    public Account Account => signedIn.Account!;

    public OwnWays Ways => ways;

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public long Own => signedIn.Session!.Id;

    /// <summary>Pages about the person that higher modules keep.</summary>
    public IReadOnlyList<(string Words, string Address)> More { get; private set; } = [];

    public string Day(DateTimeOffset at) => Said.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, here.Zone).DateTime));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ways.ReadAsync(cancel);
        var (id, now) = (Account.Id, clock.GetUtcNow());
        Sessions = [.. (await store.Sessions.Where(x => x.AccountId == id).OrderByDescending(x => x.SeenAt).ToListAsync(cancel)).Where(x => x.IsAlive(now))];
        if (here.IsSomewhere) More = [.. kept.SelectMany(x => x.Pages).Select(x => (x.Words, here.Root + x.Address))];
        frame.Title = "Your account";
        frame.Part = "account";
        frame.Unlisted = true;
        if (here.IsSomewhere) frame.Crumb("Home", here.Root);
    }
}
