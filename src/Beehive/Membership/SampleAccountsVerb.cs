using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership;

/// <summary>Makes an account for each role in each place, named for the role, to try Beehive out. Never on an installation that people use.</summary>
public sealed class SampleAccountsVerb : Verb
{
    public SampleAccountsVerb() : base("sample-accounts", "Make accounts to try Beehive out, one for each role in each place.") => Takes();

    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
        await using var installation = typed.Open(Access.Writing);
        await Pending.RefuseAsync(installation, cancel);
        var made = await SampleAccounts.MakeAsync(installation.Database, installation.Clock, cancel);
        typed.Say(made == 0 ? "The sample accounts are there already." : $"{made} sample accounts are made. The page to sign in lists them.");
        return Door.Done;
    }
}

/// <summary>Accounts for trying out: secretary@thurrock.example and its like.</summary>
public static class SampleAccounts
{
    /// <summary>The roles, and whether they are of one board (the first active one of the place) or of the whole place.</summary>
    private static readonly (Role Role, string Name, bool OfBoard)[] Cast =
    [
        (Role.PartnershipManager, "partnership-manager", false), (Role.Officer, "officer", false), (Role.Secretary, "secretary", true), (Role.CoChair, "co-chair", true),
        (Role.CoChair, "second-co-chair", true), (Role.Member, "member", true), (Role.Adviser, "adviser", true), (Role.Supporter, "supporter", true), (Role.Observer, "observer", true),
        (Role.AccountHolder, "resident", false),
    ];

    public static async Task<int> MakeAsync(Database database, TimeProvider clock, CancellationToken cancel)
    {
        await using var writing = await database.WriteAsync(cancel);
        var act = new Act("command line", clock.GetUtcNow());
        var made = 0;
        foreach (var place in await writing.Store.Look(0, Viewer.Keeper).AllPlaces.OrderBy(x => x.Id).ToListAsync(cancel))
        {
            writing.Store.Look(place.Id, Viewer.Keeper);
            var board = await BoardAsync(writing.Store, cancel);
            foreach (var part in Cast) made += await MakeAsync(writing, place, board, part, act, cancel) ? 1 : 0;
        }
        made += await AccountAsync(writing, "administrator@beehive.example", act, looksAfter: true, cancel) is not null ? 1 : 0;
        await writing.SaveAsync(cancel);
        return made;
    }

    /// <summary>The board that the cast sits at.</summary>
    private static Task<Board?> BoardAsync(Store store, CancellationToken cancel) =>
        store.Boards.OrderBy(x => x.State == BoardState.Active ? 0 : 1).ThenBy(x => x.Order).ThenBy(x => x.Id).FirstOrDefaultAsync(cancel);

    private static async Task<bool> MakeAsync(Writing writing, Place place, Board? board, (Role Role, string Name, bool OfBoard) part, Act act, CancellationToken cancel)
    {
        if (await AccountAsync(writing, $"{part.Name}@{place.Key}.example", act, looksAfter: false, cancel) is not { } account) return false;
        if (part.Role != Role.AccountHolder && !(part.OfBoard && board is null))
            await writing.KeepAsync(Appointment.As(part.Role, part.OfBoard ? board!.Id : null, account.Id, null, null, act), place.Id, cancel);
        return true;
    }

    private static async Task<Account?> AccountAsync(Writing writing, string email, Act act, bool looksAfter, CancellationToken cancel)
    {
        if (await writing.Store.Accounts.AnyAsync(x => x.Email == email, cancel)) return null;
        var account = Account.For(email, act.At, looksAfter, isSample: true);
        writing.Store.Add(account);
        await writing.Store.SaveChangesAsync(cancel);
        writing.Store.Add(Chain.Line(0, act, "AccountMade", null, new Dictionary<string, string?[]>(StringComparer.Ordinal) { ["email"] = [null, email] }));
        return account;
    }
}
