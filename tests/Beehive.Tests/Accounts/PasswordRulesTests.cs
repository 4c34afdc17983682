using Beehive.Accounts;
using Xunit;

namespace Beehive.Tests.Accounts;

public sealed class PasswordRulesTests
{
    private static readonly string[] Known = ["Thurrock", "Thurrock partnership boards", "Disability Partnership Board", "mary.whitcombe@example.org", "Beehive"];

    [Theory]
    [InlineData("ThurrockBoard2026")]
    [InlineData("Thurr0ckB0ard!2026")]
    [InlineData("beehive-beehive-1")]
    [InlineData("whitcombe.mary.1984")]
    [InlineData("DisabilityPartnershipBoard")]
    public void AU_05_what_anybody_knows_of_the_place_or_person_is_refused_and_named(string password) =>
        Assert.Contains("Others would try that first", PasswordRules.Check(password, Known)!.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("passwordpassword")]
    [InlineData("qwertyuiop123")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("q1w2e3r4t5y6")]
    [InlineData("123456789012")]
    [InlineData("abcdefghijkl")]
    [InlineData("aaaaaaaaaaaaa")]
    [InlineData("iloveyou1234")]
    [InlineData("manchesterunited")]
    [InlineData("liverpool2019!!")]
    [InlineData("letmein-letmein")]
    [InlineData("administrator1")]
    [InlineData("correct horse battery staple")]
    [InlineData("changeme12345")]
    public void AU_05_what_others_try_first_is_refused(string password) => Assert.NotNull(PasswordRules.Check(password, Known));

    [Theory]
    [InlineData("elevenchars")]
    [InlineData("")]
    [InlineData("🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝")]
    public void AU_05_short_ones_are_refused_with_the_number(string password) =>
        Assert.Contains("shorter than 12", PasswordRules.Check(password, Known)!.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("kettle mittens orbit")]
    [InlineData(" leading blank is mine")]
    [InlineData("🐝 buzz 🌻 hum 🍯 jar")]
    [InlineData("onlysmallletterswithoutfigures")]
    [InlineData("839201748203")]
    [InlineData("Großmutter strickt Socken")]
    [InlineData("我喜歡在公園裡餵很多鴨子")]
    [InlineData("my Thurrock dog eats pies")]
    public void AU_05_long_ones_of_any_signs_are_good(string password) => Assert.Null(PasswordRules.Check(password, Known));

    [Fact]
    public void AU_05_a_thousand_characters_are_taken_and_more_are_refused_in_words()
    {
        var thousand = string.Concat(Enumerable.Range(0, 1000).Select(x => "kbtwmzqplf"[(x * 7 + x / 10) % 10]));
        Assert.Null(PasswordRules.Check(thousand, Known));
        Assert.Contains("longer than 1000", PasswordRules.Check(thousand + "x", Known)!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AU_05_the_hash_takes_every_character_and_at_least_210_000_rounds()
    {
        using var hash = new PasswordHash();
        Assert.True(PasswordHash.Rounds >= 210_000);
        var long1 = new string('k', 999);
        foreach (var (password, other) in new[] { (long1 + "a", long1 + "b"), ("twelve\0chars", "twelve\0other"), (" leading blank", "leading blank"), ("🐝🐝🐝bees", "🐝🐝bees"), ("half \ud83d signs", "half  signs") })
        {
            var made = await hash.MakeAsync(password, TestContext.Current.CancellationToken);
            Assert.StartsWith("pbkdf2-sha512$", made, StringComparison.Ordinal);
            Assert.True(await hash.IsAsync(password, made, TestContext.Current.CancellationToken));
            Assert.False(await hash.IsAsync(other, made, TestContext.Current.CancellationToken));
        }
        Assert.False(await hash.IsAsync("", null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_letter_with_its_sign_apart_is_the_same_letter()
    {
        using var hash = new PasswordHash();
        var made = await hash.MakeAsync("cafe\u0301 au lait, two", TestContext.Current.CancellationToken);
        Assert.True(await hash.IsAsync("café au lait, two", made, TestContext.Current.CancellationToken));
    }
}
