using Beehive.EasyRead.Checking.Rules;

namespace Beehive.EasyRead.Checking;

/// <summary>Looks at an Easy Read text by fixed rules. What it finds is told; whether people understand a text only people can say.</summary>
public static class Checker
{
    public static IReadOnlyList<EasyFinding> Check(CheckedText text, CheckerWords words)
    {
        var findings = new Findings();
        Pictures.Check(text, findings);
        Length.Check(text, text.Blocks.Sum(x => x.Sentences.Sum(s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length)), findings);
        return findings.InOrder;
    }
}
