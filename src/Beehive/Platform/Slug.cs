using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Beehive.Platform;

/// <summary>The part of an address that names a thing: small letters, digits and hyphens.</summary>
public static partial class Slug
{
    public const int Longest = 120;
    private const int LongestWorkedOut = 80;

    /// <summary>Of those that are made from words.</summary>
    private const int LongestMade = 60;

    /// <summary>The last part of the address of every Easy Read view: no thing may be called so, because its list has one too.</summary>
    private const string Easy = "easy";

    /// <summary>First parts of addresses that are Beehive's own. No place may take them.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "about", "accessibility", "accessibility-statement", "account", "actions", "admin", "api", "asked", "assets", "boards", "cookies", "credits", "decisions", "dev", "easy", "easy-read", "easy-voices", "error",
        "events", "feed", "files", "fonts", "formats", "healthz", "help", "home", "issues", "login", "logout", "meetings", "now", "open-data", "papers", "pictures", "places",
        "privacy", "raise", "readyz", "robots", "search", "second-step", "security", "sign-in", "sign-out", "sitemap", "static", "status", "styles", "view", "was-easy", "words", "www", "you-said-we-did",
    };

    public static Refusal? Check(string slug) => slug.Length switch
    {
        0 => new Refusal("The id is empty. Give it small letters, digits and hyphens."),
        > Longest => new Refusal("The id \"{0}\" is longer than {1} characters.", slug[..40] + "…", Longest),
        _ when slug == Easy => new Refusal("\"{0}\" is a word that Beehive needs for its own pages. Choose another id.", slug),
        _ => Shape().IsMatch(slug) ? null : new Refusal("The id \"{0}\" may hold only small letters a to z, digits and single hyphens.", slug),
    };

    /// <summary>Worked out from words: "Carers’ board" is carers-board. Empty when there is no letter in them that an address can have.</summary>
    public static string From(string words)
    {
        var slug = new System.Text.StringBuilder();
        foreach (var c in words.Normalize(System.Text.NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (c is not ('\'' or '’') && System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length == LongestWorkedOut) break;
        }
        return slug.ToString().Trim('-') is var made && made == Easy ? Easy + "-1" : made;
    }

    public static Refusal? CheckPlace(string slug) => Check(slug) ?? (Reserved.Contains(slug)
        ? new Refusal("\"{0}\" is a word that Beehive needs for its own pages. Choose another id for the place.", slug) : null);

    /// <summary>From words: "Write to the bus company" becomes write-to-the-bus-company. Cut at a word; the other text when no letter is left.</summary>
    public static string From(string words, string otherwise)
    {
        ArgumentNullException.ThrowIfNull(words);
        var letters = words.Normalize(NormalizationForm.FormD).Where(x => CharUnicodeInfo.GetUnicodeCategory(x) != UnicodeCategory.NonSpacingMark && x is not ('\'' or '’'));
        var parts = string.Concat(letters.Select(x => char.IsAsciiLetterOrDigit(x) ? char.ToLowerInvariant(x) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var slug = "";
        foreach (var part in parts.TakeWhile(x => slug.Length == 0 || slug.Length + x.Length < LongestMade))
            slug += (slug.Length == 0 ? "" : "-") + part;
        return slug.Length == 0 ? otherwise : slug == Easy ? Easy + "-1" : slug.Length > LongestMade ? slug[..LongestMade] : slug;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
