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
    public string? Words { get; private set; }

    /// <summary>The names of files that came with it, a line each. The files are not kept.</summary>
    public string? Files { get; private set; }

    public static MailedReply Of(Issue issue, long raiserId, string messageMark, string? words, IReadOnlyList<string> files, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return new() { IssueId = issue.Id, RaiserId = raiserId, MessageMark = messageMark, Words = words, Files = files.Count == 0 ? null : string.Join('\n', files), At = at };
    }

    public void Cut(Platform.Words.Passage passage) => (Words, Files) = (passage.CutFrom(Words), passage.CutFrom(Files));
}
