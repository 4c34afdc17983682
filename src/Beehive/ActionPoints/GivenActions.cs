using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.ActionPoints;

/// <summary>Gives somebody something to do, and keeps apart from it how the owner is reached.</summary>
public static class GivenActions
{
    /// <summary>Inside a change: the action gets its own id and address from its words. An email that is an account's becomes the account.</summary>
    public static async Task<(ActionPoint? Action, Refusal? Refusal)> GiveAsync(this Writing writing, Place place, ActionToGive wanted, Reach? reach, Act act, CancellationToken cancel)
    {
        var key = await writing.FreeKeyAsync<ActionPoint>(place.Id, place.Address + "/actions/", Slug.From(wanted.What, "action"), cancel);
        if (ActionPoint.Give(wanted, place.Address, key, act, out var action) is { } refusal) return (null, refusal);
        await writing.KeepAsync(action!, place.Id, cancel);
        if (reach is { IsNobody: false }) writing.Store.Add(ActionOwner.Of(action!.Id, await KnownAsync(writing.Store, reach, cancel)));
        return (action, null);
    }

    /// <summary>Says anew how the owner is reached.</summary>
    public static async Task ReachAsync(this Writing writing, ActionPoint action, Reach reach, CancellationToken cancel)
    {
        var known = await KnownAsync(writing.Store, reach, cancel);
        if (await writing.Store.ActionOwners.FindAsync([action.Id], cancel) is { } owner) owner.ReachBy(known);
        else if (!known.IsNobody) writing.Store.Add(ActionOwner.Of(action.Id, known));
    }

    public static async Task<Reach> KnownAsync(Store store, Reach reach, CancellationToken cancel) =>
        reach is { AccountId: null, Email: { } email } && await store.Accounts.FirstOrDefaultAsync(x => x.Email == email && x.ClosedAt == null, cancel) is { } account
            ? reach with { AccountId = account.Id, Email = null } : reach;
}
