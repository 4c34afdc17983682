namespace Beehive.Platform.Web;

/// <summary>Somebody else's sign-in that this site believes, over OpenID Connect: a council's own.</summary>
/// <param name="Authority">Who says who somebody is: the address below which its description lies.</param>
/// <param name="Client">The number that it knows this site by.</param>
/// <param name="Secret">What only it and this site know.</param>
public sealed record SingleSignOn(Uri Authority, string Client, string Secret)
{
    /// <summary>What stands on the button.</summary>
    public string Words { get; init; } = "Sign in with your council account";

    /// <summary>The ends of email addresses that it speaks for: only for these is its word taken that an address is somebody's.</summary>
    public IReadOnlyCollection<string> Domains { get; init; } = [];

    /// <summary>What it says (as acr or amr) when somebody has made a second step there. With none its word is one step.</summary>
    public IReadOnlyCollection<string> SecondStep { get; init; } = [];

    /// <summary>The claim that says that it has checked the email address.</summary>
    public string Checked { get; init; } = "email_verified";

    public bool SpeaksFor(string email) => Domains.Contains(email[(email.LastIndexOf('@') + 1)..], StringComparer.OrdinalIgnoreCase);
}
