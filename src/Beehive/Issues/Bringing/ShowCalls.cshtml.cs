using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Issues.Bringing;

/// <summary>Whom to call because they have no email, and when.</summary>
[NeverKept]
[MayUse(Role.PartnershipManager, Role.Secretary, OfAnyBoard = true)]
public sealed class ShowCallsModel(Store store, Me me, Here here, Frame frame) : PageModel
{
    /// <summary>One for each person: they are called once about all of it.</summary>
    public IReadOnlyList<ToBring> Now { get; private set; } = [];

    /// <summary>They asked to be called on a later day.</summary>
    public IReadOnlyList<ToBring> Later { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var place = here.Place.Id;
        var calls = (await ToBring.AllAsync(store, me, store.Errands.Where(x => x.PlaceId == place && x.Way == ErrandWay.Phone && x.BroughtAt == null), cancel)).GroupBy(x => x.Raiser.Id).Select(x => x.Last()).ToList();
        Later = [.. calls.Where(x => x.Errand.Again is { } again && again.First > here.Today).OrderBy(x => x.Errand.Again!.Value.First)];
        Now = [.. calls.Except(Later)];
        frame.Title = "People to call";
        frame.Part = "my-work";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues");
    }

    public static string Day(ToBring call) => Said.ShortDate(PartialDate.Of(DateOnly.FromDateTime(call.Errand.MadeAt.UtcDateTime)));
}
