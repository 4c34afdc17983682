using Beehive.Journeys.Running;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.People;

/// <summary>A passkey in a real browser, made by Chromium's own authenticator for tests. Without script there is none, and the page says so.</summary>
public sealed class PasskeyJourneys(Chrome chrome)
{
    private const string Work = Office.Board + "/needs";

    [Theory, EachWay(Way.KeyboardOnly, NeedsScript = true)]
    [Trait("Proof", "long")]
    public async Task A_secretary_adds_a_passkey_signs_in_with_it_loses_it_and_takes_it_away(Way way)
    {
        await using var office = await Office.OpenAsync(chrome, way);
        var secretary = await office.PersonAsync("secretary");
        var (browser, device) = await PlugInAsync(secretary.Page);
        await AddAsync(secretary);
        await SignOutAsync(secretary);
        await secretary.OpenAsync(Office.Place + "/sign-in");
        await secretary.FollowInTextAsync("Sign in with a passkey");
        await secretary.PressAsync("Use my passkey");
        await secretary.SeesHeadingAsync("My work");
        await secretary.OpenAsync(Work);
        await secretary.SeesHeadingAsync("What people need"); // no other step was asked for
        await SignOutAsync(secretary);
        await browser.SendAsync("WebAuthn.clearCredentials", new() { ["authenticatorId"] = device });
        await FindNoneAsync(secretary);
        office.Time += TimeSpan.FromMinutes(1);
        await secretary.SignInAsync("thurrock", "secretary@thurrock.example");
        await RemoveAsync(secretary);
    }

    [Fact]
    public async Task Without_script_the_page_says_so_and_leads_to_the_link()
    {
        await using var office = await Office.OpenAsync(chrome, Way.WithoutScript);
        var anybody = await office.AnybodyAsync();
        await anybody.OpenAsync(Office.Place + "/sign-in/passkey");
        Assert.Contains("Passkeys need scripts", await anybody.Page.ContentAsync(), StringComparison.Ordinal); // in noscript, which Playwright does not lay out
        await anybody.FollowInTextAsync("Sign in with a link");
        await anybody.SeesAsync("We send a link to your email");
    }

    /// <summary>A device that knows its holder and always says yes.</summary>
    private static async Task<(ICDPSession Browser, string Device)> PlugInAsync(IPage page)
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        var made = await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });
        return (browser, made!.Value.GetProperty("authenticatorId").GetString()!);
    }

    private static async Task AddAsync(Reader person)
    {
        await person.OpenAsync(Office.Place + "/account");
        await person.FollowInTextAsync("Add a passkey");
        await person.WriteAsync("What shall we call it?", "My phone");
        await person.PressAsync("Make the passkey");
        await person.SeesHeadingAsync("Your account");
        await person.SeesTogetherAsync("Passkeys", "My phone");
    }

    private static async Task FindNoneAsync(Reader person)
    {
        await person.OpenAsync(Office.Place + "/sign-in/passkey");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Use my passkey" }).ClickAsync();
        await person.SeesAsync("Your browser found no passkey for this site");
        await person.FollowInTextAsync("Sign in with a link");
    }

    private static async Task RemoveAsync(Reader person)
    {
        await person.OpenAsync(Office.Place + "/account");
        await person.FollowInTextAsync("Remove a passkey");
        await person.TickAsync("My phone");
        await person.PressAsync("Remove it");
        await person.SeesTogetherAsync("Passkeys", "None");
    }

    private static async Task SignOutAsync(Reader person)
    {
        await person.OpenAsync(Office.Place + "/sign-out");
        await person.PressAsync("Sign out");
    }
}
