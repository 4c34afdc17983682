namespace Beehive.EasyRead.Checking;

/// <summary>Makes the forms of a word by rule: boards, voted, voting, bigger. Forms that no English word has do no harm: nobody writes them.</summary>
internal static class Inflection
{
    public static IEnumerable<string> Of(string word) => word.Length < 2 ? [] : [.. Plurals(word), .. Endings(word)];

    public static IEnumerable<string> Plurals(string word)
    {
        yield return word + "s";
        if (word.EndsWith("ss", StringComparison.Ordinal) || word[^1] is 's' or 'x' or 'z' or 'o' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal)) yield return word + "es";
        if (EndsInY(word)) yield return word[..^1] + "ies";
        if (word is [.., 'l' or 'r' or 'a' or 'e', 'f']) yield return word[..^1] + "ves";
        if (word.EndsWith("ife", StringComparison.Ordinal)) yield return word[..^2] + "ves";
    }

    /// <summary>The past and its participle of a regular verb.</summary>
    public static IEnumerable<string> Pasts(string word) => Joined(word, "ed");

    private static IEnumerable<string> Endings(string word) => [.. Pasts(word), .. Joined(word, "ing"), .. Joined(word, "er"), .. Joined(word, "est")];

    private static IEnumerable<string> Joined(string word, string ending)
    {
        if (word[^1] == 'e')
        {
            yield return ending == "ing" ? word[..^1] + ending : word + ending[1..];
            if (word is [.., 'i', 'e'] && ending == "ing") yield return word[..^2] + "ying";
            else if (ending == "ing" && word is [.., 'e' or 'o' or 'y', 'e']) yield return word + ending;
            yield break;
        }
        if (EndsInY(word) && ending != "ing")
        {
            yield return word[..^1] + "i" + ending;
            yield break;
        }
        if (!Doubles(word)) yield return word + ending;
        else
        {
            yield return word + word[^1] + ending;
            if (Syllables.Of(word) > 1) yield return word + ending;
        }
    }

    private static bool EndsInY(string word) => word[^1] == 'y' && word.Length > 2 && !IsVowel(word[^2]);

    /// <summary>One consonant after one vowel: stop, stopped; travel, travelled.</summary>
    private static bool Doubles(string word) =>
        word.Length > 2 && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'y' or 'h') && IsVowel(word[^2]) && (!IsVowel(word[^3]) || (word[^3] == 'u' && word.Length > 3 && word[^4] == 'q'));

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
