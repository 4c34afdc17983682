using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Beehive.Platform.Web.Forms;

/// <summary>
/// What only this browser is to know of what was done, in a cookie that the site seals: one that somebody made up opens nothing. It is given when the change is kept, not before,
/// and again to whoever sends the same form twice, for a browser drops the answer to the first press.
/// </summary>
public sealed record Keepsake(string Cookie, string Closed)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public static Keepsake Of(HttpContext context, string cookie, string value) => new(cookie, Seal(context, cookie).Protect(value, Kept));

    public static Keepsake? Read(string? written) => written?.Split('=', 2) is [var cookie, var value] ? new(cookie, value) : null;

    public static string? Known(HttpContext context, string cookie)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            return context.Request.Cookies[cookie] is { } value ? Seal(context, cookie).Unprotect(value) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Give(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Append(Cookie, Closed, Browser.Options(context, Kept));
    }

    public string Written() => $"{Cookie}={Closed}";

    private static ITimeLimitedDataProtector Seal(HttpContext context, string cookie) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("Beehive.Keepsake", cookie).ToTimeLimitedDataProtector();
}
