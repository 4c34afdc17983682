using Beehive.EasyRead.Checking;

namespace Beehive.EasyRead;

/// <summary>Something that the checker found in an Easy Read version, and the answer to it if there is one.</summary>
public sealed record TwinFinding(EasyFinding Finding, string At, TwinAnswer? Answer)
{
    /// <summary>It stands in the way of publishing.</summary>
    public bool IsOpen => Finding.Severity == Severity.Error || (Finding.Severity is Severity.Warning or Severity.Question && Answer is null);

    /// <summary>How much it matters, in words.</summary>
    public string Matters => Finding.Severity switch
    {
        Severity.Error => "Must be put right:",
        Severity.Warning => "Look at this:",
        Severity.Question => "A question for you:",
        _ => "To know:",
    };

    public bool MayBeAnswered => Finding.Severity is Severity.Warning or Severity.Question;
}

/// <summary>Has an Easy Read version looked at by the checker, with the words that the place explains and what is known of its pictures.</summary>
public sealed class CheckedTwin(KnownWords words, PictureBook pictures)
{
    public async Task<IReadOnlyList<TwinFinding>> OfAsync(Twin twin, TwinVersion version, TextKind kind, CancellationToken cancel)
    {
        var (board, known) = (twin.CircleId, await words.OfAsync(twin.CircleId, cancel));
        await pictures.ArriveAsync(cancel);
        // Readers see nothing where nobody has a picture of that name.
        var blocks = version.Blocks.Select(x => x.Picture is { } name && pictures.CheckedOf(name, board) is null ? x with { Picture = null } : x);
        return [.. Checker.Check(CheckedText.Of(version.Title, blocks, kind, x => pictures.CheckedOf(x, board)!), known).Select(x => Of(twin, version, x))];
    }

    private static TwinFinding Of(Twin twin, TwinVersion version, EasyFinding finding)
    {
        var at = AtOf(version, finding);
        var found = finding.Block < 0 && finding.Sentence < 0 ? "" : finding.Found;
        return new(finding, at, twin.AnswerTo(finding.Rule, at, found));
    }

    /// <summary>The words in which it was found: while they stand, an answer stands too.</summary>
    private static string AtOf(TwinVersion version, EasyFinding finding) => finding switch
    {
        { Block: < 0, Sentence: < 0 } => "",
        { Block: < 0 } => version.Title,
        { Sentence: < 0 } => string.Join('\n', version.Blocks[finding.Block].Sentences),
        _ => version.Blocks[finding.Block].Sentences[finding.Sentence],
    };
}
