using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts;

/// <summary>Who somebody is, as a council's own sign-in says it.</summary>
/// <param name="EmailIsChecked">It says itself that the address is theirs.</param>
/// <param name="Strong">They made a second step there.</param>
public sealed record OutsidePerson(string Issuer, string Subject, string? Email, bool EmailIsChecked, bool Strong);

/// <summary>
/// Signs in whoever a council's own sign-in vouches for. It is known by the number that it has there. The first time an account that is here already is joined
/// to it, by an email address that it has checked and may speak for. Nobody gets an account, and still less a role, by it.
/// </summary>
public sealed class OutsideUse(Database database, SignedIn signedIn, SingleSignOn council, AccountLetter letter, TimeProvider clock)
{
    /// <summary>Null when they are in; otherwise which trouble it is.</summary>
    public async Task<string?> SignInAsync(HttpContext context, OutsidePerson person, CancellationToken cancel)
    {
        await using var writing = await database.WriteAsync(cancel);
        var joined = await writing.Store.OutsideSignIns.FirstOrDefaultAsync(x => x.Issuer == person.Issuer && x.Subject == person.Subject, cancel);
        var (account, trouble) = joined is null ? await FirstTimeAsync(writing, person, cancel) : (await writing.Store.Accounts.SingleAsync(x => x.Id == joined.AccountId, cancel), null);
        if (account is null) return trouble;
        if (account.ClosedAt is not null) return OutsideTrouble.Closed;
        await signedIn.BeginAsync(context, writing.Store, account, SignInWay.SingleSignOn, person.Strong, cancel);
        await writing.CommitAsync(cancel);
        return null;
    }

    private async Task<(Account? Account, string? Trouble)> FirstTimeAsync(Writing writing, OutsidePerson person, CancellationToken cancel)
    {
        if (person.Email is null || !person.EmailIsChecked || Account.Check(person.Email) is not null) return (null, OutsideTrouble.NotChecked);
        if (!council.SpeaksFor(person.Email)) return (null, OutsideTrouble.NotTheirs);
        var (store, email) = (writing.Store, Account.Normal(person.Email));
        if (await store.Accounts.FirstOrDefaultAsync(x => x.Email == email && x.ClosedAt == null, cancel) is not { } account) return (null, OutsideTrouble.Unknown);
        // Councils give addresses of people who left to others: an account stays with whom it was joined to.
        if (await store.OutsideSignIns.AnyAsync(x => x.AccountId == account.Id && x.Issuer == person.Issuer, cancel)) return (null, OutsideTrouble.Taken);
        store.Add(new OutsideSignIn { AccountId = account.Id, Issuer = person.Issuer, Subject = person.Subject, MadeAt = clock.GetUtcNow() });
        store.Add(Chain.Line(0, new Act($"Somebody with an account (account {account.Id})", clock.GetUtcNow()), "OutsideSignInJoined", null));
        await letter.TellAsync(writing, account, "Your council account signs you in", "Your account here was joined to your account at the council. You can sign in with it from now on.", cancel);
        return (account, null);
    }
}

/// <summary>Why somebody could not sign in with the council's own sign-in: the word in the address, and what the page says.</summary>
public static class OutsideTrouble
{
    public const string SaidNo = "said-no";
    public const string Over = "over";
    public const string Down = "down";
    public const string NotChecked = "email-not-checked";
    public const string NotTheirs = "other-email";
    public const string Unknown = "not-known";
    public const string Taken = "taken";
    public const string Closed = "closed";

    public static IReadOnlyDictionary<string, (string Title, string Words)> All { get; } = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        [SaidNo] = ("The council did not sign you in", "You stopped on the council's page, or the council does not let you use this site. If you think that is wrong, ask the people who look after computers at your council."),
        [Over] = ("That took too long", "You waited too long, went back, or began in another window. Nothing is broken. Begin again."),
        [Down] = ("The council's sign-in does not answer", "It may be back in a few minutes. You need not wait for it: a link by email works now."),
        [NotChecked] = ("The council has not checked your email address", "So we cannot tell which account here is yours. Sign in with a link by email."),
        [NotTheirs] = ("Your email address is not one of the council's", "The council can only vouch for its own addresses. Sign in with a link by email."),
        [Unknown] = ("You have no account here yet", "The council knows you, but this site does not. Sign in with a link to your council email once. After that your council account signs you in."),
        [Taken] = ("This account belongs to another council sign-in", "Somebody with the same email address signed in with the council before. Sign in with a link by email, then ask the partnership team."),
        [Closed] = ("Your account here is closed", "You closed it, or asked us to. If you want to take part again, sign in with a link by email, and a new account begins."),
    };
}
