using System.Text;

namespace Beehive.EasyRead;

/// <summary>Where a term stands in a text: the number of its first word, and how many words it has.</summary>
public sealed record Span(int Start, int Length);

/// <summary>Sentences, ready to be held against the words of pictures.</summary>
public sealed class PictureText
{
    private const int LongestTerm = 4;
    private const int MostWords = 400;

    /// <summary>They stand in nearly every sentence.</summary>
    private static readonly HashSet<string> Small = new(
        "a about all also an and any are as at be been but by can come did do does for from get go had has have he her here him his how i if in is it its me my no not of on or our out put she so than that the their them then there they this to too up us use was way we were what when where which who will with yes you your"
            .Split(' '), StringComparer.Ordinal);

    private readonly Dictionary<string, Span> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Span> near = new(StringComparer.Ordinal);

    public PictureText(IEnumerable<string> sentences)
    {
        var start = 0;
        foreach (var sentence in sentences)
        {
            var words = Words(sentence).Take(MostWords - start).ToList();
            for (var i = 0; i < words.Count; i++)
                for (var length = 1; length <= LongestTerm && i + length <= words.Count; length++)
                {
                    var span = new Span(start + i, length);
                    exact.TryAdd(string.Join(' ', words.Skip(i).Take(length)), span);
                    near.TryAdd(string.Join(' ', words.Skip(i).Take(length).Select(Stem)), span);
                }
            start += words.Count;
        }
    }

    public Span? Find(string term) => exact.GetValueOrDefault(string.Join(' ', Words(term)));

    public Span? FindNear(string term) => near.GetValueOrDefault(string.Join(' ', Words(term).Select(Stem)));

    public static bool SaysNothing(string term) => Words(term).All(Small.Contains);

    private static List<string> Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (letter is not ('\'' or '’')) plain.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>meetings and meeting, voted and vote, stopped and stop are near; it need not be right, since a person chooses.</summary>
    private static string Stem(string word)
    {
        var stem = word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
            : Cut(word, "ing", 4) ?? Cut(word, "ed", 4) ?? Cut(word, "es", 4) ?? Cut(word, "s", 3) ?? word;
        if (stem.Length > 3 && stem.EndsWith('e')) stem = stem[..^1];
        return stem.Length > 3 && stem[^1] == stem[^2] ? stem[..^1] : stem;
    }

    private static string? Cut(string word, string end, int least) => word.Length - end.Length >= least - 1 && word.EndsWith(end, StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^end.Length] : null;
}
