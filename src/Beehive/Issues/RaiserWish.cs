using Beehive.Membership;
using Beehive.Platform;
using Beehive.Platform.Storage;

namespace Beehive.Issues;

/// <summary>How whoever raised an issue is to be told, and whether their praise may be passed on. Seen by those who write to them, and in no export.</summary>
public sealed class RaiserWish
{
    public const int LongestNote = 300;

    /// <summary>What a letter or a call about an issue can be made to fit.</summary>
    public static readonly IReadOnlyList<NeedKind> Kinds = [NeedKind.LargePrint, NeedKind.EasyRead, NeedKind.Audio, NeedKind.SignedVideo, NeedKind.OtherLanguage];

    public long RaiserId { get; init; }

    /// <summary>Known until both are written.</summary>
    public Raiser? Raiser { get; init; }
    public long IssueId { get; init; }
    public long PlaceId { get; init; }

    /// <summary>As words of addresses, one after the other: "large-print easy-read".</summary>
    public string Formats { get; private set; } = "";

    /// <summary>In their own words: "Speak slowly. Call after six."</summary>
    public string? Note { get; private set; }

    /// <summary>Those whom a compliment or a story is about may have it. Null: nobody asked.</summary>
    public bool? MayPassOn { get; private set; }

    public DateTimeOffset SaidAt { get; private set; }

    public IEnumerable<NeedKind> Needs => Read(Formats);

    public bool InLargePrint => Needs.Contains(NeedKind.LargePrint);

    /// <summary>What is needed changes; after a year they are asked again.</summary>
    public bool AskAgain(DateTimeOffset now) => (Formats.Length > 0 || Note is not null) && now >= SaidAt + Need.Reviewed;

    public bool SaysSomething => Formats.Length > 0 || Note is not null || MayPassOn is not null;

    public static Refusal? CheckNote(string? note) => note is { Length: > LongestNote } ? new("That is longer than {0} letters. Say the most important.", LongestNote) : null;

    public void Say(IEnumerable<NeedKind> formats, string? note, DateTimeOffset at) =>
        (Formats, Note, SaidAt) = (Written(formats), note, at);

    public void Agree(bool? mayPassOn, DateTimeOffset at)
    {
        MayPassOn = mayPassOn;
        if (SaidAt == default) SaidAt = at;
    }

    /// <summary>The same person at the issue that theirs was joined to.</summary>
    public RaiserWish Joining(Raiser there)
    {
        ArgumentNullException.ThrowIfNull(there);
        return new() { Raiser = there, IssueId = there.IssueId, PlaceId = there.PlaceId, Formats = Formats, Note = Note, MayPassOn = MayPassOn, SaidAt = SaidAt };
    }

    /// <summary>Of what somebody told on this site. Nothing where they said nothing of it.</summary>
    public static RaiserWish? Of(Raiser raiser, Telling telling, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(raiser);
        ArgumentNullException.ThrowIfNull(telling);
        var wish = new RaiserWish { Raiser = raiser, IssueId = raiser.IssueId, PlaceId = raiser.PlaceId };
        wish.Say(Read(telling.Needs), null, at);
        wish.Agree(telling.Kind is nameof(IssueKind.Compliment) or nameof(IssueKind.Story) ? telling.PassesOn switch { "yes" => true, "no" => false, _ => null } : null, at);
        return wish.SaysSomething ? wish : null;
    }

    /// <summary>Of whoever says the same.</summary>
    public static RaiserWish For(Raiser raiser, IEnumerable<NeedKind> formats, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(raiser);
        var wish = new RaiserWish { Raiser = raiser, IssueId = raiser.IssueId, PlaceId = raiser.PlaceId };
        wish.Say(formats, null, at);
        return wish;
    }

    public static IEnumerable<NeedKind> Read(string? formats) => Kinds.Where(x => (formats ?? "").Split(' ').Contains(Conversions.Kebab(x)));

    public static string Written(IEnumerable<NeedKind> formats) => string.Join(' ', Kinds.Intersect(formats).Select(Conversions.Kebab));

    /// <summary>For whoever brings them word.</summary>
    public static string Of(NeedKind kind) => kind switch
    {
        NeedKind.LargePrint => "Large print",
        NeedKind.EasyRead => "Easy Read",
        NeedKind.Audio => "To listen to",
        NeedKind.SignedVideo => "British Sign Language",
        NeedKind.OtherLanguage => "Another language",
        _ => NeedWords.Of(kind),
    };
}
