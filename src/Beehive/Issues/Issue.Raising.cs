using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Issues;

/// <summary>What somebody tells.</summary>
public sealed record Told(string Words)
{
    public string? Wanted { get; init; }
    public string? About { get; init; }
    public IssueKind Kind { get; init; }
    public IssueWay Way { get; init; }

    /// <summary>A first name, where that person agreed, or a group.</summary>
    public string? RaisedBy { get; init; }

    /// <summary>The day on which it was said, where somebody wrote it down later.</summary>
    public DateOnly? On { get; init; }

    /// <summary>One line; the first sentence where nothing is said.</summary>
    public string? Title { get; init; }

    /// <summary>How it came, where somebody wrote it down for another. Everybody reads it.</summary>
    public string? Came { get; init; }

    /// <summary>There is a recording, a photo or a film with it: then the words may be missing.</summary>
    public bool WithFile { get; init; }

    public Refusal? WordsRefused => string.IsNullOrWhiteSpace(Words) ? (WithFile ? null : new("Tell us what it is. A few words are enough."))
        : Words.Trim().Length > Issue.LongestWords ? new("That is longer than {0} letters. Say the most important part here. You can add more later.", Issue.LongestWords) : null;

    public Refusal? WantedRefused => Wanted is { Length: > Issue.LongestWanted } ? new("That is longer than {0} letters. Write it shorter.", Issue.LongestWanted) : null;

    public Refusal? AboutRefused => About is { Length: > Issue.LongestAbout } ? new("That is longer than {0} letters. Write it shorter.", Issue.LongestAbout) : null;

    public Refusal? RaisedByRefused => RaisedBy is { Length: > Issue.LongestName } ? new("That is longer than {0} letters. Write it shorter.", Issue.LongestName) : null;

    public Refusal? Refused => WordsRefused ?? WantedRefused ?? AboutRefused ?? RaisedByRefused;
}

public sealed partial class Issue
{
    public const int LongestWords = 10_000;
    private const int MostAdded = 5;

    /// <summary>What an issue without words is called until somebody has typed what is said in it.</summary>
    public const string Unheard = "A recording or a picture, without words yet";
    public const int LongestWanted = 4_000;
    public const int LongestAbout = 300;
    public const int LongestName = 80;
    public const int LongestTitle = 120;
    public const int LongestReason = 2_000;

    /// <summary>Nobody but whoever reads for the place sees it before it was read.</summary>
    /// <param name="number">Free in the place.</param>
    public static Refusal? Raise(Told told, int number, string placeAddress, Holder holder, Due next, By by, out Issue? issue)
    {
        issue = null;
        if (told.Refused is { } refusal) return refusal;
        var slug = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        issue = new Issue
        {
            Key = "issue-" + slug, Number = number, Address = $"{placeAddress}/issues/{slug}", Visibility = Visibility.Draft, Words = told.Words.Trim(), Title = told.Title ?? (string.IsNullOrWhiteSpace(told.Words) ? Unheard : TitleOf(told.Words)),
            Wanted = Maybe(told.Wanted), About = Maybe(told.About), Kind = told.Kind, Way = told.Way, RaisedBy = Maybe(told.RaisedBy), Raised = PartialDate.Of(told.On ?? by.Day),
        };
        issue.Give(holder, next);
        issue.Step(IssueDeed.Raised, by, told.Came);
        issue.Record(new IssueRaised(by.Act, issue));
        return null;
    }

    /// <summary>What is said in a recording, typed by the person who heard it, where nothing was written.</summary>
    public void TypeWords(string words, By by)
    {
        if (Visibility != Visibility.Draft || Words.Length > 0 || string.IsNullOrWhiteSpace(words)) return;
        (Words, Title) = (words.Trim(), TitleOf(words));
        Record(new IssueTyped(by.Act, this));
    }

    /// <summary>The first sentence, cut at a word where it is long.</summary>
    public static string TitleOf(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var end = line.IndexOfAny(['.', '!', '?']);
        if (end >= 0 && end < LongestTitle) line = line[..end];
        if (line.Length <= LongestTitle) return line;
        var cut = line.LastIndexOf(' ', LongestTitle - 1);
        return line[..(cut > 0 ? cut : LongestTitle - 1)] + "…";
    }

    /// <summary>Whoever gets it, gets it with a running clock.</summary>
    private void Give(Holder holder, Due next)
    {
        (Holder, HolderPhone, NextStep, Next) = (holder.Office, holder.Phone, next.What, PartialDate.Of(next.By));
        (PausedFrom, DueWhenPaused, StepWhenPaused) = (null, null, null);
    }

    private static string? Maybe(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
