using System.Security.Cryptography;
using Beehive.Platform.Web.Forms;

namespace Beehive.Accounts;

/// <summary>A code on paper, for the day when the phone is lost. It is shown once and counts once.</summary>
public sealed class RecoveryCode
{
    public const int HowMany = 8;

    /// <summary>No letter that looks like a figure.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public long Id { get; init; }
    public long AccountId { get; init; }
    public string Mark { get; init; } = "";
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>Like 7K2M-9QXD-0ABC-HJ4T: eighty bits, which nobody guesses.</summary>
    public static string New() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));

    public static string MarkOf(string typed) => Browser.Hash("recovery:" + Normal(typed));

    /// <summary>However it is typed: small letters, blanks, an O for a nought.</summary>
    private static string Normal(string typed) => string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));
}
