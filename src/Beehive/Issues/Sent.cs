using System.Globalization;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues;

/// <summary>The number and the code of what was just sent or found, kept by the browser for an hour so that the page can be read again. Codes can be tried only where tries are counted.</summary>
public static class Sent
{
    private const string Cookie = "bee-sent";

    public static Keepsake Of(HttpContext context, int number, string code) => Keepsake.Of(context, Cookie, string.Create(CultureInfo.InvariantCulture, $"{number}.{code}"));

    public static (int Number, string Code)? Known(HttpContext context) =>
        Keepsake.Known(context, Cookie)?.Split('.', 2) is [var digits, var code] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, code) : null;

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie, Browser.Options(context, null));
}
