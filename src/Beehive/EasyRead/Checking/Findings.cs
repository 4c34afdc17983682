using Beehive.Platform;

namespace Beehive.EasyRead.Checking;

/// <summary>Gathers what the rules find.</summary>
internal sealed class Findings
{
    private readonly List<EasyFinding> all = [];

    public IReadOnlyList<EasyFinding> InOrder => [.. all.OrderBy(x => x.Block).ThenBy(x => x.Sentence).ThenBy(x => x.At).ThenBy(x => x.Rule)];

    public void Add(EasyFinding finding) => all.Add(finding);

    /// <summary>Of the whole text.</summary>
    public void Whole(int rule, Severity severity, Sentence why, string? example = null) => all.Add(new(rule, severity, -1, -1, "", why, example, null));

    /// <summary>Of a block.</summary>
    public void OfBlock(int rule, Severity severity, int block, string found, Sentence why, string? example = null) => all.Add(new(rule, severity, block, -1, found, why, example, null));
}
