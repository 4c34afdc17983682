using Microsoft.Net.Http.Headers;

namespace Beehive.Platform.Web;

/// <summary>
/// Tells browsers to ask again each time, and answers "not changed" without making the page. What is private, an error or a search is never kept by anybody.
/// </summary>
public static class FreshPages
{
    private const string AskAgain = "no-cache";
    private const string Never = "no-store";

    public static IApplicationBuilder UseFreshPages(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is not null && Shown.ToOne(context)) context.Response.Headers.CacheControl = Never;
        context.Response.OnStarting(static state =>
        {
            Mark((HttpContext)state);
            return Task.CompletedTask;
        }, context);
        return next(context);
    });

    private static void Mark(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (context.Response.StatusCode >= 400)
        {
            headers.CacheControl = Never;
            headers.ETag = default;
        }
        else if (headers.CacheControl.Count == 0) headers.CacheControl = AskAgain;
    }

    /// <summary>Marks a page, so that a browser that has it need not load it again.</summary>
    public static IApplicationBuilder UsePageTags(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (TagOf(context) is { } tag) context.Response.Headers.ETag = tag.ToString();
        return next(context);
    });

    /// <summary>The mark of a page as it is now.</summary>
    public static EntityTagHeaderValue? TagOf(HttpContext context) =>
        context.Items[PageCache.Stamp] is string stamp ? new EntityTagHeaderValue($"\"{stamp}\"", isWeak: true) : null;
}
