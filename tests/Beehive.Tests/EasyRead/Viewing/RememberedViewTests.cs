using System.Net;
using Beehive.EasyRead;
using Xunit;

namespace Beehive.Tests.EasyRead.Viewing;

/// <summary>"Always show Easy Read": by device, before the page cache, and never in a circle.</summary>
public sealed class RememberedViewTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Page = "/testing/actions/a";

    [Fact]
    public async Task Who_chose_Easy_Read_is_led_to_it_and_back_to_standard_when_they_say_so()
    {
        await using var site = await StartAsync();
        using var person = new Person(site);
        Assert.Equal(HttpStatusCode.OK, (await person.OpenAsync(Page)).Status);
        var easy = await person.OpenAsync(Page + "/easy");
        var link = easy.Page.QuerySelectorAll(".bee-views a").Single(x => x.TextContent == "Remember my choice").GetAttribute("href")!;
        Assert.Equal("/testing/view", link);
        link += "?return=" + Page;
        var chosen = await person.SendAsync(link, ("view", "easy"));
        Assert.Equal((HttpStatusCode.SeeOther, Page), (chosen.Status, chosen.Location));
        Assert.Equal("easy", person.Cookie(RememberedView.Cookie));
        var led = await person.OpenAsync(Page);
        Assert.Equal((HttpStatusCode.Found, Page + "/easy"), (led.Status, led.Location));
        Assert.Equal(HttpStatusCode.OK, (await person.OpenAsync(Page + "/easy")).Status);
        var standard = easy.Page.QuerySelectorAll(".bee-views a").Single(x => x.TextContent == "Standard").GetAttribute("href")!;
        Assert.Equal(Page + "?view=standard", standard);
        Assert.Equal(HttpStatusCode.OK, (await person.OpenAsync(standard)).Status);
        await person.SendAsync(link, ("view", "standard"));
        Assert.Equal(HttpStatusCode.OK, (await person.OpenAsync(Page)).Status);
    }

    [Fact]
    public async Task The_page_is_kept_once_for_everybody_and_nobody_is_led_who_did_not_ask()
    {
        await using var site = await StartAsync();
        using var easy = new Person(site);
        easy.Carry(new Uri(SiteUnderTest.Origin), RememberedView.Cookie, "easy");
        using var other = new Person(site);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal(HttpStatusCode.Found, (await easy.OpenAsync(Page)).Status);
            Assert.Equal(HttpStatusCode.OK, (await other.OpenAsync(Page)).Status);
            Assert.Equal(HttpStatusCode.OK, (await easy.OpenAsync(Page + "?view=standard")).Status);
        }
        using var answer = (await easy.TakeAsync(Page)).Answer;
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        var kept = await other.OpenAsync(Page);
        Assert.Equal(kept.Text, (await easy.OpenAsync(Page + "?view=standard")).Text);
    }

    [Fact]
    public async Task Forms_feeds_data_and_pages_without_Easy_Read_stay_as_they_are()
    {
        await using var site = await StartAsync();
        using var person = new Person(site);
        person.Carry(new Uri(SiteUnderTest.Origin), RememberedView.Cookie, "easy");
        foreach (var address in (string[])["/testing/view", "/testing/was-easy/yes", "/testing/sign-in", "/testing/meetings.ics", "/open-data", "/testing/search", "/credits"])
            Assert.Equal(HttpStatusCode.OK, (await person.OpenAsync(address)).Status);
        using var answer = (await person.TakeAsync("/testing/actions/never")).Answer;
        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("/testing/actions/never")]
    [InlineData("/testing/actions/never/easy")]
    public async Task What_is_not_there_ends_after_two_steps_at_most(string address)
    {
        await using var site = await StartAsync();
        using var person = new Person(site);
        person.Carry(new Uri(SiteUnderTest.Origin), RememberedView.Cookie, "easy");
        var (at, steps) = (address, 0);
        for (Sheet sheet; (sheet = await person.OpenAsync(at)).Location is { } next; at = next) Assert.True(++steps <= 2, $"{address} leads on and on: {next}");
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(at)).Status);
    }

    [Fact]
    public async Task Where_to_go_back_to_is_never_chosen_by_another_site()
    {
        await using var site = await StartAsync();
        using var person = new Person(site);
        foreach (var wanted in (string[])["https://evil.example/", "//evil.example", "/\\evil.example"])
            Assert.Equal("/testing", (await person.SendAsync("/testing/view?return=" + Uri.EscapeDataString(wanted))).Location);
    }

    private async Task<SiteUnderTest> StartAsync()
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "action-point", """{"id":"a","what":"Write it","state":"to-do"}""");
        return site;
    }
}
