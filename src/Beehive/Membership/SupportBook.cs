using System.Globalization;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership;

/// <summary>One support with what its two people may read of each other and of the board.</summary>
public sealed record SupportLine(Support Support, string Board, string BoardAddress, string Member, string? Supporter)
{
    /// <summary>What the supporter may do.</summary>
    public string May => (Support.Speaks, Support.DoesActions) switch
    {
        (false, false) => "Only reads.",
        (true, false) => "Reads, and may say that minutes are wrong.",
        (false, true) => "Reads, and may say how action points go.",
        _ => "Reads, may say that minutes are wrong, and how action points go.",
    };

    public string Days => $"{Platform.Time.Said.Date(Support.From)} until {Platform.Time.Said.Date(Support.Until)}";
}

/// <summary>Who acts beside whom: found, told, written into the trail without a name or an address.</summary>
public static class SupportBook
{
    /// <summary>Open ones, of which the board or one of the two people is asked.</summary>
    public static async Task<IReadOnlyList<SupportLine>> ReadAsync(Store store, long place, DateOnly today, Func<IQueryable<Support>, IQueryable<Support>> which, CancellationToken cancel)
    {
        var supports = (await which(store.Supports.Where(x => x.PlaceId == place && x.EndedAt == null)).OrderBy(x => x.Id).ToListAsync(cancel)).FindAll(x => x.IsOpen(today));
        if (supports.Count == 0) return [];
        var (boards, people) = (supports.ConvertAll(x => x.BoardId), supports.SelectMany(x => new[] { x.MemberId, x.SupporterId ?? 0 }).ToList());
        var named = await store.Things.Where(x => boards.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel);
        var accounts = await store.Accounts.Where(x => people.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel);
        return [.. supports.Where(x => named.ContainsKey(x.BoardId)).Select(x => new SupportLine(x, named[x.BoardId].Title, named[x.BoardId].Address, Called(accounts[x.MemberId]), x.SupporterId is { } supporter ? Called(accounts[supporter]) : null))];
    }

    /// <summary>Mine: beside me, beside whom I am, and what I am asked.</summary>
    public static Task<IReadOnlyList<SupportLine>> OfAsync(Store store, long place, Account me, DateOnly today, CancellationToken cancel) =>
        ReadAsync(store, place, today, all => all.Where(x => x.MemberId == me.Id || x.SupporterId == me.Id || (x.AcceptedAt == null && x.Email == me.Email)), cancel);

    /// <summary>Whom to write to about it, besides whoever does it.</summary>
    public static async Task<IReadOnlyList<string>> OthersAsync(this Support support, Store store, long? but, CancellationToken cancel)
    {
        long[] both = [support.MemberId, support.SupporterId ?? 0];
        var emails = await store.Accounts.Where(x => both.Contains(x.Id) && x.Id != but && x.ClosedAt == null).Select(x => x.Email).ToListAsync(cancel);
        return support.SupporterId is null && support.Email is { } asked ? [.. emails, asked] : emails;
    }

    public static void Note(Writing writing, Support support, string deed, Act act) => writing.Store.Add(Chain.Line(support.PlaceId, act, deed, null, new Dictionary<string, string?[]>(StringComparer.Ordinal)
    {
        ["support"] = [null, Number(support.Id)], ["board"] = [null, Number(support.BoardId)], ["member"] = [null, Number(support.MemberId)], ["supporter"] = [null, support.SupporterId is { } supporter ? Number(supporter) : null],
    }));

    private static string Called(Account account) => account.Name ?? account.Email;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Who supports somebody, and whom they support: told to them, and ended when they close their account.</summary>
public sealed class KeptSupports : IKeptOfAccount
{
    public IReadOnlyList<(string Words, string Address)> Pages => [("Who supports you", "/account/supporters")];

    public string Name => "Who supports you, and whom you support";

    public async Task<IReadOnlyList<KeptThing>> TellAsync(Store store, long account, CancellationToken cancel) =>
        [.. (await store.Supports.Where(x => x.MemberId == account || x.SupporterId == account).OrderBy(x => x.Id).ToListAsync(cancel)).Select(x => Kept.Of(
            ("What", x.MemberId == account ? "Somebody acts beside you" : "You act beside a member"), ("Written to", x.Email), ("From", x.From.ToString()), ("Until", x.Until.ToString()),
            ("May say that minutes are wrong", x.Speaks ? "yes" : "no"), ("May say how action points go", x.DoesActions ? "yes" : "no"), ("Where the written word is kept", x.Consent),
            ("Named", Kept.At(x.NamedAt)), ("Said yes", Kept.At(x.AcceptedAt)), ("Ended", Kept.At(x.EndedAt))))];

    public async Task ForgetAsync(Writing writing, long account, Act act, CancellationToken cancel)
    {
        var email = await writing.Store.Accounts.Where(x => x.Id == account).Select(x => x.Email).SingleAsync(cancel);
        foreach (var support in await writing.Store.Supports.Where(x => x.EndedAt == null && (x.MemberId == account || x.SupporterId == account || x.Email == email)).ToListAsync(cancel))
            if (support.End(act) is null) SupportBook.Note(writing, support, "SupportEnded", act);
    }
}
