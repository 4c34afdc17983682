using Beehive.Platform;
using Beehive.Platform.Words;

namespace Beehive.EasyRead;

/// <summary>
/// One thing in Easy Read, as it is shown: /EasyRead/EasyPage.cshtml. What the record itself says is put into sentences here, block by block;
/// what people wrote comes as blocks of its own.
/// </summary>
/// <param name="title">The h1.</param>
/// <param name="standard">The address of the same thing in the standard view.</param>
public sealed class EasyPage(Wording wording, string title, string standard)
{
    private readonly List<Block> blocks = [];

    public string Title => title;

    public string Standard => standard;

    /// <summary>The board whose pictures are shown; null for those of the place.</summary>
    public long? Board { get; init; }

    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>Who made and checked it, and whether it is older than what it explains: sentences for a box above the first block.</summary>
    public IReadOnlyList<string> About { get; private set; } = [];

    public EasyPage Tell(params Sentence[] about)
    {
        About = [.. About, .. about.Select(wording.Said)];
        return this;
    }

    public EasyPage Head(string words, params object[] arguments) => Add(new Block(BlockKind.Heading, null, [wording.Said(new Sentence(words, arguments))]));

    /// <summary>One idea. Sentences that are null are left out; with none left there is no block.</summary>
    public EasyPage Say(string picture, params Sentence?[] sentences)
    {
        var said = Said(sentences);
        return said.Count == 0 ? this : Add(new Block(BlockKind.Text, picture, said));
    }

    /// <summary>The same, with a way on from here below it.</summary>
    public EasyPage Lead(string picture, string words, string address, params Sentence?[] sentences) =>
        Add(new Block(BlockKind.Text, picture, Said(sentences)) { Link = new(wording[words], address) });

    /// <summary>Blocks that people wrote stand as they wrote them.</summary>
    public EasyPage Add(params IReadOnlyList<Block> more)
    {
        blocks.AddRange(more);
        return this;
    }

    private List<string> Said(Sentence?[] sentences) => [.. sentences.OfType<Sentence>().Select(wording.Said)];
}
