namespace Beehive.Platform.Web;

/// <summary>Pictures and fonts stand under names of their own and change with a release at most: browsers need not ask for them at every page.</summary>
public static class OwnFiles
{
    private const string ADay = "public, max-age=86400";

    public static IApplicationBuilder UseOwnFiles(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/pictures", StringComparison.Ordinal) || path.StartsWithSegments("/fonts", StringComparison.Ordinal))
            context.Response.OnStarting(static state => Mark((HttpResponse)state), context.Response);
        return next(context);
    });

    private static Task Mark(HttpResponse response)
    {
        if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified) response.Headers.CacheControl = ADay;
        return Task.CompletedTask;
    }
}
