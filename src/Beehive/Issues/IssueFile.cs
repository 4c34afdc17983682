using Beehive.Platform;
using Beehive.Platform.Files;

namespace Beehive.Issues;

/// <summary>What becomes of a photo, a recording or a film that came with an issue.</summary>
public enum IssueFileState
{
    /// <summary>Nobody has looked at it yet. Only those who read issues can.</summary>
    Waiting,

    /// <summary>A person has looked, and everybody can see or hear it with the issue.</summary>
    Shown,

    /// <summary>Only those who handle the issue see or hear it.</summary>
    Kept,
}

/// <summary>A photo, a recording or a film that somebody added to what they tell. Seen by nobody else before a person has looked at it.</summary>
public sealed class IssueFile
{
    /// <summary>Of one issue, in bytes, all together.</summary>
    public const long Most = 50L * 1024 * 1024;
    public const int MostFiles = 10;
    public const int LongestWords = 10_000;

    public long Id { get; private set; }
    public long PlaceId { get; init; }

    /// <summary>The issue that it came with; null while it is not sent.</summary>
    public long? IssueId { get; private set; }

    /// <summary>What it will go with.</summary>
    public long? TellingId { get; private set; }

    /// <summary>In the waiting room until somebody has decided; nobody is told it.</summary>
    public string? UploadId { get; private set; }

    /// <summary>In the store, once somebody has decided.</summary>
    public string? Hash { get; private set; }
    public UploadKind Kind { get; init; }
    public long Size { get; init; }
    public DateTimeOffset At { get; init; }
    public IssueFileState State { get; private set; }

    /// <summary>What is said in it, or what the photo shows, typed by whoever looked at it.</summary>
    public string? Words { get; private set; }

    public bool IsPhoto => UploadKinds.IsPicture(Kind);

    public bool IsFilm => UploadKinds.IsFilm(Kind);

    public static IssueFile Added(Telling telling, string uploadId, UploadKind kind, long size, DateTimeOffset at) =>
        new() { PlaceId = telling.PlaceId, TellingId = telling.Id, UploadId = uploadId, Kind = kind, Size = size, At = at };

    public void Cut(Platform.Words.Passage passage) => Words = passage.CutFrom(Words);

    /// <summary>It is sent with the issue.</summary>
    public void GoWith(Issue issue) => (IssueId, TellingId) = (issue.Id, null);

    public Refusal? CheckWords(string? words) => words is { Length: > LongestWords } ? new("That is longer than {0} letters. Write it shorter.", LongestWords)
        : !string.IsNullOrWhiteSpace(words) ? null
        : IsPhoto ? new("Write what the photo shows, for people who do not see it.") : new("Type what is said in it, for people who do not hear it. If nothing can be understood, write that.");

    /// <summary>Somebody has looked at it, and says who may.</summary>
    /// <param name="hash">Where it is in the store from now on.</param>
    public Refusal? Decide(bool shown, string? words, string hash)
    {
        if (shown && CheckWords(words) is { } refusal) return refusal;
        (State, Words, Hash, UploadId) = (shown ? IssueFileState.Shown : IssueFileState.Kept, string.IsNullOrWhiteSpace(words) ? null : words.Trim(), hash, null);
        return null;
    }
}
