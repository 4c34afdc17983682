using Beehive.Platform;

namespace Beehive.Issues;

/// <summary>What was asked back about an issue, and what whoever raised it answered. Only those who handle it and whoever was asked read it; it never becomes public, and is in no export.</summary>
public sealed class IssueQuestion
{
    public const int LongestQuestion = 1_000;

    public long Id { get; private set; }
    public long IssueId { get; init; }
    public string Words { get; private set; } = "";
    public DateTimeOffset AskedAt { get; init; }
    public string? Answer { get; private set; }

    /// <summary>Also when we went on without one.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public bool IsOpen => ClosedAt is null;

    public static IssueQuestion Of(Issue issue, string words, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(words);
        return new() { IssueId = issue.Id, Words = words.Trim(), AskedAt = at };
    }

    public static Refusal? CheckQuestion(string? words) => string.IsNullOrWhiteSpace(words) ? new("Write what you want to know.")
        : words.Trim().Length > LongestQuestion ? new("That is longer than {0} letters. Ask one thing.", LongestQuestion) : null;

    public Refusal? Take(string? answer, DateTimeOffset at)
    {
        if (!IsOpen) return new("It is answered already.");
        if (string.IsNullOrWhiteSpace(answer)) return new("Write the answer.");
        if (answer.Trim().Length > Issue.LongestWords) return new("That is longer than {0} letters. Write less.", Issue.LongestWords);
        (Answer, ClosedAt) = (answer.Trim(), at);
        return null;
    }

    public void Cut(Platform.Words.Passage passage) => (Words, Answer) = (passage.CutFrom(Words), passage.CutFrom(Answer));

    public void Close(DateTimeOffset at) => ClosedAt ??= at;
}
