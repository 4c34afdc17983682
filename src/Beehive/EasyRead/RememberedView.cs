using System.Collections.Frozen;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Beehive.EasyRead;

/// <summary>Which addresses have an Easy Read view: those whose form is there a second time, with "/easy" behind it. Worked out from the pages themselves, once.</summary>
public sealed class EasyRoutes(IServiceProvider services)
{
    public const string End = "/easy";

    private readonly Lazy<FrozenSet<string>> routes = new(() => services.GetServices<EndpointDataSource>().SelectMany(x => x.Endpoints).OfType<RouteEndpoint>()
        .Where(x => x.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(Form).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>A page that is only read, and that stands in Easy Read too. Forms, feeds and data have no such view.</summary>
    public bool HasEasyView(Endpoint? endpoint) => IsRead(endpoint) is { } page && routes.Value.Contains(Form(page) + End);

    public bool IsEasyView(Endpoint? endpoint) => IsRead(endpoint) is { } page && Form(page) is var form && form.EndsWith(End, StringComparison.Ordinal) && routes.Value.Contains(form[..^End.Length]);

    /// <summary>A page of a place that is no thing of the register, such as the list of its boards, and that stands in Easy Read.</summary>
    /// <param name="below">Its address below that of the place: "/boards".</param>
    public bool IsPage(string below) => routes.Value.Contains("/{place}" + below) && routes.Value.Contains("/{place}" + below + End);

    private static RouteEndpoint? IsRead(Endpoint? endpoint) =>
        endpoint is RouteEndpoint page && page.Metadata.GetMetadata<PageActionDescriptor>() is not null && page.Metadata.GetMetadata<TakesInAttribute>() is null ? page : null;

    private static string Form(RouteEndpoint page) => "/" + page.RoutePattern.RawText?.Trim('/');
}

/// <summary>
/// Whoever chose "Always show Easy Read" on a device is led to the Easy Read view of each page that has one, wherever they come from. It happens before
/// the page cache, so that a page is kept once for everybody. The link "Standard" says ?view=standard, which leads nowhere else.
/// </summary>
public static class RememberedView
{
    public const string Cookie = "bee-view";
    public const string Easy = "easy";
    public const string Key = "view";
    public const string Standard = "standard";
    private const string Once = "?" + Key + "=" + Standard;

    public static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>The standard view of an address, also for those who chose Easy Read.</summary>
    public static string StandardOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Contains('?', StringComparison.Ordinal) ? $"{address}&{Key}={Standard}" : address + Once;
    }

    /// <summary>The page of ours that somebody comes from, without its view. The links that lead here are the same on every page, so that there are no addresses by the thousand.</summary>
    public static string? CameFrom(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) || from.GetLeftPart(UriPartial.Authority) != request.HttpContext.RequestServices.GetRequiredService<Origin>().Of("")) return null;
        var path = from.AbsolutePath;
        return path.EndsWith(EasyRoutes.End, StringComparison.Ordinal) ? path[..^EasyRoutes.End.Length] : path;
    }

    public static IApplicationBuilder UseRememberedView(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        var wanted = request.Cookies[Cookie] == Easy && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));
        var routes = context.RequestServices.GetRequiredService<EasyRoutes>();
        if (wanted && request.Query[Key] != Standard && routes.HasEasyView(context.GetEndpoint()))
        {
            Lead(context, request.Path.Value + EasyRoutes.End, request.QueryString);
            return;
        }
        var mayMiss = wanted && routes.IsEasyView(context.GetEndpoint());
        await next(context);
        // Not everything of a kind has been written in Easy Read: then the standard view is better than nothing.
        if (mayMiss && context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false }) Lead(context, request.Path.Value![..^EasyRoutes.End.Length], new QueryString(Once));
    });

    private static void Lead(HttpContext context, string path, QueryString query)
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = new PathString("/" + path.Trim('/')).ToUriComponent() + query.ToUriComponent();
        context.Response.Headers.CacheControl = "no-store";
    }
}
