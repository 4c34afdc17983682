using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace Beehive.Platform.Words;

/// <summary>Words that must go wherever they stand: in small letters or big ones, on one line or across two, in text or in a page of a letter.</summary>
public sealed class Passage
{
    public const int Longest = 2_000;
    public const string Usual = "[taken out]";
    private const int Shortest = 2;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(2);

    private readonly Regex[] forms;

    private Passage(string words, string instead)
    {
        (Words, Instead) = (words, instead);
        string[] ways = [words, HtmlEncoder.Default.Encode(words), Platform.Words.Escaped.Of(words)];
        forms = [.. ways.Distinct(StringComparer.Ordinal).Select(x => new Regex(Pattern(x), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Time))];
    }

    public string Words { get; }

    /// <summary>What stands there from now on.</summary>
    public string Instead { get; }

    public static Refusal? Of(string? words, string? instead, out Passage? passage)
    {
        passage = null;
        var (text, other) = ((words ?? "").Trim(), string.IsNullOrWhiteSpace(instead) ? Usual : instead.Trim());
        if (text.Count(char.IsLetterOrDigit) < Shortest) return new("Copy the words that must go, as they stand.");
        if (text.Length > Longest || other.Length > Longest) return new("That is longer than {0} letters. Take it out in parts.", Longest);
        passage = new Passage(text, other);
        if (!passage.StandsIn(other)) return null;
        passage = null;
        return new("The very words stand in what you want to write there instead.");
    }

    public bool StandsIn(string? text) => text is not null && Array.Exists(forms, x => x.IsMatch(text));

    [return: NotNullIfNotNull(nameof(text))]
    public string? CutFrom(string? text)
    {
        if (text is null) return null;
        foreach (var form in forms) text = form.Replace(text, _ => Instead);
        return text;
    }

    /// <summary>Whole words: "Ann" is not cut out of "Annual". Ends of lines, and the marks of what is quoted, may stand between two words.</summary>
    private static string Pattern(string words)
    {
        var parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape);
        return (IsLetter(words[0]) ? @"\b" : "") + string.Join(@"\s+(?:>\s*)*", parts) + (IsLetter(words[^1]) ? @"\b" : "");
    }

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || c == '_';
}
