using System.Globalization;

namespace Beehive.Platform;

/// <summary>One email address: nothing in it that a mail server could take for two, or for a line of its own.</summary>
public static class EmailAddress
{
    private const int Longest = 254;
    private const int LongestName = 64;

    /// <summary>RFC 5322's characters of a name without quotation marks. Others are never asked for, and servers seldom take them.</summary>
    private const string Marks = "!#$%&'*+-/=?^_`{|}~.";

    private static readonly IdnMapping Domains = new() { UseStd3AsciiRules = true };

    public static Refusal? Check(string email) => ToWire(email) is not null ? null
        : new Refusal("\"{0}\" is not one email address. Write it like name@example.org.", email.Length > 80 ? email[..80] + "…" : email);

    /// <summary>As servers write it to each other, the domain in ASCII (bücher.example is xn--bcher-kva.example); null when it is not one address.</summary>
    public static string? ToWire(string email)
    {
        if (email.Length > Longest || email.Split('@') is not [{ Length: > 0 and <= LongestName } name, { Length: > 2 } domain]) return null;
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || Marks.Contains(c, StringComparison.Ordinal)) || !IsDotted(name)) return null;
        if (domain.Any(c => c <= ' ') || !domain.Contains('.', StringComparison.Ordinal) || !IsDotted(domain)) return null;
        return AsciiOf(domain) is { } ascii && name.Length + 1 + ascii.Length <= Longest ? $"{name}@{ascii}" : null;
    }

    /// <summary>A host's name in ASCII, or null when it cannot be one.</summary>
    public static string? AsciiOf(string host)
    {
        try
        {
            var ascii = Domains.GetAscii(host).ToLowerInvariant();
            return ascii.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.') ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsDotted(string words) => words[0] != '.' && words[^1] != '.' && !words.Contains("..", StringComparison.Ordinal);
}
