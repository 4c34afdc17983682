using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts;

/// <summary>Who is signed in with the browser of this request. Looked up anew each time, so that what was ended is ended at once.</summary>
public sealed class SignedIn(Database database, TimeProvider clock)
{
    public const string Cookie = Platform.Web.Shown.Session;

    private static readonly Compiled<string, Recognised> Known = new((store, mark) =>
        store.Set<Session>().Where(x => x.TokenMark == mark).Join(store.Set<Account>(), x => x.AccountId, x => x.Id, (session, account) => new Recognised(session, account)));

    /// <summary>How often the time of the last use is written down.</summary>
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(10);

    public Account? Account { get; private set; }

    public Session? Session { get; private set; }

    /// <summary>The second step was made, and counts still.</summary>
    public bool IsStrong => Session?.IsStrong(clock.GetUtcNow()) == true;

    public async Task RecogniseAsync(HttpContext context, CancellationToken cancel)
    {
        if (context.Request.Cookies[Cookie] is not { Length: 43 } token) return;
        var mark = Browser.Hash(token);
        await using var store = database.Read();
        var found = await Known.FirstAsync(store, mark, cancel);
        if (found is null || !found.Session.IsAlive(clock.GetUtcNow()) || found.Account.ClosedAt is not null) return;
        (Account, Session) = (found.Account, found.Session);
        if (clock.GetUtcNow() - found.Session.SeenAt > Noted) await NoteAsync(found.Session.Id, cancel);
    }

    /// <summary>Begins a session under a new token, whatever the browser had before, and ends that one.</summary>
    public async Task BeginAsync(HttpContext context, Store writing, Account account, SignInWay way, bool strong, CancellationToken cancel)
    {
        var (now, token) = (clock.GetUtcNow(), Browser.NewToken());
        await EndOwnAsync(context, writing, cancel);
        writing.Add(new Session
        {
            AccountId = account.Id, TokenMark = Browser.Hash(token), Way = way, StartedAt = now, SeenAt = now, StrongUntil = strong ? now + Session.Working : null,
            Device = Devices.Of(context.Request.Headers.UserAgent.ToString()),
        });
        await KnownBrowser.RememberAsync(context, writing, account.Id, now, cancel);
        context.Response.Cookies.Append(Cookie, token, Browser.Options(context, Session.Longest));
    }

    /// <summary>Signs this browser out. What was typed here without an account stays nobody's.</summary>
    public static async Task EndOwnAsync(HttpContext context, Store writing, CancellationToken cancel)
    {
        if (context.Request.Cookies[Cookie] is not { Length: 43 } token) return;
        var mark = Browser.Hash(token);
        writing.RemoveRange(await writing.Sessions.Where(x => x.TokenMark == mark).ToListAsync(cancel));
        context.Response.Cookies.Delete(Cookie);
    }

    private sealed record Recognised(Session Session, Account Account);

    private async Task NoteAsync(long id, CancellationToken cancel)
    {
        await using var writing = await database.WriteAsync(cancel);
        await using var note = writing.Connection.Command(writing.Transaction, """UPDATE "Sessions" SET "SeenAt" = @now WHERE "Id" = @id""");
        await note.With("@now", clock.GetUtcNow().ToUnixTimeMilliseconds()).With("@id", id).ExecuteNonQueryAsync(cancel);
        await writing.CommitAsync(cancel);
    }
}

/// <summary>A browser in words that its holder knows again.</summary>
public static class Devices
{
    private static readonly (string Mark, string Name)[] Browsers = [("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung browser"), ("Firefox", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];
    private static readonly (string Mark, string Name)[] Systems = [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    public static string Of(string agent)
    {
        var (browser, system) = (Array.Find(Browsers, x => agent.Contains(x.Mark, StringComparison.Ordinal)).Name, Array.Find(Systems, x => agent.Contains(x.Mark, StringComparison.Ordinal)).Name);
        return (browser, system) switch
        {
            (null, null) => "Unknown browser",
            (null, _) => "A browser on " + system,
            (_, null) => browser,
            _ => $"{browser} on {system}",
        };
    }
}
