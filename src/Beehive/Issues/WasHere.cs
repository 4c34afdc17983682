using System.Globalization;
using System.Security.Cryptography;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.DataProtection;

namespace Beehive.Issues;

/// <summary>
/// That somebody has raised or opened an issue in this browser, or came by the link in their letter: sealed by the site, kept for half a year. It opens nothing; the code is still asked for.
/// It says only that wrong tries of strangers are not held against this browser.
/// </summary>
public static class WasHere
{
    private const string Cookie = "bee-was-here";
    private const int Most = 5;

    public static void Remember(HttpContext context, long place, int number)
    {
        var (mark, known) = Read(context);
        var here = string.Create(CultureInfo.InvariantCulture, $"{place}.{number}");
        var all = known.Where(x => x != here).Append(here).TakeLast(Most);
        context.Response.Cookies.Append(Cookie, Seal(context).Protect($"{mark ?? Browser.NewToken()} {string.Join(' ', all)}"), Browser.Options(context, SortedLink.Life));
    }

    /// <summary>The mark of this browser, where it knows that issue.</summary>
    public static string? Known(HttpContext context, long place, int number)
    {
        var (mark, known) = Read(context);
        return mark is not null && known.Contains(string.Create(CultureInfo.InvariantCulture, $"{place}.{number}"), StringComparer.Ordinal) ? Browser.Hash(mark)[..32] : null;
    }

    private static (string? Mark, IReadOnlyList<string> Known) Read(HttpContext context)
    {
        try
        {
            var words = context.Request.Cookies[Cookie] is { } sealedUp ? Seal(context).Unprotect(sealedUp).Split(' ') : [];
            return words.Length > 1 ? (words[0], words[1..]) : (null, []);
        }
        catch (CryptographicException)
        {
            return (null, []);
        }
    }

    private static IDataProtector Seal(HttpContext context) => context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("Beehive.Issues.WasHere");
}
