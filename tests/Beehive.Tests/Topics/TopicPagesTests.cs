using System.Net;
using System.Text.Json.Nodes;
using Beehive.Accounts;
using Beehive.Tests.Issues;
using Xunit;

namespace Beehive.Tests.Topics;

/// <summary>Who can help? The box, the list, and those who keep the topics.</summary>
public sealed class TopicPagesTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Transport = """{"id":"transport","name":"Transport","words":["bus","getting about"],"board":"carers","office":"Transport officer","phone":"01632 960 111","services":[{"name":"Dial a ride","for":"Rides to the doctor","phone":"01632 960 112","web":"https://rides.example"}],"source":"A report"}""";
    private const string Dementia = """{"id":"dementia","name":"Dementia","words":["memory"]}""";

    [Theory, EachDatabase]
    public async Task Somebody_types_a_word_and_finds_the_board_the_office_and_the_service(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        foreach (var asked in (string[])["buses", "bus", "trnasport", "dial%20a%20bus"])
        {
            var page = await site.TextAsync("/testing/who?q=" + asked);
            foreach (var said in (string[])["1 topic found", "/testing/boards/carers", "Transport officer, 01632 960 111", "Dial a ride", "Rides to the doctor", "01632 960 112", "https://rides.example"])
                Assert.Contains(said, page, StringComparison.Ordinal);
        }
        var all = await site.TextAsync("/testing/who");
        Assert.True(all.IndexOf(">Dementia<", StringComparison.Ordinal) < all.IndexOf(">Transport<", StringComparison.Ordinal));
        Assert.Contains("No board has this yet", await site.TextAsync("/testing/who/dementia"), StringComparison.Ordinal);
        Assert.Contains("/testing/who", await site.TextAsync("/testing"), StringComparison.Ordinal);
        Assert.Contains("/testing/who/transport", await site.TextAsync("/testing/boards/carers"), StringComparison.Ordinal);
        Assert.Contains("/testing/who/dementia", await site.TextAsync("/testing/search?q=memory"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Where_nothing_is_found_the_words_go_on_to_whoever_reads(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var resident = new Person(site);
        var nothing = await resident.OpenAsync("/testing/who?q=broken%20pavements%20%26%20holes");
        var way = nothing.Page.QuerySelector("a[href*='/raise?']")!.GetAttribute("href")!;
        var start = await resident.OpenAsync(way);
        var words = await resident.OpenAsync(start.Page.QuerySelector("a[href*='/raise/words']")!.GetAttribute("href")!);
        Assert.Equal("broken pavements & holes", words.Field("words"));
    }

    [Theory, EachDatabase]
    public async Task A_board_keeps_its_own_topics_and_the_partnership_manager_all(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync("/testing/topics/dementia/change")).Status);
        var mine = (await secretary.OpenAsync("/testing/topics")).Main;
        Assert.Contains("Transport", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("Dementia", mine, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync("/testing/topics/new", ("name", "Breaks"), ("words", "respite\nholiday"), ("board", "carers"), ("office", "Carers’ office"), ("phone", "01632 960 113"), ("service-1-name", "Night sitters"), ("service-1-web", "https://sitters.example"))).Status);
        Assert.Contains("Night sitters", await site.TextAsync("/testing/who?q=respite"), StringComparison.Ordinal);
        var other = await secretary.SendAsync("/testing/topics/new", ("name", "Moods"), ("board", "mental-health"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        Assert.Contains("Nobody has these", (await manager.OpenAsync("/testing/topics")).Main, StringComparison.Ordinal);
        Assert.Contains("No board has this topic: Dementia", (await manager.OpenAsync("/testing/my-work")).Main, StringComparison.Ordinal);
        await manager.SendAsync("/testing/topics/dementia/change", ("board", "mental-health"));
        Assert.Contains("/testing/boards/mental-health", await site.TextAsync("/testing/who/dementia"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_topic_that_is_taken_off_is_nowhere_until_it_is_shown_again(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.SendAsync("/testing/topics/transport/take-off")).Status);
        await manager.SendAsync("/testing/topics/transport/take-off", ("why", "The board has ended it."));
        foreach (var address in (string[])["/testing/who?q=bus", "/testing/search?q=dial", "/api/v1/testing/topics", "/testing/topics.csv", "/testing/boards/carers"])
            Assert.DoesNotContain("Dial a ride", await site.TextAsync(address), StringComparison.Ordinal);
        await manager.SendAsync("/testing/topics/transport/take-off");
        Assert.Contains("Dial a ride", await site.TextAsync("/testing/who?q=bus"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Topics_are_open_data_like_everything_else(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        var told = JsonNode.Parse(await site.TextAsync("/api/v1/testing/topics/transport"))!;
        Assert.Equal(("Transport", "carers", "Dial a ride"), ((string)told["name"]!, (string)told["board"]!, (string)told["services"]![0]!["name"]!));
        Assert.Single(JsonNode.Parse(await site.TextAsync("/api/v1/testing/topics?board=carers"))!["data"]!.AsArray());
        Assert.Contains("Transport officer", await site.TextAsync("/testing/topics.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"x","name":" "}""", "Name the topic")]
    [InlineData("""{"id":"x","name":"Buses","phone":"01632 960 111"}""", "which office")]
    [InlineData("""{"id":"x","name":"Buses","services":[{"name":"A","web":"javascript:alert(1)"}]}""", "web address")]
    [InlineData("""{"id":"x","name":"Buses","services":[{"name":"A","phone":"none"}]}""", "phone number")]
    public async Task What_leads_nowhere_is_refused_in_files_too(string line, string said)
    {
        await using var under = await databases.NewAsync(DatabaseKind.Sqlite);
        var planting = new Planting(under);
        await planting.PlaceAsync("""{"format":"beehive-exchange/1","includes":"all","id":"testing","name":"Testing","siteName":"Boards"}""");
        var refused = await Assert.ThrowsAsync<Beehive.Platform.Exchange.RefusedException>(() => planting.LinesAsync("topic", line));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    private async Task<SiteUnderTest> StartAsync(DatabaseKind kind)
    {
        var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "topic", Transport, Dementia);
        return site;
    }
}
