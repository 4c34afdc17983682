using System.Globalization;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts;

/// <summary>The second step of whoever is signed in: a code from the app or from the paper, each once, with few tries. It begins a session anew that may see what is not public.</summary>
public sealed class SecondSteps(Database database, SignedIn signedIn, Tries tries, IActor actor, AccountLetter letter, TimeProvider clock)
{
    private static readonly Refusal Wrong = new("That code is not right. Look at the app again: it shows a new code every 30 seconds, and each code counts once.");
    private static readonly Refusal NotOnPaper = new("That is none of your recovery codes, or it was used before. Each one counts once.");

    private Account Account => signedIn.Account!;

    public async Task<(CodeApp? App, bool HasPasskey)> HasAsync(CancellationToken cancel)
    {
        await using var store = database.Read();
        var id = Account.Id;
        return (await store.CodeApps.FirstOrDefaultAsync(x => x.AccountId == id, cancel), await store.Passkeys.AnyAsync(x => x.AccountId == id, cancel));
    }

    /// <summary>A code from the app. The wait is said when there were too many tries.</summary>
    public async Task<Refusal?> ByCodeAsync(HttpContext context, string typed, CancellationToken cancel)
    {
        if (await tries.CountAsync(Limits, cancel) is { } wait) return TooMany(context, wait);
        await using var writing = await database.WriteAsync(cancel);
        var id = Account.Id;
        if (await writing.Store.CodeApps.FirstOrDefaultAsync(x => x.AccountId == id, cancel) is not { } app
            || OneTimeCode.Match(app.Secret, Figures(typed), clock.GetUtcNow(), app.UsedStep) is not { } step
            || !await SpendAsync(writing, step, cancel)) return Wrong;
        await SucceedAsync(context, writing, cancel);
        return null;
    }

    public async Task<Refusal?> ByRecoveryCodeAsync(HttpContext context, string typed, CancellationToken cancel)
    {
        if (await tries.CountAsync(Limits, cancel) is { } wait) return TooMany(context, wait);
        var (id, mark, now) = (Account.Id, RecoveryCode.MarkOf(typed), clock.GetUtcNow());
        await using var writing = await database.WriteAsync(cancel);
        await using var use = writing.Connection.Command(writing.Transaction, """UPDATE "RecoveryCodes" SET "UsedAt" = @now WHERE "AccountId" = @id AND "Mark" = @mark AND "UsedAt" IS NULL""");
        if (await use.With("@now", now.ToUnixTimeMilliseconds()).With("@id", id).With("@mark", mark).ExecuteNonQueryAsync(cancel) != 1) return NotOnPaper;
        var left = await writing.Store.RecoveryCodes.CountAsync(x => x.AccountId == id && x.UsedAt == null && x.Mark != mark, cancel);
        Note(writing, "RecoveryCodeUsed");
        await letter.TellAsync(writing, Account, "A recovery code was used", string.Create(CultureInfo.InvariantCulture, $"Somebody signed in to your account with a recovery code. {left} of your codes are left."), cancel);
        await SucceedAsync(context, writing, cancel);
        return null;
    }

    /// <summary>Takes an app that has just shown the right code. The one before it counts no more.</summary>
    public async Task<Refusal?> SetUpAsync(HttpContext context, string secret, string typed, CancellationToken cancel)
    {
        if (OneTimeCode.Match(secret, Figures(typed), clock.GetUtcNow(), 0) is not { } step) return Wrong;
        await using var writing = await database.WriteAsync(cancel);
        var id = Account.Id;
        var app = await writing.Store.CodeApps.FirstOrDefaultAsync(x => x.AccountId == id, cancel);
        if (app is null) writing.Store.Add(app = new CodeApp { AccountId = id });
        (app.Secret, app.MadeAt, app.UsedStep) = (secret, clock.GetUtcNow(), step);
        Note(writing, "CodeAppSetUp");
        await letter.TellAsync(writing, Account, "A second step was set up", "An app for one-time codes was set up for your account.", cancel);
        await SucceedAsync(context, writing, cancel);
        return null;
    }

    /// <summary>New codes for the paper; those before count no more. They are shown now and never again.</summary>
    public async Task<IReadOnlyList<string>> MakeRecoveryCodesAsync(CancellationToken cancel)
    {
        var id = Account.Id;
        string[] codes = [.. Enumerable.Range(0, RecoveryCode.HowMany).Select(_ => RecoveryCode.New())];
        await using var writing = await database.WriteAsync(cancel);
        writing.Store.RemoveRange(await writing.Store.RecoveryCodes.Where(x => x.AccountId == id).ToListAsync(cancel));
        writing.Store.AddRange(codes.Select(x => new RecoveryCode { AccountId = id, Mark = RecoveryCode.MarkOf(x) }));
        Note(writing, "RecoveryCodesMade");
        await writing.CommitAsync(cancel);
        return codes;
    }

    public void Note(Writing writing, string deed) => writing.Store.Add(Chain.Line(0, new Act(actor.Who, clock.GetUtcNow()), deed, null));

    private async Task SucceedAsync(HttpContext context, Writing writing, CancellationToken cancel)
    {
        await Tries.ForgiveAsync(writing, Limits, [], cancel);
        await signedIn.BeginAsync(context, writing.Store, Account, signedIn.Session!.Way, strong: true, cancel);
        await writing.CommitAsync(cancel);
    }

    /// <summary>True for one of two who send the same code at once.</summary>
    private async Task<bool> SpendAsync(Writing writing, long step, CancellationToken cancel)
    {
        await using var spend = writing.Connection.Command(writing.Transaction, """UPDATE "CodeApps" SET "UsedStep" = @step WHERE "AccountId" = @id AND "UsedStep" < @step""");
        return await spend.With("@step", step).With("@id", Account.Id).ExecuteNonQueryAsync(cancel) == 1;
    }

    /// <summary>Few for a session, so that whoever got into a mailbox guesses nothing; more for the account in a day, so that they do not keep its holder out.</summary>
    private Limit[] Limits => [
        new(string.Create(CultureInfo.InvariantCulture, $"code:session:{signedIn.Session!.Id}"), 5, TimeSpan.FromMinutes(15)),
        new(string.Create(CultureInfo.InvariantCulture, $"code:account:{Account.Id}"), 60, TimeSpan.FromDays(1)),
    ];

    private static Refusal TooMany(HttpContext context, TimeSpan wait) => Waiting.Tell(context, wait, "There were too many wrong codes. Wait {0}, then try again.");

    private static string Figures(string typed) => string.Concat(typed.Where(char.IsAsciiDigit));
}

/// <summary>Says that somebody has to wait: in words, and in the way that programs read.</summary>
public static class Waiting
{
    public static Refusal Tell(HttpContext context, TimeSpan wait, string words)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return new(words, InWords(wait));
    }

    public static string InWords(TimeSpan wait) => wait switch
    {
        { TotalMinutes: <= 1 } => "a minute",
        { TotalMinutes: <= 90 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(wait.TotalMinutes)} minutes"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(wait.TotalHours)} hours"),
    };
}
