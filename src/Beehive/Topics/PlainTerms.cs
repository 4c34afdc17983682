using Beehive.Platform.Search;

namespace Beehive.Topics;

/// <summary>Words as they are held against each other: small, without accents, one instead of many.</summary>
public static class PlainTerms
{
    private const int Same = 4;
    private const int Begins = 3;
    private const int Mistyped = 2;
    private const int LongestAsked = 12;
    private const int LongestRead = 4_000;

    /// <summary>They say nothing about what is looked for.</summary>
    private static readonly HashSet<string> Small = new(
        "a about an and any are ask at be can contact do for from get go have help her him how i in is it me my near need of on or our problem talk that the them there they this to us want we what when where which who with you your"
            .Split(' '), StringComparer.Ordinal);

    /// <summary>Without the small words, unless there is nothing else.</summary>
    public static IReadOnlyList<string> Of(string? text)
    {
        var parts = Parts(text).Take(LongestAsked).ToList();
        var telling = parts.Where(x => !Small.Contains(x)).ToList();
        return [.. (telling.Count > 0 ? telling : parts).Select(Root)];
    }

    public static IReadOnlyList<string> All(string? text) => [.. Parts(text).Take(LongestRead).Select(Root)];

    /// <summary>0: they are different words.</summary>
    public static int Likeness(string asked, string known) => asked == known ? Same
        : asked.Length >= 3 && known.StartsWith(asked, StringComparison.Ordinal) ? Begins
        : asked[0] == known[0] && Steps(asked, known) <= Allowed(Math.Max(asked.Length, known.Length)) ? Mistyped : 0;

    private static int Allowed(int length) => length < 4 ? 0 : length < 8 ? 1 : 2;

    private static string[] Parts(string? text) => string.Concat(SearchText.Unaccented((text ?? "").ToLowerInvariant()).Where(x => x is not ('\'' or '’'))
        .Select(x => char.IsLetterOrDigit(x) ? x : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>buses, busses and bus, carers and carer, families and family are one.</summary>
    private static string Root(string word)
    {
        var one = word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
            : word.Length > 4 && word.EndsWith("es", StringComparison.Ordinal) && word[^3] is 's' or 'x' or 'z' or 'h' ? word[..^2]
            : word.Length > 3 && word.EndsWith('s') ? word[..^1] : word;
        if (one.Length > 3 && one.EndsWith('e')) one = one[..^1];
        return one.Length > 3 && one[^1] == one[^2] ? one[..^1] : one;
    }

    /// <summary>How many letters are wrong, missing, too many or changed round.</summary>
    private static int Steps(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2) return int.MaxValue;
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last, row) = (last, row, before);
        }
        return last[b.Length];
    }
}
