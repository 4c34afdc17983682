using System.Globalization;
using System.Text;
using Beehive.EasyRead.Checking;

namespace Beehive.Tests.EasyRead;

/// <summary>How well a rule tells bad snippets from good ones.</summary>
/// <param name="Found">Bad snippets that it found.</param>
/// <param name="Missed">Bad snippets that it left alone.</param>
/// <param name="Wrong">Good snippets that it found fault with.</param>
public sealed record Score(int Rule, int Good, int Found, int Missed, int Wrong)
{
    public string Name => What[Rule - 1];

    public double Recall => (double)Found / (Found + Missed);

    public double Precision => Found + Wrong == 0 ? 0 : (double)Found / (Found + Wrong);

    public static Score Of(int rule) => Of(rule, Corpus.Of(rule));

    /// <summary>On snippets that no rule was improved on; null where there are none.</summary>
    public static Score? HeldOut(int rule) => Corpus.HeldOut(rule) is { Count: > 0 } snippets ? Of(rule, snippets) : null;

    private static Score Of(int rule, IReadOnlyList<Snippet> snippets)
    {
        var judged = Judged(rule, snippets);
        return new(rule, judged.Count(x => !x.Snippet.Bad), judged.Count(x => x.Snippet.Bad && x.Flagged), judged.Count(x => x.Snippet.Bad && !x.Flagged), judged.Count(x => !x.Snippet.Bad && x.Flagged));
    }

    /// <summary>The snippets on which the rule and the label part, for whoever improves the rule.</summary>
    public static IReadOnlyList<string> Parted(int rule) =>
        [.. Judged(rule, [.. Corpus.Of(rule), .. Corpus.HeldOut(rule)]).Where(x => x.Snippet.Bad != x.Flagged).Select(x => $"{(x.Snippet.Bad ? "missed" : "wrong ")} {rule}: {x.Snippet.Text ?? x.Snippet.Note}".Replace("\n", " || ", StringComparison.Ordinal))];

    public static string Table(IEnumerable<Score> scores)
    {
        var table = new StringBuilder("| Rule | What | Good | Bad | Recall | Precision | Recall, held out | Precision, held out |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var x in scores) table.Append(CultureInfo.InvariantCulture, $"| {x.Rule} | {x.Name} | {x.Good} | {x.Found + x.Missed} | {x.Recall:0.00} | {x.Precision:0.00} | {Maybe(HeldOut(x.Rule)?.Recall)} | {Maybe(HeldOut(x.Rule)?.Precision)} |\n");
        return table.ToString();
    }

    private static string Maybe(double? figure) => figure?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";

    private static List<(Snippet Snippet, bool Flagged)> Judged(int rule, IReadOnlyList<Snippet> snippets) =>
        [.. snippets.Select(x => (x, Checker.Check(x.Checked(), Corpus.Words).Any(f => f.Rule == rule)))];

    private static readonly string[] What =
    [
        "long sentence", "two ideas", "hard word", "abbreviation", "short form such as can't", "passive", "double negative", "number", "date or time", "jargon",
        "two words for one thing", "block and picture", "picture not ready", "marks and capitals", "long text", "who, what next, by when", "words that hurt", "little word without its noun",
    ];
}
