using Beehive.Platform;
using Beehive.Platform.Time;
using Beehive.Platform.Web.Forms;

namespace Beehive.EasyRead;

/// <summary>What became of what was asked for.</summary>
public enum FormatRequestState
{
    Waiting,
    Ready,

    /// <summary>It cannot be had; a reason says why, and what can be had instead.</summary>
    Refused,
}

/// <summary>
/// That people need a thing in another way: which way, by when it is promised, and what came of it. One for all who need the same of the same thing. Never public,
/// and it says nothing of who asked; that stands with <see cref="FormatAsker"/>.
/// </summary>
public sealed class FormatRequest
{
    public const int LongestNote = 500;
    public const int LongestWords = 1000;

    /// <summary>Nobody is promised a day later than this.</summary>
    public const int MostMonths = 12;

    public long Id { get; private set; }
    public long PlaceId { get; init; }
    public long ThingId { get; init; }

    /// <summary>The board that leads the thing, whose secretary answers; 0: whoever looks after the place.</summary>
    public long CircleId { get; init; }
    public FormatKind Format { get; init; }

    /// <summary>BCP 47; only with another language.</summary>
    public string? Language { get; init; }

    /// <summary>What is needed, in the words of whoever asked; only with something else.</summary>
    public string? Note { get; private set; }

    /// <summary>The same while it waits is the same request: the database holds it. Null once it is answered.</summary>
    public string? OpenMark { get; private set; }
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>The day that was promised.</summary>
    public PartialDate Due { get; private set; }
    public FormatRequestState State { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Where it is, when it is ready: an address of this site, or a whole one.</summary>
    public string? Link { get; private set; }

    /// <summary>How to get it, when it is ready without an address; why not, when it cannot be had.</summary>
    public string? Words { get; private set; }

    /// <summary>What can be had instead.</summary>
    public string? Instead { get; private set; }

    public bool IsOpen => State == FormatRequestState.Waiting;

    public bool IsLate(DateOnly today) => IsOpen && Due.Last < today;

    public static string MarkOf(long thing, FormatKind format, string? language, string? note) => Browser.Hash(string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"format:{thing}:{format}:{language}:{note?.Trim().ToLowerInvariant()}"))[..32];

    public static FormatRequest For(long place, long thing, long circle, FormatKind format, string? language, string? note, DateOnly due, DateTimeOffset at) => new()
    {
        PlaceId = place, ThingId = thing, CircleId = circle, Format = format, Language = language, Note = note, OpenMark = MarkOf(thing, format, language, note), Due = PartialDate.Of(due), AskedAt = at,
    };

    public Refusal? SayWhen(DateOnly day, DateOnly today)
    {
        if (!IsOpen) return new("It was answered already.");
        if (day < today || day > today.AddMonths(MostMonths)) return new("Choose a day from today on, within a year.");
        if (day == Due.First) return new("That day is promised already.");
        Due = PartialDate.Of(day);
        return null;
    }

    /// <summary>It is there: with an address, or with words that say how to get it.</summary>
    public Refusal? Give(string? link, string? words, DateTimeOffset at)
    {
        if (!IsOpen) return new("It was answered already.");
        if (link is null && words is null) return new("Give the address, or say how people get it.");
        if (link is not null && !IsAddress(link)) return new("Write a whole address that begins with https://, or one of this site that begins with /.");
        if (words is { Length: > LongestWords }) return new("That is longer than {0} letters. Say the most important.", LongestWords);
        (State, Link, Words, AnsweredAt, OpenMark) = (FormatRequestState.Ready, link, words, at, null);
        return null;
    }

    public Refusal? Refuse(string? why, string? instead, DateTimeOffset at)
    {
        if (!IsOpen) return new("It was answered already.");
        if (why is null) return new("Say why it cannot be had.");
        if (instead is null) return new("Say what people can have instead, or who can help them.");
        if (why.Length > LongestWords || instead.Length > LongestWords) return new("That is longer than {0} letters. Say the most important.", LongestWords);
        (State, Words, Instead, AnsweredAt, OpenMark) = (FormatRequestState.Refused, why, instead, at, null);
        return null;
    }

    /// <summary>On this site: a link can lead there from a letter of ours.</summary>
    public static bool IsOfSite(string link) => link is ['/', ..] and not ['/', '/' or '\\', ..];

    private static bool IsAddress(string link) => link.Length <= 500 && !link.Any(char.IsWhiteSpace) && (IsOfSite(link) || (Uri.TryCreate(link, UriKind.Absolute, out var whole) && whole.Scheme == Uri.UriSchemeHttps));
}

/// <summary>Somebody who needs a thing in another way, and how they are told. Seen by those who answer, and in no export.</summary>
public sealed class FormatAsker
{
    public long Id { get; private set; }
    public long PlaceId { get; init; }

    /// <summary>Known until both are written.</summary>
    public FormatRequest? Request { get; init; }
    public long RequestId { get; init; }
    public long? AccountId { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Post { get; init; }

    /// <summary>The same person asks once: told by how they are reached.</summary>
    public string ContactMark { get; init; } = "";
    public DateTimeOffset At { get; init; }

    /// <summary>There is something to tell by phone or post since then.</summary>
    public DateTimeOffset? ToTellSince { get; private set; }
    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>By which office.</summary>
    public string? ToldBy { get; private set; }

    public bool ByHand => Email is null;

    public static string MarkOf(string? email, string? phone, string? post) => Browser.Hash(email is not null ? "email:" + email : phone is not null ? "phone:" + string.Concat(phone.Where(char.IsAsciiDigit)) : "post:" + string.Concat((post ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant())[..32];

    /// <summary>Somebody must call them or write to them.</summary>
    public void HasNews(DateTimeOffset at) => (ToTellSince, ToldAt, ToldBy) = (at, null, null);

    public Refusal? Tell(string office, DateTimeOffset at)
    {
        if (ToTellSince is null) return new("There is nothing to tell them now.");
        (ToTellSince, ToldAt, ToldBy) = (null, at, office);
        return null;
    }
}

/// <summary>Within how many working days a place makes what somebody asks for.</summary>
public sealed class FormatPromise
{
    /// <summary>Where a place has set nothing.</summary>
    public const int Usual = 10;
    public const int Most = 60;

    public long PlaceId { get; init; }
    public int Days { get; private set; } = Usual;

    public static Refusal? Check(int? days) => days >= 1 && days <= Most ? null : new("Write a number of working days, from 1 to {0}.", Most);

    public Refusal? Set(int days)
    {
        if (Check(days) is { } refusal) return refusal;
        Days = days;
        return null;
    }
}
