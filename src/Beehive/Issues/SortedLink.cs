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
    public string TokenMark { get; set; } = "";
    public DateTimeOffset MadeAt { get; set; }
    public Verdict? Said { get; private set; }

    /// <summary>Why, in their words. Nobody but those who handle the issue reads it.</summary>
    public string? Words { get; private set; }
    public DateTimeOffset? SaidAt { get; private set; }

    /// <summary>Four weeks later they were asked once more: did it stay sorted?</summary>
    public DateTimeOffset? AskedAgainAt { get; private set; }

    /// <summary>They have not said it yet, or not since they were asked once more.</summary>
    public bool WaitsForWord => Said is null || SaidAt < AskedAgainAt;

    public bool IsAlive(Issue issue, DateTimeOffset now) => issue.AsksIfSorted() && issue.AnswerStep() == Answer && now < MadeAt + Life;

    /// <summary>Words that were taken out of the issue go from here too.</summary>
    public void Cut(Platform.Words.Passage passage) => Words = passage.CutFrom(Words);

    /// <summary>Once more, with a link of its own; the first one is over.</summary>
    public void AskAgain(string tokenMark, DateTimeOffset now) => (TokenMark, MadeAt, AskedAgainAt) = (tokenMark, now, now);

    /// <summary>One word for each answer, and one more when they are asked again.</summary>
    public Refusal? Say(Verdict verdict, string? words, DateTimeOffset now)
    {
        if (!WaitsForWord) return new("You have said it already.");
        if (words is { Length: > Issue.LongestReason }) return new("That is longer than {0} letters. Write it shorter.", Issue.LongestReason);
        (Said, Words, SaidAt) = (verdict, words, now);
        return null;
    }
}
