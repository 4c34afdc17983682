namespace Beehive.Issues;

/// <summary>What somebody who raised or joined an issue wrote in answer to a letter about it. Seen by those who handle the issue, and in no export.</summary>
public sealed class MailedReply
{
    public long Id { get; private set; }
    public long IssueId { get; init; }
    public long RaiserId { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>The mark of the mail's own number: the same mail is taken once.</summary>
    public string MessageMark { get; init; } = "";

    /// <summary>Nothing where they stand with the issue, because nobody had read it yet.</summary>
    public string? Words { get; init; }

    /// <summary>The names of files that came with it, a line each. The files are not kept.</summary>
    public string? Files { get; init; }
}
