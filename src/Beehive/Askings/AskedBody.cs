using Beehive.Platform;

namespace Beehive.Askings;

/// <summary>How the body is reached that was asked: an email, or an address for printed letters. It is never public.</summary>
public sealed class AskedBody
{
    public const int LongestPost = 500;

    public long AskingId { get; init; }
    public string? Email { get; private set; }

    /// <summary>Where a printed letter goes.</summary>
    public string? Post { get; private set; }

    public static AskedBody Of(long asking, string? email, string? post)
    {
        var body = new AskedBody { AskingId = asking };
        body.ReachBy(email, post);
        return body;
    }

    public void ReachBy(string? email, string? post) => (Email, Post) = (email, post);

    public static Refusal? EmailRefused(string? email) => email is null ? null : EmailAddress.Check(email);

    public static Refusal? PostRefused(string? post) => post is { Length: > LongestPost } ? new("The address for letters is longer than {0} letters.", LongestPost) : null;
}
