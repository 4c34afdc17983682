namespace Beehive.Issues;

/// <summary>That an office or a supporter wrote an issue down for somebody who phoned, wrote or said it. Seen by those who handle it and by whoever wrote it down; in no export.</summary>
public sealed class DeskEntry
{
    public long IssueId { get; init; }
    public long PlaceId { get; init; }

    /// <summary>By which office, as the audit trail says it.</summary>
    public string Office { get; init; } = "";

    /// <summary>Who wrote it down; nobody once they closed their account.</summary>
    public long? AccountId { get; init; }

    /// <summary>For so many people, where a group said it.</summary>
    public int? People { get; init; }

    /// <summary>The paper that it came on, in the waiting room; nobody is told it.</summary>
    public string? ScanId { get; init; }
    public string? ScanName { get; init; }
    public DateTimeOffset At { get; init; }
}
