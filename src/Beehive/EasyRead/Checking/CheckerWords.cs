using System.Collections.Frozen;

namespace Beehive.EasyRead.Checking;

/// <summary>A word that the glossary explains, with its forms and what else it is called.</summary>
public sealed record ExplainedWord(string Word, IReadOnlyList<string> Forms, IReadOnlyList<string> AlsoCalled, string? Meaning = null);

/// <summary>The words that readers of a place know: the usual ones, what its glossary explains, and the names of the place.</summary>
public sealed class CheckerWords
{
    /// <summary>Without a place.</summary>
    public static CheckerWords Usual { get; } = new([], []);

    /// <param name="glossary">Explained on the page, so no hard words.</param>
    /// <param name="names">Of the place, its boards and organisations.</param>
    public CheckerWords(IEnumerable<ExplainedWord> glossary, IEnumerable<string> names)
    {
        Glossary = [.. glossary];
        Names = [.. names];
        Explained = Glossary.SelectMany(x => (IEnumerable<string>)[x.Word, .. x.Forms]).Concat(Names).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<ExplainedWord> Glossary { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Words and phrases as they were given.</summary>
    public FrozenSet<string> Explained { get; }
}
