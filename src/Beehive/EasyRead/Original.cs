using Beehive.EasyRead.Checking;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>A part of what an Easy Read version explains: its heading and its plain words.</summary>
public sealed record OriginalPart(string Heading, string Text)
{
    /// <summary>What can be said of it in Easy Read before anybody has written a word; none for a part that only people can explain.</summary>
    public IReadOnlyList<ReadyBlock> Ready { get; init; } = [];
}

/// <summary>A block that is made from data.</summary>
public sealed record ReadyBlock(BlockKind Kind, string? Picture, params IReadOnlyList<Sentence> Sentences)
{
    public Block Said(Wording wording) => new(Kind, Picture, [.. Sentences.Select(wording.Said)]);

    public static ReadyBlock Head(string words) => new(BlockKind.Heading, null, new Sentence(words));

    /// <summary>Null where nothing is left to say.</summary>
    public static ReadyBlock? Say(string picture, params Sentence?[] sentences) => sentences.OfType<Sentence>().ToList() is { Count: > 0 } said ? new(BlockKind.Text, picture, said) : null;
}

/// <summary>What an Easy Read version explains, as its writer sees it.</summary>
/// <param name="Called">As a sentence goes on: "the paper", "the page about the meeting".</param>
/// <param name="Parts">In order. The writer says which of them the reader must know.</param>
/// <param name="Before">Blocks from data that stand before the parts.</param>
/// <param name="After">And behind them: how to tell us, how to get help, who to ask, what happens next.</param>
public sealed record Original(Explained Thing, string Title, string Called, TextKind Kind, IReadOnlyList<OriginalPart> Parts, IReadOnlyList<ReadyBlock> Before, IReadOnlyList<ReadyBlock> After)
{
    /// <summary>Its plain words: by them it is seen whether it has changed.</summary>
    public string Plain => string.Join("\n\n", Parts.Select(x => x.Heading + "\n\n" + x.Text.Trim()).Prepend(Title));

    /// <summary>The blocks to begin with. A part without any gets its heading and an empty block.</summary>
    public IReadOnlyList<Block> Ready(Wording wording, Func<int, bool> isWanted) =>
    [
        .. Before.Select(x => x.Said(wording)),
        .. Parts.Where((_, i) => isWanted(i)).SelectMany(x => x.Ready.Count > 0 ? x.Ready.Select(b => b.Said(wording)) : [new(BlockKind.Heading, null, [x.Heading]), new Block(BlockKind.Text, null, [])]),
        .. After.Select(x => x.Said(wording)),
    ];
}

/// <summary>What a kind of thing looks like to whoever explains it. Each module answers for its own.</summary>
public interface IOriginals
{
    /// <summary>paper</summary>
    string Kind { get; }

    /// <param name="store">Also one in which the thing is being changed: then it is told as it will be.</param>
    /// <param name="id">Of the thing.</param>
    /// <param name="ahead">With what is not out yet, for whoever writes the Easy Read version beforehand. Without it, just what its readers may read.</param>
    /// <param name="cancel">When nobody waits any more.</param>
    Task<Original?> FindAsync(Store store, long id, bool ahead, CancellationToken cancel);

    /// <summary>The things of this kind whose words another thing is told in, though it stands below none of them: an action in its meeting's.</summary>
    IEnumerable<long> ToldIn(Noun noun) => [];
}

/// <summary>All of them.</summary>
public sealed class OriginalBook(IEnumerable<IOriginals> all)
{
    public bool Knows(string kind) => all.Any(x => x.Kind == kind);

    public IEnumerable<long> ToldIn(Noun noun) => all.SelectMany(x => x.ToldIn(noun));

    public async Task<Original?> FindAsync(Store store, long thing, bool ahead, CancellationToken cancel)
    {
        if (await store.Things.Where(x => x.Id == thing).Select(x => x.Kind).FirstOrDefaultAsync(cancel) is not { } kind || all.FirstOrDefault(x => x.Kind == kind) is not { } its) return null;
        return await its.FindAsync(store, thing, ahead, cancel);
    }
}
