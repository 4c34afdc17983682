using Beehive.Platform;

namespace Beehive.Issues;

public sealed partial class IssueOffice
{
    /// <summary>Words that the place looks out for besides those in danger.txt, a line each.</summary>
    public string? OwnDangerWords { get; private set; }

    public Refusal? LookOutFor(string? words)
    {
        if (DangerWords.Check(words) is { } refusal) return refusal;
        OwnDangerWords = words;
        return null;
    }
}
