namespace Beehive.EasyRead.Checking;

/// <summary>What a text explains: another kind must tell other things.</summary>
public enum TextKind
{
    /// <summary>A page that need not say who to ask or what comes next.</summary>
    Page,
    Agenda,
    Minutes,
    Paper,
    Consultation,
    Issue,
    Board,
}

/// <summary>A text in Easy Read with what the checker must know of it.</summary>
public sealed record CheckedText(string Title, IReadOnlyList<CheckedBlock> Blocks, TextKind Kind)
{
    /// <summary>With what the picture book knows of each picture; without it every picture counts as agreed.</summary>
    public static CheckedText Of(string title, IEnumerable<Block> blocks, TextKind kind, Func<string, CheckedPicture>? look = null) =>
        new(title, [.. blocks.Select(x => new CheckedBlock(x.Kind, x.Sentences, x.Picture is { } name ? look?.Invoke(name) ?? new(name) : null))], kind);

    public static CheckedText Of(EasyText text, TextKind kind) => Of(text.Title, text.Blocks, kind);
}

/// <summary>A block, and its picture when it has one.</summary>
public sealed record CheckedBlock(BlockKind Kind, IReadOnlyList<string> Sentences, CheckedPicture? Picture = null);

/// <summary>A picture: whether people agreed it, and whether its licence and the words that are read aloud for it are known.</summary>
public sealed record CheckedPicture(string Name, bool Agreed = true, bool HasLicence = true, bool HasAlt = true);
