using Beehive.Followers;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>Whoever raised an issue has a letter of each step, so they hear nothing twice when they follow it too.</summary>
public sealed class RaisersHear : ITellsByItself
{
    /// <summary>The letter is written with the change that makes the happening.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyCollection<(long Happening, string Email)>> ToldAsync(Store store, IReadOnlyCollection<Happening> happenings, CancellationToken cancel)
    {
        var told = new List<(long, string)>();
        foreach (var happening in happenings.Where(x => x.Deed.StartsWith("Issue", StringComparison.Ordinal)))
        {
            var (letters, from, until) = (FormattableString.Invariant($"issue-step:{happening.ThingId}:"), happening.At - Together, happening.At + Together);
            told.AddRange((await store.Letters.Where(x => x.Once.StartsWith(letters) && x.WrittenAt >= from && x.WrittenAt <= until).Select(x => x.To).ToListAsync(cancel)).Select(x => (happening.Id, x)));
        }
        return told;
    }
}
