namespace Beehive.Issues.Entering;

/// <summary>One point from the notes of an event, as it will be written down.</summary>
/// <param name="Line">Where it stands in what was pasted, from 1.</param>
public sealed record Point(int Line, string Words, IssueKind Kind)
{
    /// <summary>The same words stand above, or here already.</summary>
    public bool IsDouble { get; init; }

    /// <summary>Big letters and more blanks make no other point.</summary>
    public string Mark => string.Join(' ', Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant().TrimEnd('.');

    /// <summary>The whole point where it is short.</summary>
    public string Title => Words.TrimEnd('.') is { Length: <= Issue.LongestTitle } whole && !whole.Contains('\n', StringComparison.Ordinal) ? whole : Issue.TitleOf(Words);
}
