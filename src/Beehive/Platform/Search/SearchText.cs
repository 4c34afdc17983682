using System.Globalization;
using System.Text;
using Beehive.Platform.Storage;

namespace Beehive.Platform.Search;

/// <summary>What the search keeps of a thing. The facets say whose it is and who may see it, so that raw queries hold the one visibility rule too.</summary>
public sealed record SearchText(long ThingId, string Title, string Text, IReadOnlyList<string> Facets)
{
    public static SearchText Of(Noun noun, Entry entry)
    {
        var facets = new List<string>(4 + entry.Boards.Length) { PlaceFacet(noun.PlaceId, noun.Visibility), KindFacet(entry.Kind) };
        if (noun.Visibility != Visibility.Public && noun.CircleId != 0) facets.Add(SightFacet(Viewer.SightOf(noun.CircleId, noun.Visibility)));
        foreach (var board in entry.Boards) facets.Add(BoardFacet(board));
        return new SearchText(noun.Id, entry.Title, entry.Text, facets);
    }

    public static string PlaceFacet(long placeId, Visibility visibility) => string.Create(CultureInfo.InvariantCulture, $"p{placeId}v{(int)visibility}");

    public static string SightFacet(long sight) => string.Create(CultureInfo.InvariantCulture, $"s{sight}");

    public static string KindFacet(string kind) => "k" + kind.Replace("-", "", StringComparison.Ordinal);

    public static string BoardFacet(long boardId) => string.Create(CultureInfo.InvariantCulture, $"b{boardId}");

    /// <summary>Without accents, as both databases compare words.</summary>
    public static string Unaccented(string text)
    {
        if (System.Text.Ascii.IsValid(text)) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var c in WithoutNonsense(text).Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(c);
        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Halves of characters, and U+FFFE and its like, are in no word; they cannot be normalised.</summary>
    private static string WithoutNonsense(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) plain.Append((rune.Value & 0xFFFE) == 0xFFFE ? " " : rune.ToString());
        return plain.ToString();
    }
}
