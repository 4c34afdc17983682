using Beehive.Membership;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Requests;

/// <summary>What was asked for, with the thing that it is about.</summary>
public sealed record Wanted(FormatRequest Request, Thing Thing, int Askers, int ToTell);

/// <summary>Who answers what people ask for: the secretary of the board that leads the thing, and whoever looks after the place.</summary>
public static class FormatRights
{
    public static bool MayAnswer(Me me, FormatRequest request)
    {
        ArgumentNullException.ThrowIfNull(me);
        ArgumentNullException.ThrowIfNull(request);
        return me.WorksFor(request.CircleId);
    }

    public static string Office(Me me)
    {
        ArgumentNullException.ThrowIfNull(me);
        return me.Uses.FirstOrDefault(x => x.Role is Accounts.Role.PartnershipManager or Accounts.Role.Secretary)?.Office ?? "";
    }

    /// <summary>What waits, or whose askers are still to be told.</summary>
    public static async Task<IReadOnlyList<Wanted>> OpenAsync(Store store, Me me, long place, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        var askers = store.FormatAskers;
        var open = await store.FormatRequests.Where(x => x.PlaceId == place && (x.State == FormatRequestState.Waiting || askers.Any(a => a.RequestId == x.Id && a.ToTellSince != null)))
            .OrderBy(x => x.Due).ThenBy(x => x.Id).ToListAsync(cancel);
        var own = open.Where(x => MayAnswer(me, x)).ToList();
        var numbers = own.ConvertAll(x => x.Id);
        var counts = await store.FormatAskers.Where(x => numbers.Contains(x.RequestId)).GroupBy(x => x.RequestId).Select(x => new { x.Key, All = x.Count(), ToTell = x.Count(a => a.ToTellSince != null) }).ToDictionaryAsync(x => x.Key, cancel);
        var things = await store.ThingsOfAsync(own.Select(x => (long?)x.ThingId), cancel);
        return [.. own.Where(x => things.ContainsKey(x.ThingId)).Select(x => new Wanted(x, things[x.ThingId], counts.GetValueOrDefault(x.Id)?.All ?? 0, counts.GetValueOrDefault(x.Id)?.ToTell ?? 0))];
    }
}
