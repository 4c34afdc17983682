using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Noticeboard.MyWork;

/// <summary>What somebody holds, with the board's page.</summary>
public sealed record HeldHere(Held Held, Thing? Board);

/// <summary>What is due from whoever is signed in.</summary>
[NeverKept]
[MayUse(Role.AccountHolder)]
public sealed class ShowMyWorkModel(Store store, Database database, Me me, Here here, Frame frame) : PageModel
{
    public IReadOnlyList<HeldHere> Holds { get; private set; } = [];

    /// <summary>In the order of days; what has no day comes last.</summary>
    public IReadOnlyList<DueLine> Due { get; private set; } = [];

    public bool NeedsSecondStep => !me.IsStrong && me.Holds.Any(x => Roles.NeedsSecondStep(x.Role));

    public bool NamesOffice => me.Is(Role.PartnershipManager, null);

    public bool KeepsWords => me.IsAnywhere(Role.PartnershipManager, Role.Secretary);

    public bool KeepsTopics => me.IsAnywhere(Role.PartnershipManager, Role.Secretary, Role.CoChair);

    public bool WritesEasyRead => me.IsAnywhere(Role.PartnershipManager, Role.Secretary);

    public bool MayVouch => me.Is(Role.PartnershipManager, null);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var boards = await store.ThingsOfAsync(me.Holds.Select(x => x.BoardId), cancel);
        Holds = [.. me.Holds.Select(x => new HeldHere(x, boards.GetValueOrDefault(x.BoardId ?? 0)))];
        Due = [.. (await new DueWork(store, database, me, here).AllAsync(cancel)).OrderBy(x => x.By is null).ThenBy(x => x.By)];
        frame.Title = "My work";
        frame.Part = "my-work";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root);
    }
}
