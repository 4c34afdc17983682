using Beehive.Platform;

namespace Beehive.EasyRead;

/// <summary>What somebody who keeps pictures says of one.</summary>
/// <param name="Alt">Null when nobody has said; empty when it only decorates.</param>
/// <param name="From">Where it comes from: an address, or the name of a set.</param>
public sealed record PictureTold(string Name, string? Alt, PictureLicence? Licence, string? Author, string? From, IReadOnlyList<string> Words, PictureConsent? Consent)
{
    public const int LongestName = 60;
    public const int LongestSentence = 300;
    public const int MostWords = 40;

    /// <summary>They are pages beside the pictures.</summary>
    private static readonly HashSet<string> Reserved = new(["new", "keep", "import", "swap", "waiting", "asked"], StringComparer.Ordinal);

    public string? Terms { get; init; }
    public string? Changes { get; init; }
    public DateOnly? ConsentOn { get; init; }
    public string? AgreedBy { get; init; }
    public DateOnly? AgreedOn { get; init; }
    public string? Set { get; init; }
    public bool IsRestricted { get; init; }

    public Refusal? NameRefused => Name.Length == 0 ? new("Name the picture in one word, or a few. For example: bus stop.")
        : Name.Length > LongestName || Slug.Check(Name) is not null ? new("Name the picture with letters and digits, in {0} letters at most.", LongestName)
        : Reserved.Contains(Name) ? new("\"{0}\" is a word that Beehive needs for its own pages. Choose another name.", Name) : null;

    public Refusal? AltRefused => Alt is null ? new("Say what the picture shows, or that it only decorates.") : Long(Alt);

    public Refusal? LicenceRefused => Licence is null ? new("Choose under which licence the picture may be used.") : null;

    public Refusal? TermsRefused => Licence == PictureLicence.Other && Terms is null ? new("Say in one sentence how the picture may be used.") : Long(Terms);

    public Refusal? AuthorRefused => Author is null && Licence is not (null or PictureLicence.OwnPhotograph or PictureLicence.Cc0) ? new("Say who made the picture. The licence asks to name them.") : Long(Author);

    public Refusal? FromRefused => From is null && Licence is not (null or PictureLicence.OwnPhotograph) ? new("Say where the picture comes from: a web address, or the name of the set.") : Long(From);

    public Refusal? WordsRefused => Words.Count > MostWords ? new("These are more than {0} words. Keep those that people say most.", MostWords)
        : Words.Any(x => x.Length is 0 or > LongestName) ? new("Write one word, or a few, in each line.") : null;

    public Refusal? ConsentRefused => Consent is null ? new("Say whether everybody who can be recognised has agreed.") : null;

    public Refusal? AgreedRefused => (AgreedBy is null) != (AgreedOn is null) ? new("Name the group that agreed, and the day. Or leave both empty.") : Long(AgreedBy);

    public Refusal? Refused(DateOnly latest) => NameRefused ?? AltRefused ?? LicenceRefused ?? TermsRefused ?? AuthorRefused ?? FromRefused ?? WordsRefused ?? ConsentRefused ?? ConsentOnRefused(latest)
        ?? AgreedRefused ?? AgreedOnRefused(latest) ?? Long(Changes) ?? Long(Set);

    public Refusal? ConsentOnRefused(DateOnly latest) => Consent == PictureConsent.AllAgreed && ConsentOn is null ? new("Write the day on which they had all agreed.")
        : ConsentOn > latest ? new("This day is still to come.") : null;

    public Refusal? AgreedOnRefused(DateOnly latest) => AgreedOn > latest ? new("This day is still to come.") : null;

    public bool Same(PictureTold other) => this with { Words = Words } == other with { Words = Words } && Words.SequenceEqual(other.Words);

    private static Refusal? Long(string? text) => text?.Length > LongestSentence ? new("That is longer than {0} letters. Write it shorter.", LongestSentence) : null;
}
