using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Beehive.Platform.Exchange;

namespace Beehive.Platform.Incoming;

/// <summary>Where answers to letters come in, and the maildir in which the mail server leaves them.</summary>
public sealed record Replies(ReplyAddress Address, string Folder)
{
    /// <summary>In the data folder, where none is named.</summary>
    public const string UsualFolder = "mail-in";
}

/// <summary>
/// Written as issues@boards.example.org; each letter gets an address of its own below it, issues+12-0f3a...@boards.example.org. The mark behind the number cannot be guessed,
/// and it alone says who answers: what stands in From is not looked at.
/// </summary>
public sealed class ReplyAddress
{
    private const int BytesOfToken = 12;
    private const int LongestName = 20;

    private readonly string name;
    private readonly string domain;
    private readonly Regex shape;

    private ReplyAddress(string name, string domain)
    {
        (this.name, this.domain) = (name, domain);
        shape = new Regex($@"{Regex.Escape(name)}\+[0-9]{{1,10}}-(?<token>[0-9a-f]{{{BytesOfToken * 2}}})@{Regex.Escape(domain)}", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
    }

    public static ReplyAddress Parse(string written)
    {
        if (EmailAddress.ToWire(written) is not { } wire || wire.Split('@') is not [{ Length: <= LongestName } name, var domain] || name.Contains('+', StringComparison.Ordinal))
            throw new RefusedException(new("\"{0}\" cannot be the address for answers. Write one short address without a plus, such as issues@boards.example.org.", written));
        return new(name, domain);
    }

    public static string NewToken() => RandomNumberGenerator.GetHexString(BytesOfToken * 2, lowercase: true);

    public string With(int number, string token) => string.Create(CultureInfo.InvariantCulture, $"{name}+{number}-{token}@{domain}");

    /// <summary>Mail from here would be our own coming back.</summary>
    public bool IsOurs(string address) => address.Equals($"{name}@{domain}", StringComparison.OrdinalIgnoreCase) || shape.IsMatch(address);

    /// <summary>The secret parts of addresses of ours in a line of a mail's head, in small letters: mail servers may change the case.</summary>
    public IEnumerable<string> TokensIn(string line) => shape.Matches(line).Select(x => x.Groups["token"].Value.ToLowerInvariant());
}
