using System.Globalization;
using Beehive.Tests.EasyRead;

namespace Beehive.Bench;

/// <summary>How well each rule of the Easy Read checker tells bad snippets from good ones: the same that docs/easy-read.md tells.</summary>
public sealed class Judging(Table table)
{
    private const double WantedRecall = 0.9, AimedRecall = 0.95, WantedPrecision = 0.8, AimedPrecision = 0.9;

    public void Judge()
    {
        foreach (var score in Corpus.Rules.Select(Score.Of))
        {
            var rule = score.Rule.ToString("00", CultureInfo.InvariantCulture);
            Add("easyread.recall." + rule, score.Recall, new(false, true, WantedRecall, AimedRecall), "found of the bad snippets: " + score.Name);
            Add("easyread.precision." + rule, score.Precision, new(false, true, WantedPrecision, AimedPrecision), "bad among the snippets found fault with: " + score.Name);
        }
    }

    private void Add(string name, double value, Bound bound, string what) => table.Add(new Row(name, value, "", null, null, new How("-"), bound, what));
}
