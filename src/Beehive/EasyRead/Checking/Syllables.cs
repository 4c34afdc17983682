namespace Beehive.EasyRead.Checking;

/// <summary>How many syllables a word has, worked out from its letters: groups of vowels, but for those that nobody says, and those that are said as two.</summary>
public static class Syllables
{
    private static readonly string[] SaidAsOne = ["cial", "cian", "tial", "tian", "cious", "tious", "gious", "sion", "tion", "gion", "cion", "eau", "cean", "geous", "gue", "que", "iew"];
    private static readonly string[] SaidAsTwo = ["ia", "io", "iu", "eo", "ua", "uou", "eing", "ying", "oing", "iet", "ien", "ual", "uel", "oet", "oem", "ius", "iest", "ier"];

    /// <summary>Words that the letters deceive about.</summary>
    private static readonly Dictionary<string, int> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["people"] = 2, ["every"] = 2, ["everyone"] = 3, ["everybody"] = 4, ["everything"] = 3, ["something"] = 2, ["someone"] = 2, ["sometimes"] = 2, ["business"] = 2, ["area"] = 3, ["areas"] = 3, ["idea"] = 3, ["ideas"] = 3,
        ["quiet"] = 2, ["being"] = 2, ["friend"] = 1, ["friends"] = 1, ["science"] = 2, ["client"] = 2, ["clients"] = 2, ["diet"] = 2, ["money"] = 2, ["the"] = 1, ["maybe"] = 2, ["create"] = 2, ["created"] = 3, ["piece"] = 1,
        ["evening"] = 2, ["wednesday"] = 2, ["vegetable"] = 4, ["comfortable"] = 4, ["homeless"] = 2, ["lonely"] = 2, ["safely"] = 2, ["somewhere"] = 2, ["therefore"] = 2, ["themselves"] = 2, ["ourselves"] = 2, ["yourselves"] = 2,
        ["society"] = 4, ["variety"] = 4, ["anxiety"] = 4, ["employee"] = 3, ["committee"] = 3, ["museum"] = 3, ["video"] = 3, ["radio"] = 3, ["ratio"] = 3, ["cafe"] = 2, ["recipe"] = 3, ["useful"] = 2, ["careful"] = 2, ["hopeful"] = 2,
        ["statement"] = 2, ["movement"] = 2, ["management"] = 3, ["carer"] = 2, ["carers"] = 2, ["housework"] = 2, ["household"] = 2, ["homework"] = 2, ["timetable"] = 3, ["wheelchair"] = 2, ["diary"] = 3, ["usual"] = 3, ["usually"] = 4,
    };

    public static int Of(ReadOnlySpan<char> word)
    {
        if (Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known)) return known;
        Span<char> small = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLowerInvariant(small);
        var letters = small.Trim('\'');
        if (letters.EndsWith("'s", StringComparison.Ordinal)) letters = letters[..^2];
        var dash = letters.IndexOf('-');
        return dash < 0 ? Counted(letters) : Counted(letters[..dash]) + Of(letters[(dash + 1)..]);
    }

    private static int Counted(ReadOnlySpan<char> letters)
    {
        if (letters.Length <= 2) return letters.Length == 0 ? 0 : 1;
        var count = 0;
        for (var i = 0; i < letters.Length; i++) if (IsVowel(letters, i) && (i == 0 || !IsVowel(letters, i - 1))) count++;
        count -= Silent(letters);
        foreach (var pair in SaidAsTwo) if (letters.IndexOf(pair) is >= 0 and var at && !IsOne(letters, at)) count++;
        return Math.Max(1, count);
    }

    /// <summary>The y of "yes" is none; that of "party" is one.</summary>
    private static bool IsVowel(ReadOnlySpan<char> letters, int at) => letters[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'é' => true,
        'u' => at == 0 || letters[at - 1] != 'q',
        'y' => at > 0 && !(at + 1 < letters.Length && letters[at + 1] is 'a' or 'e' or 'o' && at > 0 && letters[at - 1] is 'a' or 'o' or 'e'),
        _ => false,
    };

    /// <summary>The e of "make", of "makes", "baked" and "lately" is not said; that of "table", "houses" and "wanted" is.</summary>
    private static int Silent(ReadOnlySpan<char> letters)
    {
        var silent = 0;
        if (letters[^1] == 'e' && !IsVowel(letters, letters.Length - 2) && !IsLe(letters)) silent++;
        else if (letters is [.., var before, 'e', 'd'] && before is not ('t' or 'd') && !IsVowelLetter(before) && !(letters is [.., var two, 'l', 'e', 'd'] && !IsVowelLetter(two) && two is not ('l' or 'r'))) silent++;
        else if (letters is [.., var last, 'e', 's'] && !IsVowelLetter(last) && !IsHissing(letters[..^2]) && !(letters is [.., var third, 'l', 'e', 's'] && !IsVowelLetter(third) && third is not ('l' or 'r'))) silent++;
        else if (letters.Length > 5 && Tail(letters) is > 0 and var tail && letters[^(tail + 1)] == 'e' && !IsVowelLetter(letters[^(tail + 2)]) && HasVowelBefore(letters, letters.Length - tail - 1)) silent++;
        return silent;
    }

    private static int Tail(ReadOnlySpan<char> letters) =>
        letters.EndsWith("ment", StringComparison.Ordinal) || letters.EndsWith("less", StringComparison.Ordinal) || letters.EndsWith("ness", StringComparison.Ordinal) || letters.EndsWith("some", StringComparison.Ordinal) ? 4
        : letters.EndsWith("ful", StringComparison.Ordinal) ? 3 : letters.EndsWith("ly", StringComparison.Ordinal) ? 2 : 0;

    private static bool HasVowelBefore(ReadOnlySpan<char> letters, int end) => letters[..end].IndexOfAny("aeiou") >= 0;

    private static bool IsLe(ReadOnlySpan<char> letters) => letters is [.., var before, 'l', 'e'] && !IsVowelLetter(before) && before != 'l';

    private static bool IsHissing(ReadOnlySpan<char> stem) =>
        stem[^1] is 's' or 'z' or 'x' or 'c' or 'g' || stem.EndsWith("ch", StringComparison.Ordinal) || stem.EndsWith("sh", StringComparison.Ordinal);

    private static bool IsVowelLetter(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool IsOne(ReadOnlySpan<char> letters, int at)
    {
        foreach (var one in SaidAsOne)
            for (var from = 0; letters[from..].IndexOf(one) is >= 0 and var found; from += found + 1)
                if (from + found <= at && at < from + found + one.Length) return true;
        return at > 0 && letters[at - 1] == 'q';
    }
}
