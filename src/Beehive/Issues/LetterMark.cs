using Beehive.Platform.Web.Forms;

namespace Beehive.Issues;

/// <summary>
/// The two secrets of one letter about an issue. Whoever writes to the address with the first speaks for whoever got the letter; the link with the second lets them try their code,
/// however often others have failed. Neither opens anything by itself. Only their marks are stored, so that nobody who reads the database can use them.
/// </summary>
public sealed class LetterMark
{
    public long Id { get; private set; }
    public long IssueId { get; init; }
    public long RaiserId { get; private set; }
    public Raiser Raiser { get; init; } = null!;

    /// <summary>The mark of the secret in the address for answers.</summary>
    public string TokenMark { get; init; } = "";

    /// <summary>The mark of the secret in the link.</summary>
    public string LinkMark { get; init; } = "";
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>A mail server said that the letter could not be delivered.</summary>
    public DateTimeOffset? CameBackAt { get; private set; }

    /// <summary>Made from the other, so that one secret is enough; the way back cannot be gone.</summary>
    public static string LinkOf(string token) => Browser.Hash("link " + token)[..32];

    public void CameBack(DateTimeOffset at) => CameBackAt = at;
}
