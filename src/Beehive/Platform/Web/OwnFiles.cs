namespace Beehive.Platform.Web;

/// <summary>
/// Pictures and fonts. They are many and never change under their name between two releases, so they are plain files that a browser may keep for a day;
/// styles and script are few, carry their fingerprint in their name and are kept for ever.
/// </summary>
public static class OwnFiles
{
    private const string ADay = "public, max-age=86400";

    private static readonly StaticFileOptions Options = new() { OnPrepareResponse = x => x.Context.Response.Headers.CacheControl = ADay };

    public static IApplicationBuilder UseOwnFiles(this IApplicationBuilder app) => app.UseWhen(IsOwn, x => x.UseResponseCompression().UseStaticFiles(Options));

    private static bool IsOwn(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/pictures", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/fonts", StringComparison.Ordinal);
}
