using System.CommandLine;
using Beehive.Platform;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Exchange;
using Beehive.Platform.Web;

namespace Beehive.Accounts;

/// <summary>The words at the command line, and in the environment, that name a council's own sign-in.</summary>
public sealed class SingleSignOnWords
{
    private readonly Option<string?> authority = Of("--sso", "BEEHIVE_SSO", "URL", "The council's own sign-in over OpenID Connect: https://login.example.org/council.");
    private readonly Option<string?> client = Of("--sso-client", "BEEHIVE_SSO_CLIENT", "ID", "The number that it knows this site by.");
    private readonly Option<string?> secret = Of("--sso-secret", "BEEHIVE_SSO_SECRET", "SECRET", "The secret that it gave. Better in the environment, where no list of programs shows it.");
    private readonly Option<string?> words = Of("--sso-words", "BEEHIVE_SSO_WORDS", "WORDS", "What stands on the button: \"Sign in with your council account\".");
    private readonly Option<string?> domains = Of("--sso-domains", "BEEHIVE_SSO_DOMAINS", "DOMAINS", "The ends of email addresses that it speaks for, parted by semicolons: example.gov.uk.");
    private readonly Option<string?> secondStep = Of("--sso-second-step", "BEEHIVE_SSO_SECOND_STEP", "VALUES", "What it says (acr or amr) when a second step was made there, parted by semicolons: mfa.");
    private readonly Option<string?> isChecked = Of("--sso-checked", "BEEHIVE_SSO_CHECKED", "CLAIM", "The claim that says that it has checked the email address; email_verified where nothing is said.");

    public IReadOnlyList<Option> All => [authority, client, secret, words, domains, secondStep, isChecked];

    /// <summary>Null where none is named.</summary>
    public SingleSignOn? Read(Typed typed)
    {
        if (Given(typed, authority) is not { } where) return null;
        if (!Uri.TryCreate(where, UriKind.Absolute, out var address) || !(address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)))
            throw new RefusedException(new("\"{0}\" is no address of a sign-in. Write it like https://login.example.org/council.", where));
        if (Given(typed, client) is not { } number) throw new RefusedException(new("Say how the council's sign-in knows this site: --sso-client ID"));
        if (Given(typed, secret) is not { } kept) throw new RefusedException(new("Say the secret of the council's sign-in: BEEHIVE_SSO_SECRET in the environment, or --sso-secret."));
        var spoken = Listed(Given(typed, domains));
        if (Array.Find(spoken, x => x.Contains('@', StringComparison.Ordinal) || !x.Contains('.', StringComparison.Ordinal) || Uri.CheckHostName(x) != UriHostNameType.Dns) is { } odd)
            throw new RefusedException(new("\"{0}\" is no end of an email address. Write it like example.gov.uk.", odd));
        var plain = new SingleSignOn(address, number, kept) { Domains = spoken, SecondStep = Listed(Given(typed, secondStep)) };
        return plain with { Words = Given(typed, words) ?? plain.Words, Checked = Given(typed, isChecked) ?? plain.Checked };
    }

    private static string? Given(Typed typed, Option<string?> option) => typed.Value(option) is { } value && value.Trim() is { Length: > 0 } given ? given : null;

    private static string[] Listed(string? several) => (several ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Option<string?> Of(string name, string variable, string shape, string what) =>
        new(name) { Description = $"{what} Or in {variable}.", HelpName = shape, DefaultValueFactory = _ => Environment.GetEnvironmentVariable(variable) };
}
