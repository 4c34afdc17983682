using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts;

/// <summary>
/// A browser that somebody has signed in with before. Strangers who try passwords from elsewhere cannot keep its holder out: it has tries of its own.
/// </summary>
public sealed class KnownBrowser
{
    public const string Cookie = "bee-known";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public long AccountId { get; init; }
    public string Mark { get; init; } = "";
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>The mark stays when somebody signs out. It opens nothing by itself.</summary>
    public static string? MarkOf(HttpContext context) => context.Request.Cookies[Cookie] is { Length: 43 } token ? Browser.Hash(token) : null;

    public static async Task RememberAsync(HttpContext context, Store writing, long account, DateTimeOffset now, CancellationToken cancel)
    {
        var token = context.Request.Cookies[Cookie] is { Length: 43 } known ? known : Browser.NewToken();
        context.Response.Cookies.Append(Cookie, token, Browser.Options(context, Kept));
        var mark = Browser.Hash(token);
        if (await writing.KnownBrowsers.FirstOrDefaultAsync(x => x.AccountId == account && x.Mark == mark, cancel) is { } before) before.SeenAt = now;
        else writing.Add(new KnownBrowser { AccountId = account, Mark = mark, SeenAt = now });
    }
}
