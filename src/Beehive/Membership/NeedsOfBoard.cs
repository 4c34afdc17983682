using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership;

/// <summary>Somebody who holds a seat, with what they need.</summary>
public sealed record PersonWithNeeds(string Called, string Email, string? Phone, IReadOnlyList<Need> Needs);

/// <summary>What the people of a board need, for whoever works for it.</summary>
public static class NeedsOfBoard
{
    public static async Task<IReadOnlyList<PersonWithNeeds>> ReadAsync(Store store, long place, long board, DateOnly today, CancellationToken cancel)
    {
        var here = (await store.Appointments.Where(x => x.BoardId == board).ToListAsync(cancel)).Where(x => x.HoldsOn(today)).Select(x => x.AccountId).Distinct().ToList();
        var needs = await store.Needs.Where(x => x.PlaceId == place && here.Contains(x.AccountId)).OrderBy(x => x.Id).ToListAsync(cancel);
        var accounts = await store.Accounts.Where(x => here.Contains(x.Id) && x.ClosedAt == null).OrderBy(x => x.Id).ToListAsync(cancel);
        return [.. accounts.Select(x => new PersonWithNeeds(x.Name ?? x.Email, x.Email, x.Phone, [.. needs.Where(n => n.AccountId == x.Id).OrderBy(n => n.Kind)])).Where(x => x.Needs.Count > 0)];
    }

    /// <summary>How many people need each.</summary>
    public static IEnumerable<(NeedKind Kind, int Count)> Counted(IEnumerable<PersonWithNeeds> people) =>
        people.SelectMany(x => x.Needs).GroupBy(x => x.Kind).OrderBy(x => x.Key).Select(x => (x.Key, x.Count()));
}

/// <summary>Somebody's needs, as they may see them and take them out.</summary>
public sealed class KeptNeeds : IKeptOfAccount
{
    public IReadOnlyList<(string Words, string Address)> Pages => [("What you need", "/account/needs")];

    public string Name => "What you need";

    public async Task<IReadOnlyList<KeptThing>> TellAsync(Store store, long account, CancellationToken cancel)
    {
        var needs = await store.Needs.Where(x => x.AccountId == account).OrderBy(x => x.Id).ToListAsync(cancel);
        var numbers = needs.ConvertAll(x => x.Id);
        var met = await store.NeedsAtMeetings.Where(x => numbers.Contains(x.NeedId)).OrderBy(x => x.At).ToListAsync(cancel);
        return [.. needs.Select(x => Kept.Of(("Need", NeedWords.Of(x.Kind)), ("In your words", x.Note), ("You agreed that your secretaries see it", Kept.At(x.ConsentedAt)), ("Asked again by", Kept.At(x.ReviewBy)),
            ("Met at meetings", string.Join("; ", met.Where(m => m.NeedId == x.Id).Select(m => $"{Kept.At(m.At)}: {(m.Met ? "met" : "not met")}")))))];
    }

    public async Task ForgetAsync(Writing writing, long account, Platform.Act act, CancellationToken cancel) =>
        writing.Store.RemoveRange(await writing.Store.Needs.Where(x => x.AccountId == account).ToListAsync(cancel));
}

/// <summary>The seats and offices of somebody: told to them, and ended when they close their account.</summary>
public sealed class KeptAppointments : IKeptOfAccount
{
    public string Name => "Your seats and offices";

    public async Task<IReadOnlyList<KeptThing>> TellAsync(Store store, long account, CancellationToken cancel)
    {
        var told = new List<KeptThing>();
        foreach (var place in await PlacesAsync(store, cancel))
        {
            store.Look(place, Platform.Viewer.Keeper);
            foreach (var x in await store.Appointments.Where(x => x.AccountId == account).OrderBy(x => x.Id).ToListAsync(cancel))
                told.Add(Kept.Of(("What", Roles.Words(x.Role)), ("From", x.From?.ToString()), ("Until", x.Until?.ToString())));
        }
        return told;
    }

    public async Task ForgetAsync(Writing writing, long account, Platform.Act act, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(act.At.UtcDateTime);
        foreach (var place in await PlacesAsync(writing.Store, cancel))
        {
            writing.Store.Look(place, Platform.Viewer.Keeper);
            foreach (var x in await writing.Store.Appointments.Where(x => x.AccountId == account).ToListAsync(cancel)) _ = x.End(today.AddDays(-1), act); // one that has ended stays so
        }
    }

    private static Task<List<long>> PlacesAsync(Store store, CancellationToken cancel) => store.Look(0, Platform.Viewer.Keeper).AllPlaces.Select(x => x.Id).ToListAsync(cancel);
}
