using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Issues;

/// <summary>What one who raised an issue without an email address is to hear of one step, by phone or by letter. A person brings it. Seen by those who do, and in no export.</summary>
public sealed class Errand
{
    public const int MostTries = 20;

    /// <summary>After it was brought.</summary>
    public static readonly TimeSpan KeptAfter = TimeSpan.FromDays(90);

    /// <summary>In any case.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    public long Id { get; private set; }
    public long PlaceId { get; init; }
    public long IssueId { get; init; }
    public long RaiserId { get; init; }

    /// <summary>The order of the step that it tells of.</summary>
    public int Step { get; init; }
    public ErrandWay Way { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>What is said or printed: the same as the mail says. Paragraphs.</summary>
    public string Text { get; private set; } = "";
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>They asked to be called again on that day.</summary>
    public PartialDate? Again { get; private set; }

    /// <summary>How often nobody answered.</summary>
    public int NotReached { get; private set; }
    public DateTimeOffset? TriedAt { get; private set; }

    /// <summary>They were told, or the letter was printed.</summary>
    public DateTimeOffset? BroughtAt { get; private set; }

    /// <summary>By which office.</summary>
    public string? BroughtBy { get; private set; }

    /// <summary>It was brought in the way that they need: read slowly, in large print.</summary>
    public bool? Met { get; private set; }

    public static Errand For(Issue issue, Raiser raiser, ErrandWay way, string title, string text, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(raiser);
        return new() { PlaceId = issue.PlaceId, IssueId = issue.Id, RaiserId = raiser.Id, Step = issue.LastStep ?? 0, Way = way, Title = title, Text = text, MadeAt = at };
    }

    /// <summary>Words that were taken out of the issue go from here too.</summary>
    public void Cut(Platform.Words.Passage passage) => (Title, Text) = (passage.CutFrom(Title), passage.CutFrom(Text));

    /// <summary>By phone where there is a number, else by letter. Nothing for whoever gave an email address, or nothing at all.</summary>
    public static ErrandWay? WayOf(Raiser raiser)
    {
        ArgumentNullException.ThrowIfNull(raiser);
        return raiser.Email is not null ? null : raiser.Phone is not null ? ErrandWay.Phone : raiser.Post is not null ? ErrandWay.Post : null;
    }

    public Refusal? Bring(string office, bool? met, DateTimeOffset at)
    {
        if (BroughtAt is not null) return new("It was brought already.");
        (BroughtAt, BroughtBy, Met, TriedAt, Again) = (at, office, met, at, null);
        return null;
    }

    /// <summary>Nobody answered, or they asked for another day.</summary>
    public Refusal? TryAgain(DateOnly? on, DateOnly today, DateTimeOffset at)
    {
        if (BroughtAt is not null) return new("It was brought already.");
        if (on is { } day && (day < today || day > today.AddYears(1))) return new("Choose a day from today on, within a year.");
        (TriedAt, Again) = (at, on is { } asked ? PartialDate.Of(asked) : null);
        if (on is null) NotReached = Math.Min(MostTries, NotReached + 1);
        return null;
    }

    /// <summary>They cannot be reached by phone, so a letter goes.</summary>
    public Refusal? Write(DateTimeOffset at)
    {
        if (BroughtAt is not null) return new("It was brought already.");
        (Way, TriedAt, Again) = (ErrandWay.Post, at, null);
        return null;
    }
}

/// <summary>How a person brings word to somebody without email.</summary>
public enum ErrandWay
{
    Phone,
    Post,
}
