using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts;

/// <summary>Moves an account to another email address. Nothing is said about whether the new one has an account already: only its owner learns that.</summary>
public sealed class EmailChanging(Database database, SignedIn signedIn, AccountLetter letter, IActor actor, Here here, TimeProvider clock)
{
    private const int MostInADay = 5;

    public async Task<Refusal?> AskAsync(string email, CancellationToken cancel)
    {
        if (email.Length == 0) return new("Write the new email address.");
        if (Account.Check(email) is { } refusal) return refusal;
        var (account, now, to) = (signedIn.Account!, clock.GetUtcNow(), Account.Normal(email));
        if (to == account.Email) return new("That is your email address already.");
        await using var writing = await database.WriteAsync(cancel);
        var since = now - TimeSpan.FromDays(1);
        if (await writing.Store.EmailChanges.CountAsync(x => x.AccountId == account.Id && x.MadeAt > since, cancel) >= MostInADay) return new("You have asked for this {0} times today. Try again tomorrow.", MostInADay);
        var token = Browser.NewToken();
        writing.Store.Add(new EmailChange { AccountId = account.Id, From = account.Email, To = to, TokenMark = Browser.Hash(token), MadeAt = now });
        await SendAsync(writing, account, to, token, cancel);
        await writing.CommitAsync(cancel);
        return null;
    }

    /// <summary>The person pressed the button behind the link in the new mailbox.</summary>
    public async Task<bool> ConfirmAsync(string token, CancellationToken cancel)
    {
        var (mark, now, undo) = (Browser.Hash(token), clock.GetUtcNow(), Browser.NewToken());
        await using var writing = await database.WriteAsync(cancel);
        if (await writing.Store.EmailChanges.FirstOrDefaultAsync(x => x.TokenMark == mark, cancel) is not { } change || !change.CanBeConfirmed(now)) return false;
        var account = await writing.Store.Accounts.SingleAsync(x => x.Id == change.AccountId, cancel);
        if (account.Email != change.From || await writing.Store.Accounts.AnyAsync(x => x.Email == change.To, cancel) || account.ChangeEmail(change.To) is not null) return false;
        (change.ConfirmedAt, change.UndoMark) = (now, Browser.Hash(undo));
        Note(writing, "EmailChanged", account.Id, now);
        await letter.SendAsync(writing, account, letter.Begin("Your email address was changed")
            .Say("Your account has another email address now. Letters to you and links to sign in go there.")
            .Say("If it was you, you need do nothing. If it was not you, take it back within seven days. Then everybody else is signed out.")
            .Link("Take it back", $"{here.Root}/account/email/undo/{undo}"), change.From, cancel);
        await writing.CommitAsync(cancel);
        return true;
    }

    /// <summary>The old mailbox took it back: whoever changed it is out, and comes in no other way that they set up meanwhile.</summary>
    public async Task<bool> UndoAsync(string token, CancellationToken cancel)
    {
        var (mark, now) = (Browser.Hash(token), clock.GetUtcNow());
        await using var writing = await database.WriteAsync(cancel);
        if (await writing.Store.EmailChanges.FirstOrDefaultAsync(x => x.UndoMark == mark, cancel) is not { } change || !change.CanBeUndone(now)) return false;
        var account = await writing.Store.Accounts.SingleAsync(x => x.Id == change.AccountId, cancel);
        if (account.ClosedAt is not null || await writing.Store.Accounts.AnyAsync(x => x.Email == change.From && x.Id != account.Id, cancel) || account.ChangeEmail(change.From) is not null) return false;
        change.UndoneAt = now;
        await ForgetSinceAsync(writing.Store, account.Id, change.MadeAt, cancel);
        Note(writing, "EmailChangeUndone", account.Id, now);
        await writing.CommitAsync(cancel);
        return true;
    }

    public async Task<EmailChange?> FindAsync(string token, bool toUndo, CancellationToken cancel)
    {
        var mark = Browser.Hash(token);
        await using var store = database.Read();
        var found = await store.EmailChanges.FirstOrDefaultAsync(x => (toUndo ? x.UndoMark : x.TokenMark) == mark, cancel);
        var now = clock.GetUtcNow();
        return found is not null && (toUndo ? found.CanBeUndone(now) : found.CanBeConfirmed(now)) ? found : null;
    }

    private Task SendAsync(Writing writing, Account account, string to, string token, CancellationToken cancel) => letter.SendAsync(writing, account, letter.Begin("Is this your email address?")
        .Say("Somebody with an account wants to use this email address for it. If it was you, open this link within a day and press the button.")
        .Link("Use this address", $"{here.Root}/account/email/confirm/{token}")
        .Say("If it was not you, you need do nothing."), to, cancel, EmailChange.Life);

    private static async Task ForgetSinceAsync(Store store, long account, DateTimeOffset since, CancellationToken cancel)
    {
        store.RemoveRange(await store.Sessions.Where(x => x.AccountId == account).ToListAsync(cancel));
        store.RemoveRange(await store.KnownBrowsers.Where(x => x.AccountId == account).ToListAsync(cancel));
        store.RemoveRange((await store.Passwords.Where(x => x.AccountId == account).ToListAsync(cancel)).Where(x => x.SetAt >= since));
        store.RemoveRange((await store.Passkeys.Where(x => x.AccountId == account).ToListAsync(cancel)).Where(x => x.MadeAt >= since));
        store.RemoveRange((await store.OutsideSignIns.Where(x => x.AccountId == account).ToListAsync(cancel)).Where(x => x.MadeAt >= since));
        store.RemoveRange((await store.CodeApps.Where(x => x.AccountId == account).ToListAsync(cancel)).Where(x => x.MadeAt >= since));
    }

    private void Note(Writing writing, string deed, long account, DateTimeOffset now) =>
        writing.Store.Add(Chain.Line(0, new Act(actor.AccountId == account ? actor.Who : $"Somebody with an account (account {account})", now), deed, null));
}
