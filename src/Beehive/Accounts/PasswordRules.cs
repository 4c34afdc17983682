using System.Text;
using System.Text.RegularExpressions;
using Beehive.Platform;

namespace Beehive.Accounts;

/// <summary>
/// Which passwords are too easy: short ones, and those made of words, rows of keys and years that everybody tries first, or that anybody knows of this place.
/// No rule asks for kinds of signs: they make passwords worse.
/// </summary>
public static partial class PasswordRules
{
    public const int Shortest = 12;

    /// <summary>So many signs must be left when all that is easy to guess is taken out.</summary>
    private const int Own = 6;

    private const int FewestKinds = 5;

    private static readonly string[] Rows =
    [
        "01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "1q2w3e4r5t6y7u8i9o0p",
        "q1w2e3r4t5y6u7i8o9p0", "qazwsxedcrfvtgbyhnujmikolp", "zaq12wsxcde34rfvbgt56yhn", "azertyuiop", "qwertzuiop", "147258369",
    ];

    /// <summary>What people choose first, as lists of stolen passwords show.</summary>
    private static readonly string[] Common =
    [
        "password", "passwort", "passw", "pass", "letmein", "welcome", "iloveyou", "loveyou", "monkey", "dragon", "football", "baseball", "basketball", "superman", "batman", "spiderman", "pokemon", "starwars",
        "princess", "sunshine", "master", "shadow", "admin", "administrator", "login", "signin", "secret", "changeme", "default", "computer", "internet", "liverpool", "chelsea", "arsenal", "manchester", "united", "everton",
        "rangers", "celtic", "tottenham", "england", "london", "scotland", "wales", "ireland", "michael", "jessica", "charlie", "daniel", "thomas", "jordan", "ashley", "jennifer", "matthew", "andrew", "joshua", "george",
        "hannah", "nicole", "samantha", "robert", "hunter", "killer", "ginger", "summer", "winter", "spring", "autumn", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
        "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "cheese", "cookie", "banana", "orange", "purple", "yellow", "silver", "golden", "flower", "butterfly", "angel", "babygirl",
        "forever", "freedom", "whatever", "trustno", "access", "qwerty", "mustang", "corvette", "ferrari", "mercedes", "harley", "phoenix", "rainbow", "family", "mother", "father", "blessed", "jesus", "christ", "heaven",
        "correct horse battery staple", "correcthorsebatterystaple", "council", "partnership", "board", "boards", "meeting", "minutes", "agenda", "secretary", "member", "beehive", "coalition", "disability", "test", "testing", "user", "guest", "hello", "love", "baby",
    ];

    /// <param name="password">As it was typed.</param>
    /// <param name="context">What anybody knows: the place, its boards, the person's own address.</param>
    public static Refusal? Check(string password, IEnumerable<string> context)
    {
        var length = PasswordWords.Length(password);
        if (length < Shortest) return new("The password is shorter than {0} characters. Three or four words that only you would put together are good.", Shortest);
        if (length > PasswordWords.Longest) return new("The password is longer than {0} characters.", PasswordWords.Longest);
        var plain = Small(password);
        if (plain.EnumerateRunes().Distinct().Count() < FewestKinds) return new("The password is nearly the same sign again and again, so it is guessed at once. Choose other words.");
        var words = context.SelectMany(x => Parts().Split(Small(x))).Where(x => x.Length >= 4).ToList();
        if ((Known(plain, words) ?? Known(WithLetters(plain), words)) is { } known) return new("The password has \"{0}\" in it, and little else. Others would try that first. Choose other words.", known);
        return IsEasy(plain, words) || IsEasy(WithLetters(plain), words) ? new("The password is made of words, numbers or keys in a row that others try first. Choose other words.") : null;
    }

    /// <summary>The word of the place that makes up most of it.</summary>
    private static string? Known(string plain, IReadOnlyList<string> words) =>
        IsEasy(plain, words) ? words.Where(x => plain.Contains(x, StringComparison.Ordinal)).MaxBy(x => x.Length) : null;

    private static bool IsEasy(string plain, IEnumerable<string> words) => Left(plain, words).EnumerateRunes().Count() < Own;

    /// <summary>What is left when everything that is easy to guess is taken out, the longest first.</summary>
    private static string Left(string plain, IEnumerable<string> words)
    {
        foreach (var word in words.Concat(Common).OrderByDescending(x => x.Length).ThenBy(x => x, StringComparer.Ordinal)) plain = plain.Replace(word, " ", StringComparison.Ordinal);
        foreach (var row in Rows.SelectMany(x => new[] { x, new string([.. x.Reverse()]) })) plain = WithoutRuns(plain, row);
        plain = Years().Replace(plain, " ");
        plain = Again().Replace(plain, " ");
        return string.Concat(plain.Where(c => char.IsLetterOrDigit(c) || c > '\u007f'));
    }

    private static string WithoutRuns(string plain, string row)
    {
        var left = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length;)
        {
            var length = 0;
            var at = row.IndexOf(plain[i], StringComparison.Ordinal);
            for (var start = at; start >= 0; start = start + 1 < row.Length ? row.IndexOf(plain[i], start + 1) : -1)
            {
                var run = 0;
                while (i + run < plain.Length && start + run < row.Length && plain[i + run] == row[start + run]) run++;
                length = Math.Max(length, run);
            }
            if (length >= 3) i += length;
            else left.Append(plain[i++]);
        }
        return left.ToString();
    }

    private static string Small(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>With letters for the figures and signs that people put in their place, where one stands between letters.</summary>
    private static string WithLetters(string small)
    {
        var letters = small.ToCharArray();
        for (var i = 1; i + 1 < letters.Length; i++)
        {
            if (!char.IsLetter(letters[i - 1]) || !char.IsLetter(small[i + 1])) continue;
            letters[i] = letters[i] switch { '@' or '4' => 'a', '$' or '5' => 's', '0' => 'o', '1' or '!' => 'i', '3' => 'e', '7' => 't', var other => other };
        }
        return new string(letters);
    }

    [GeneratedRegex("(?:19|20)[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Years();

    /// <summary>The same sign three times or more.</summary>
    [GeneratedRegex("0{3,}|1{3,}|2{3,}|3{3,}|4{3,}|5{3,}|6{3,}|7{3,}|8{3,}|9{3,}|a{3,}|x{3,}|z{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex Again();

    [GeneratedRegex("[^\\p{L}\\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Parts();
}
