using Beehive.Platform;

namespace Beehive.Issues;

/// <summary>For one who raised or joined an issue, at one of its answers: the link with which they say whether it is sorted, and what they said. Seen by those who handle it, and in no export.</summary>
public sealed class SortedLink
{
    /// <summary>After that they look the issue up with its number and their code.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(180);

    public long Id { get; private set; }
    public long IssueId { get; init; }
    public long RaiserId { get; init; }

    /// <summary>Which answer it is about: the order of its step.</summary>
    public int Answer { get; init; }

    /// <summary>Only the mark is stored, so that nobody who reads the database can use the link.</summary>
    public string TokenMark { get; init; } = "";
    public DateTimeOffset MadeAt { get; init; }
    public Verdict? Said { get; private set; }

    /// <summary>Why, in their words. Nobody but those who handle the issue reads it.</summary>
    public string? Words { get; private set; }
    public DateTimeOffset? SaidAt { get; private set; }

    public bool IsAlive(Issue issue, DateTimeOffset now) => issue.AsksIfSorted() && issue.AnswerStep() == Answer && now < MadeAt + Life;

    /// <summary>One word for each answer.</summary>
    public Refusal? Say(Verdict verdict, string? words, DateTimeOffset now)
    {
        if (Said is not null) return new("You have said it already.");
        if (words is { Length: > Issue.LongestReason }) return new("That is longer than {0} letters. Write it shorter.", Issue.LongestReason);
        (Said, Words, SaidAt) = (verdict, words, now);
        return null;
    }
}
