using System.Runtime.CompilerServices;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Exchange;

/// <summary>A kind with its types.</summary>
public abstract class Kind<TLine, TNoun> : Kind
    where TLine : Line
    where TNoun : Noun
{
    /// <summary>How many are read at a time, so that a place of any size can be told.</summary>
    private const int Page = 500;

    public override Type LineType => typeof(TLine);

    public override Type NounType => typeof(TNoun);

    public sealed override Noun Make(Line line, IRefs refs) => Make((TLine)line, refs);

    public sealed override Line Tell(Noun noun, IRefs refs) => Tell((TNoun)noun, refs);

    public override async IAsyncEnumerable<Noun> All(Store store, [EnumeratorCancellation] CancellationToken cancel)
    {
        var last = "";
#pragma warning disable CA1309 // The database compares, byte by byte in both kinds.
        while (true)
        {
            var page = await Whole(store).AsNoTracking().Where(x => string.Compare(x.Key, last) > 0).OrderBy(x => x.Key).Take(Page).ToListAsync(cancel);
            foreach (var noun in page) yield return noun;
            if (page.Count < Page) yield break;
            last = page[^1].Key;
        }
#pragma warning restore CA1309
    }

    public override async Task<List<Noun>> WithKeysAsync(Store store, IReadOnlyCollection<string> keys, CancellationToken cancel) =>
        [.. await Whole(store).AsNoTracking().Where(x => keys.Contains(x.Key)).ToListAsync(cancel)];

    protected abstract TNoun Make(TLine line, IRefs refs);

    protected abstract TLine Tell(TNoun noun, IRefs refs);

    /// <summary>With the parts that travel on the same line.</summary>
    protected virtual IQueryable<TNoun> Whole(Store store) => store.Set<TNoun>();
}
