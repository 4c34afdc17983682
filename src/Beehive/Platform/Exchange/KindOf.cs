using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Exchange;

/// <summary>A kind with its types.</summary>
public abstract class Kind<TLine, TNoun> : Kind
    where TLine : Line
    where TNoun : Noun
{
    public override Type LineType => typeof(TLine);

    public override Type NounType => typeof(TNoun);

    public sealed override Noun Make(Line line, IRefs refs) => Make((TLine)line, refs);

    public sealed override Line Tell(Noun noun, IRefs refs) => Tell((TNoun)noun, refs);

    public override IAsyncEnumerable<Noun> All(Store store) => Whole(store).AsNoTracking().OrderBy(x => x.Id).AsAsyncEnumerable();

    public override async Task<List<Noun>> WithKeysAsync(Store store, IReadOnlyCollection<string> keys, CancellationToken cancel) =>
        [.. await Whole(store).AsNoTracking().Where(x => keys.Contains(x.Key)).ToListAsync(cancel)];

    protected abstract TNoun Make(TLine line, IRefs refs);

    protected abstract TLine Tell(TNoun noun, IRefs refs);

    /// <summary>With the parts that travel on the same line.</summary>
    protected virtual IQueryable<TNoun> Whole(Store store) => store.Set<TNoun>();
}
