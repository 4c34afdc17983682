using System.CommandLine;
using System.Globalization;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Exchange;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts;

/// <summary>Makes an account that looks after the installation: the first one can be made nowhere else. And lets one back in that has lost its second step.</summary>
public sealed class AdministratorVerb : Verb
{
    private const int LongestWhy = 500;

    private readonly Argument<string> email = new("EMAIL") { Description = "Email address of the person." };
    private readonly Option<bool> lost = new("--lost-second-step") { Description = "The account is there, and its app, passkeys and recovery codes are lost: they count no more." };
    private readonly Option<string?> why = new("--why") { Description = "How you know that it is them. It is written down.", HelpName = "WORDS" };

    public AdministratorVerb() : base("administrator", "Make an account that looks after this installation, or let one back in.") => Takes(email, lost, why);

    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
        var address = typed.Value(email).Trim().ToLowerInvariant();
        if (Account.Check(address) is { } refusal) throw new RefusedException(refusal);
        var reason = typed.Value(why)?.Trim();
        if (typed.Value(lost) && reason is not { Length: > 0 and <= LongestWhy }) throw new RefusedException(new("Say in one sentence how you know that it is them: --why \"She stands beside me.\""));
        await using var installation = typed.Open(Access.Writing);
        await Pending.RefuseAsync(installation, cancel);
        await using var writing = await installation.Database.WriteAsync(cancel);
        typed.Say(typed.Value(lost) ? await LetBackInAsync(installation, writing, address, reason!, cancel) : await MakeAsync(installation, writing, address, cancel));
        return Door.Done;
    }

    private static async Task<string> MakeAsync(Installation installation, Writing writing, string address, CancellationToken cancel)
    {
        if (await writing.Store.Accounts.AnyAsync(x => x.Email == address, cancel)) throw new RefusedException(new("There is already an account for {0}.", address));
        var now = installation.Clock.GetUtcNow();
        writing.Store.Add(Account.For(address, now, looksAfterInstallation: true));
        writing.Store.Add(Chain.Line(0, new Act("command line", now), "AdministratorMade", null, new Dictionary<string, string?[]> { ["Email"] = [null, address] }));
        await writing.CommitAsync(cancel);
        return $"{address} looks after this installation.";
    }

    /// <summary>The link still goes to that person's own mailbox: whoever types this does not get in by it.</summary>
    private static async Task<string> LetBackInAsync(Installation installation, Writing writing, string address, string reason, CancellationToken cancel)
    {
        if (await writing.Store.Accounts.FirstOrDefaultAsync(x => x.Email == address && x.ClosedAt == null, cancel) is not { } account) throw new RefusedException(new("There is no account for {0}.", address));
        var now = installation.Clock.GetUtcNow();
        await LostWays.TakeAwayAsync(writing.Store, account.Id, cancel);
        writing.Store.Add(Chain.Line(0, new Act("command line", now, reason), "SecondStepTakenAway", null, new Dictionary<string, string?[]> { ["account"] = [null, account.Id.ToString(CultureInfo.InvariantCulture)] }));
        using var outbox = new Outbox(new Origin(new SiteSettings(installation.Database, installation.Files, installation.Clock)), installation.Clock);
        await outbox.AddAsync(writing, new Letter("You can sign in again", Words(reason)) { Once = string.Create(CultureInfo.InvariantCulture, $"second-step-taken-away:{account.Id}:{now.ToUnixTimeMilliseconds()}"), To = account.Email }, cancel);
        await writing.CommitAsync(cancel);
        return $"The app, passkeys, recovery codes and password of {address} count no more, and they are signed out everywhere. They get an email, sign in with a link, and set up their second step again.";
    }

    private static string Words(string reason) => $"""
        Whoever runs this site took away your app for codes, your passkeys, your recovery codes and your password. You are signed out everywhere.

        They wrote down why: {reason}

        Sign in with a link by email. Then set up your second step again.

        If you did not ask for this, phone whoever runs the site, now.
        """;
}
