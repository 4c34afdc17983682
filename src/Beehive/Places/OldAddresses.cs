using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Places;

/// <summary>
/// Where there is no page any more, looks whether something was once there: what moved is led to from its old address, and so is everything below it;
/// what was taken out says so. Nobody learns of a thing that they may not see.
/// </summary>
public static class OldAddresses
{
    private const int LongestPath = 600;
    private const int MostParts = 12;

    public static IApplicationBuilder UseOldAddresses(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        var (request, response) = (context.Request, context.Response);
        if (response.StatusCode != StatusCodes.Status404NotFound || response.HasStarted || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))) return;
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null) return; // the error page itself
        if (request.Path.Value is not { Length: <= LongestPath } path || !Enter(context, path)) return;
        var store = context.RequestServices.GetRequiredService<Store>();
        if (await LeadOnAsync(store, path, context.RequestAborted) is { } address)
        {
            response.StatusCode = StatusCodes.Status301MovedPermanently;
            response.Headers.Location = new PathString(address).ToUriComponent() + request.QueryString.ToUriComponent();
        }
        else if (await IsWithdrawnAsync(context, path)) response.StatusCode = StatusCodes.Status410Gone;
    });

    /// <summary>What was taken out, and all that stood below it. It is hidden by then, so it is looked for with the eyes of the keeper; nothing of it is told but that it was there.</summary>
    private static async Task<bool> IsWithdrawnAsync(HttpContext context, string path)
    {
        var beginnings = Beginnings(path);
        if (beginnings.Count == 0) return false;
        await using var store = context.RequestServices.GetRequiredService<Database>().Read().Look(context.RequestServices.GetRequiredService<Here>().Place.Id, Viewer.Keeper);
        return await store.Things.AnyAsync(x => beginnings.Contains(x.Address) && x.WithdrawnAt != null, context.RequestAborted);
    }

    /// <summary>The page may have matched no route, so the place is found by the first part of the address.</summary>
    private static bool Enter(HttpContext context, string path)
    {
        var here = context.RequestServices.GetRequiredService<Here>();
        if (here.IsSomewhere) return true;
        if (context.RequestServices.GetRequiredService<PlaceBook>().Find(path.Split('/', 3).ElementAtOrDefault(1)) is not { } place) return false;
        here.Enter(place, Viewer.Anyone);
        return true;
    }

    /// <summary>
    /// The longest beginning of the address that once led to something now elsewhere. Only beginnings longer than any that something has today count:
    /// so each step leads deeper, and two boards that changed their addresses cannot send a reader in circles.
    /// </summary>
    private static async Task<string?> LeadOnAsync(Store store, string path, CancellationToken cancel)
    {
        var beginnings = Beginnings(path);
        if (beginnings.Count == 0) return null;
        var moved = await store.FormerAddresses.Where(x => beginnings.Contains(x.Address))
            .Join(store.Things.Where(x => x.WithdrawnAt == null), x => x.ThingId, t => t.Id, (x, t) => new { Old = x.Address, New = t.Address }).ToListAsync(cancel);
        if (moved.Count == 0) return null;
        var taken = await store.Things.Where(x => beginnings.Contains(x.Address)).Select(x => x.Address.Length).ToListAsync(cancel);
        var longest = moved.MaxBy(x => x.Old.Length)!;
        return longest.Old.Length > taken.DefaultIfEmpty().Max() && longest.New.IndexOf('#', StringComparison.Ordinal) < 0 ? longest.New + path[longest.Old.Length..] : null;
    }

    /// <summary>/thurrock/boards, /thurrock/boards/old, ... up to the whole.</summary>
    private static List<string> Beginnings(string path)
    {
        var beginnings = new List<string>();
        for (var at = path.IndexOf('/', 1); at > 0 && beginnings.Count < MostParts; at = path.IndexOf('/', at + 1))
            if (at > 1) beginnings.Add(path[..at]);
        beginnings.Add(path);
        return [.. beginnings.Skip(1)];
    }
}
