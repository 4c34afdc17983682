using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Beehive.Platform.Web.Forms;

/// <summary>A browser that a form was given to, known by a cookie, so that what is typed there is found again, with or without an account.</summary>
public static class Browser
{
    public const string Cookie = "bee-browser";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    /// <summary>The mark of this browser; it gets one when it has none.</summary>
    public static string Of(HttpContext context)
    {
        if (Known(context) is { } known) return known;
        var token = NewToken();
        context.Response.Cookies.Append(Cookie, token, Options(context, Kept));
        context.Items[Cookie] = token;
        return Hash(token);
    }

    public static string? Known(HttpContext context) =>
        (context.Items[Cookie] as string ?? context.Request.Cookies[Cookie]) is { Length: 43 } token ? Hash(token) : null;

    public static CookieOptions Options(HttpContext context, TimeSpan? kept) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = kept, IsEssential = true,
        Secure = context.RequestServices.GetRequiredService<Origin>().IsSecure,
    };

    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Only marks are stored, so that nobody who reads the database can take over a browser.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
