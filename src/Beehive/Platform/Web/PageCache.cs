using System.Collections.Concurrent;
using System.Globalization;
using Beehive.Platform.Time;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace Beehive.Platform.Web;

/// <summary>
/// Keeps anonymous pages as they go over the wire, compressed. A page's name in the cache holds how fresh its place is, the day (what is coming
/// and what is late change at midnight) and the encoding, so that nothing has to be thrown out: what is stale is simply never asked for again.
/// </summary>
public sealed class PageCache(FreshnessWatch freshness, IPlaceNumbers places, TimeProvider clock) : IOutputCachePolicy
{
    public const string Stamp = "beehive.stamp";

    /// <summary>What a page may be asked with. Anything else changes nothing and so makes no new copy.</summary>
    public static readonly string[] KnownKeys = ["q", "page", "size", "kind", "board", "state", "outcome", "owner", "late", "year", "from", "until", "with", "when", "cursor", "v", "meeting", "sector", "role", "group", "needed", "print", "quarter", "letter", "topic", "word"];

    /// <summary>Browsers send few different headers; whoever sends many has them read each time.</summary>
    private const int MostHeaders = 100;

    private readonly ConcurrentDictionary<string, string> chosen = new(StringComparer.Ordinal);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var mayKeep = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && request.Headers.Authorization.Count == 0 && !Shown.ToOne(context.HttpContext);
        context.EnableOutputCaching = mayKeep;
        context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = mayKeep;
        if (!mayKeep) return ValueTask.CompletedTask;
        var (place, zone) = places.Of(request.RouteValues["place"] as string);
        var stamp = string.Create(CultureInfo.InvariantCulture, $"{freshness.Of(place)}-{clock.Today(zone).DayNumber}");
        context.HttpContext.Items[Stamp] = stamp;
        context.CacheVaryByRules.VaryByHost = false;
        if (request.QueryString.HasValue) context.CacheVaryByRules.QueryKeys = KnownKeys;
        context.CacheVaryByRules.VaryByValues["stamp"] = stamp;
        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(request);
        context.ResponseExpirationTimeSpan = TimeSpan.FromMinutes(10);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    /// <summary>What the compression will choose, in three words, so that an odd header makes no new copy.</summary>
    private string Encoding(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        if (accepted.Length == 0) return "";
        if (chosen.TryGetValue(accepted, out var known)) return known;
        var provider = request.HttpContext.RequestServices.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(request.HttpContext);
        var encoding = provider?.EncodingName ?? "";
        if (chosen.Count < MostHeaders) chosen[accepted] = encoding;
        return encoding;
    }
}

/// <summary>Whether a page is made for one person: it has a form, or they are signed in, or something is said to them once. Then nobody keeps it.</summary>
public static class Shown
{
    public const string Session = "bee-session";
    public const string Said = "bee-said";

    public static bool ToOne(HttpContext context) => context.GetEndpoint()?.Metadata is { } metadata && (metadata.GetMetadata<NeverKept>() is not null || metadata.GetMetadata<TakesInAttribute>() is not null)
        || context.Request.Cookies.ContainsKey(Session) || context.Request.Cookies.ContainsKey(Said);
}

/// <summary>An endpoint whose answers are never kept: searches, readiness, files.</summary>
[AttributeUsage(AttributeTargets.Class)]
#pragma warning disable CA1710 // stands at pages as [NeverKept], and at other endpoints as new NeverKept()
public sealed class NeverKept : Attribute;
#pragma warning restore CA1710

/// <summary>Turns the place in an address into its number and its zone, without the platform knowing what a place is.</summary>
public interface IPlaceNumbers
{
    (long Number, TimeZoneInfo Zone) Of(string? slug);
}
