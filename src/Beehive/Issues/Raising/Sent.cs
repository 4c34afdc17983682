using System.Globalization;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues.Raising;

/// <summary>The number and the code of what was just sent, kept by the browser for an hour so that the page can be read again.</summary>
public static class Sent
{
    private const string Cookie = "bee-sent";
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public static void Remember(HttpContext context, int number, string code) =>
        context.Response.Cookies.Append(Cookie, string.Create(CultureInfo.InvariantCulture, $"{number}.{code.Replace(' ', '-')}"), Browser.Options(context, Kept));

    public static (int Number, string Code)? Known(HttpContext context)
    {
        var parts = (context.Request.Cookies[Cookie] ?? "").Split('.');
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, parts[1].Replace('-', ' ')) : null;
    }
}
