using System.Globalization;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>How far the Easy Read version of a thing is, for pages about the thing. It forbids nothing.</summary>
/// <param name="First">The day on which the first version was published; null while none is out.</param>
public sealed record TwinState(string? WorkAddress, bool IsWritten, bool IsOlder, PartialDate? First)
{
    public bool IsOut => First is not null;

    /// <summary>For those who work on it.</summary>
    public Sentence Words => this switch
    {
        { IsOut: true, IsOlder: true } => new("The Easy Read version is out. It is older than what it explains."),
        { IsOut: true, IsWritten: true } => new("The Easy Read version is out, and its next version is being written."),
        { IsOut: true } => new("The Easy Read version is out."),
        { IsWritten: true } => new("The Easy Read version is being written. It is not out yet."),
        _ => new("There is no Easy Read version yet."),
    };

    /// <summary>Where those go who may write it: a thing that has none begins one there.</summary>
    public static string BenchOf(Noun thing) => string.Create(CultureInfo.InvariantCulture, $"/{thing.Address.Split('/')[1]}/easy/new/{thing.Id}");
}

public static class TwinStates
{
    private static readonly TwinState None = new(null, false, false, null);

    extension(Store store)
    {
        public async Task<TwinState> TwinStateAsync(long thing, CancellationToken cancel) => (await store.TwinStatesAsync([thing], cancel)).GetValueOrDefault(thing) ?? None;

        /// <summary>Of those that have one which the viewer may see.</summary>
        public async Task<Dictionary<long, TwinState>> TwinStatesAsync(IReadOnlyCollection<long> things, CancellationToken cancel)
        {
            if (things.Count == 0) return [];
            var twins = await store.Twins.Where(x => things.Contains(x.ThingId)).ToListAsync(cancel);
            if (twins.Count == 0) return [];
            var ids = twins.Select(x => x.Id).ToList();
            var versions = (await store.TwinVersions.Where(x => ids.Contains(x.TwinId)).Select(x => new { x.TwinId, x.Number, x.Date }).ToListAsync(cancel)).ToLookup(x => x.TwinId);
            return twins.ToDictionary(x => x.ThingId, x => new TwinState(x.WorkAddress, versions[x.Id].Any(v => v.Date is null), x.IsOlder, versions[x.Id].OrderBy(v => v.Number).FirstOrDefault(v => v.Date is not null)?.Date));
        }

        /// <summary>Of one board, what is being written or is older than what it explains.</summary>
        public async Task<List<Twin>> TwinsToWriteAsync(long board, CancellationToken cancel) =>
            [.. (await store.Twins.Include(x => x.Versions).Where(x => x.CircleId == board && (x.OlderSince != null || store.Set<TwinVersion>().Any(v => v.TwinId == x.Id && v.Date == null))).OrderBy(x => x.Id).Take(50).ToListAsync(cancel))];
    }
}
