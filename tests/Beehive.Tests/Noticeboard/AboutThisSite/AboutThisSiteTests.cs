using System.Net;
using System.Text.Json;
using Xunit;

namespace Beehive.Tests.Noticeboard.AboutThisSite;

public class AboutThisSiteTests(SampleSites samples) : IClassFixture<SampleSites>
{
    [Fact]
    public async Task Help_privacy_and_accessibility_stand_at_the_installation_and_at_each_place()
    {
        var site = await samples.OfAsync(DatabaseKind.Sqlite);
        foreach (var page in (string[])["help", "privacy", "accessibility-statement"])
        {
            Assert.Contains(" – Beehive</title>", await site.TextAsync("/" + page), StringComparison.Ordinal);
            Assert.Contains(" – Thurrock partnership boards</title>", await site.TextAsync("/thurrock/" + page), StringComparison.Ordinal);
            using var nowhere = await site.GetAsync("/nowhere/" + page);
            Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        }
    }

    /// <summary>The parts that the regulations and Commission Implementing Decision (EU) 2018/1523 ask for.</summary>
    [Fact]
    public async Task The_accessibility_statement_has_all_its_statutory_parts()
    {
        var page = await (await samples.OfAsync(DatabaseKind.Sqlite)).TextAsync("/thurrock/accessibility-statement");
        foreach (var part in (string[])["partially compliant", "What is not accessible", "Disproportionate burden", "Outside the regulations", "Ask for another format", "Tell us what does not work",
            "equalityadvisoryservice.com", "2018", "It was written on Monday 23 November 2026", "due to be looked at again by", "Machines tested this version last on", "self-assessment", "No disabled person has tested it yet."])
            Assert.Contains(part, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Privacy_says_that_reading_sets_no_cookies_and_no_page_that_is_read_sets_one()
    {
        var site = await samples.OfAsync(DatabaseKind.Sqlite);
        Assert.Contains("Reading sets no cookies.", await site.TextAsync("/privacy"), StringComparison.Ordinal);
        foreach (var address in (string[])["/", "/privacy", "/thurrock", "/thurrock/search?q=forum", "/thurrock/actions", "/thurrock/never"])
        {
            using var answer = await site.GetAsync(address);
            Assert.False(answer.Headers.Contains("Set-Cookie"), address);
        }
    }

    [Fact]
    public async Task Credits_name_who_drew_each_picture_and_its_licence()
    {
        var page = WebUtility.HtmlDecode(await (await samples.OfAsync(DatabaseKind.Sqlite)).TextAsync("/credits"));
        var credits = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Planting.Samples, "..", "src", "Beehive", "wwwroot", "pictures", "credits.json"), TestContext.Current.CancellationToken));
        foreach (var picture in credits.RootElement.EnumerateArray())
        {
            Assert.Contains($"/pictures/{picture.GetProperty("file").GetString()}", page, StringComparison.Ordinal);
            Assert.Contains(picture.GetProperty("author").GetString()!, page, StringComparison.Ordinal);
        }
        Assert.Contains("CC BY-SA 4.0", page, StringComparison.Ordinal);
        Assert.Contains("openmoji.org", page, StringComparison.Ordinal);
        Assert.Contains("Braille Institute", page, StringComparison.Ordinal);
    }
}
