using Beehive.Platform.Storage;

namespace Beehive.Platform.Exchange;

/// <summary>A kind of thing as it travels: its file, how a line becomes a noun, and how a noun tells its line.</summary>
public abstract class Kind
{
    /// <summary>board</summary>
    public abstract string Name { get; }

    /// <summary>boards.jsonl</summary>
    public abstract string File { get; }

    /// <summary>Files are read in this order, so that a line can point at what stands before it.</summary>
    public abstract int Order { get; }

    /// <summary>Whether a reference may name this kind: only what stands in the register can be pointed at.</summary>
    public virtual bool MayBePointedAt => true;

    public abstract Type LineType { get; }

    public abstract Type NounType { get; }

    public abstract Noun Make(Line line, IRefs refs);

    public abstract Line Tell(Noun noun, IRefs refs);

    /// <summary>Everything of this kind that the store shows, whole, in the order of the export: by stable id, which is the same in every database.</summary>
    public abstract IAsyncEnumerable<Noun> All(Store store, CancellationToken cancel);

    /// <summary>Those with these keys, whole, whoever may see them.</summary>
    public abstract Task<List<Noun>> WithKeysAsync(Store store, IReadOnlyCollection<string> keys, CancellationToken cancel);

    /// <summary>What a line says of a thing that only comes later (a meeting that this one moved to), set once all are there.</summary>
    public virtual bool Later(Noun noun, Line line, IRefs refs) => false;
}
