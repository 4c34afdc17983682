using System.Globalization;
using System.Security.Cryptography;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.DataProtection;

namespace Beehive.Issues;

/// <summary>
/// The number and the code of what was just sent or found, kept by the browser for an hour so that the page can be read again. The site seals it: a cookie that somebody
/// made up opens nothing, so codes can be tried only where tries are counted.
/// </summary>
public static class Sent
{
    private const string Cookie = "bee-sent";
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public static void Remember(HttpContext context, int number, string code) =>
        context.Response.Cookies.Append(Cookie, Seal(context).Protect(string.Create(CultureInfo.InvariantCulture, $"{number}.{code}"), Kept), Browser.Options(context, Kept));

    public static (int Number, string Code)? Known(HttpContext context)
    {
        try
        {
            var parts = context.Request.Cookies[Cookie] is { } sealedUp ? Seal(context).Unprotect(sealedUp).Split('.', 2) : [];
            return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, parts[1]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie, Browser.Options(context, null));

    private static ITimeLimitedDataProtector Seal(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("Beehive.Issues.Sent").ToTimeLimitedDataProtector();
}
