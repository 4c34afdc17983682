using System.Globalization;
using Beehive.Accounts;
using Beehive.Platform;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>Scans that somebody may still look at are not swept away.</summary>
public sealed class EntriesHoldUploads(Database database) : IHoldsUploads
{
    public async Task<IReadOnlyCollection<string>> HeldAsync(CancellationToken cancel)
    {
        await using var store = database.Read();
        return await store.DeskEntries.Where(x => x.ScanId != null).Select(x => x.ScanId!).ToListAsync(cancel);
    }
}

/// <summary>A scan goes a year after it came; what was typed from it stays.</summary>
public sealed class ForgottenScans(Uploads uploads) : IForgets
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    public async Task ForgetAsync(Writing writing, DateTimeOffset now, CancellationToken cancel)
    {
        var year = now - Longest;
        var old = writing.Store.DeskEntries.Where(x => x.ScanId != null && x.At < year);
        var gone = await old.Select(x => x.ScanId!).ToListAsync(cancel);
        if (gone.Count == 0) return;
        await old.ExecuteUpdateAsync(x => x.SetProperty(e => e.ScanId, (string?)null).SetProperty(e => e.ScanName, (string?)null), cancel);
        writing.Afterwards(() => gone.ForEach(uploads.Forget));
    }
}

/// <summary>What somebody wrote down for others, as their account knows it. It stays with the place; that they wrote it down is forgotten when they close their account.</summary>
public sealed class KeptEntries : IKeptOfAccount
{
    public IReadOnlyList<(string Words, string Address)> Pages => [("What you wrote down for others", "/issues/raised")];

    public string Name => "What you wrote down for others";

    public async Task<IReadOnlyList<KeptThing>> TellAsync(Store store, long account, CancellationToken cancel)
    {
        var entries = await store.DeskEntries.Where(x => x.AccountId == account).OrderBy(x => x.IssueId).ToListAsync(cancel);
        return [.. entries.Select(x => Kept.Of(("Written down", Kept.At(x.At)), ("As", x.Office), ("For so many people", x.People?.ToString(CultureInfo.InvariantCulture)), ("With a scan", x.ScanName)))];
    }

    public Task ForgetAsync(Writing writing, long account, Act act, CancellationToken cancel) =>
        writing.Store.DeskEntries.Where(x => x.AccountId == account).ExecuteUpdateAsync(x => x.SetProperty(e => e.AccountId, (long?)null), cancel);
}

/// <summary>How somebody needs to be told about what they raised with their account, and what was brought to them so. It goes when they close it.</summary>
public sealed class KeptBringing : IKeptOfAccount
{
    public string Name => "How we tell you about what you told us";

    public async Task<IReadOnlyList<KeptThing>> TellAsync(Store store, long account, CancellationToken cancel)
    {
        var told = new List<KeptThing>();
        var own = store.Raisers.Where(x => x.AccountId == account).Select(x => x.Id);
        foreach (var wish in await store.RaiserWishes.Where(x => own.Contains(x.RaiserId)).OrderBy(x => x.RaiserId).ToListAsync(cancel))
            told.Add(Kept.Of(("You need", string.Join(", ", wish.Needs.Select(RaiserWish.Of))), ("In your words", wish.Note), ("Praise may be passed on", wish.MayPassOn switch { true => "yes", false => "no", _ => null }), ("Said", Kept.At(wish.SaidAt))));
        foreach (var errand in await store.Errands.Where(x => own.Contains(x.RaiserId)).OrderBy(x => x.Id).ToListAsync(cancel))
            told.Add(Kept.Of((errand.Way == ErrandWay.Phone ? "To call you" : "To write to you", errand.Title), ("What you hear", errand.Text), ("Made", Kept.At(errand.MadeAt)), ("Done", Kept.At(errand.BroughtAt)), ("As you need it", errand.Met switch { true => "yes", false => "no", _ => null })));
        return told;
    }

    public async Task ForgetAsync(Writing writing, long account, Act act, CancellationToken cancel)
    {
        var own = writing.Store.Raisers.Where(x => x.AccountId == account).Select(x => x.Id);
        await writing.Store.RaiserWishes.Where(x => own.Contains(x.RaiserId)).ExecuteDeleteAsync(cancel);
        await writing.Store.Errands.Where(x => own.Contains(x.RaiserId)).ExecuteDeleteAsync(cancel);
    }
}
