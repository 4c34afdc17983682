namespace Beehive.EasyRead;

/// <summary>What a block of an Easy Read page is for.</summary>
public enum BlockKind
{
    Text,
    Heading,
    Question,
    List,
    Date,
    Contact,
}

/// <summary>One idea: a picture on the left, one to three short sentences on the right. A heading has one sentence and may do without a picture.</summary>
/// <param name="Picture">The picture's name in the picture book, "calendar"; null while none is chosen.</param>
public sealed record Block(BlockKind Kind, string? Picture, IReadOnlyList<string> Sentences)
{
    /// <summary>Where to go on from here; stands under the sentences.</summary>
    public BlockLink? Link { get; init; }

    /// <summary>What somebody wrote, as they wrote it; it stands apart from our own sentences, below them.</summary>
    public string? Words { get; init; }

    /// <summary>A way on: the link is the first and largest on it, the sentences say what is there.</summary>
    public bool IsCard { get; init; }

    /// <summary>The one thing to do on the page: its link is a button.</summary>
    public bool IsMain { get; init; }

    /// <summary>A word that the sentences say the meaning of; it stands above them as a heading.</summary>
    public string? Term { get; init; }

    /// <summary>How many of the sentences stand before a list: all, where it is none; the first of a list, when it leads to the others.</summary>
    public int Lines => Kind != BlockKind.List ? Sentences.Count : Sentences is [[.., ':'], ..] ? 1 : 0;

    public bool IsHeading => Kind == BlockKind.Heading;
}

/// <summary>The words say where it leads, without the sentences round it.</summary>
public sealed record BlockLink(string Words, string Address);
