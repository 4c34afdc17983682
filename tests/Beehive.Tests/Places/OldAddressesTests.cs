using System.Net;
using Beehive.Platform.Storage;
using Xunit;

namespace Beehive.Tests.Places;

public class OldAddressesTests(PlantedSites sites) : IClassFixture<PlantedSites>
{
    [Theory, EachDatabase]
    public async Task An_old_address_and_all_below_it_lead_to_the_one_of_today(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        Assert.Equal("301 /movetown/boards/newest", await LeadsAsync(site, "/movetown/boards/old"));
        Assert.Equal("301 /movetown/boards/newest/meetings/2012-03-08?page=2", await LeadsAsync(site, "/movetown/boards/old/meetings/2012-03-08?page=2"));
        Assert.Equal("301 /movetown/papers/paper/versions/1", await LeadsAsync(site, "/movetown/papers/was/versions/1"));
    }

    [Theory, EachDatabase]
    public async Task Two_things_that_changed_addresses_send_nobody_in_circles(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        Assert.Equal("404 ", await LeadsAsync(site, "/movetown/boards/left/meetings/1999-01-01"));
        Assert.Equal("404 ", await LeadsAsync(site, "/movetown/boards/right/meetings/1999-01-01"));
    }

    [Theory, EachDatabase]
    public async Task AC_01_TN_01_an_old_address_of_something_closed_or_of_another_place_leads_nowhere(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        Assert.Equal("404 ", await LeadsAsync(site, "/movetown/boards/was-closed"));
        Assert.Equal("404 ", await LeadsAsync(site, "/nowhere/boards/old"));
        Assert.Equal("404 ", await LeadsAsync(site, "/movetown/boards/closed"));
    }

    [Theory, EachDatabase]
    public async Task What_was_taken_out_says_so(DatabaseKind kind)
    {
        using var answer = await (await StartAsync(kind)).GetAsync("/movetown/papers/gone");
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("This has been taken out", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task AU_08_nobody_is_led_off_the_site(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        foreach (var path in (string[])["//evil.example", "/\\evil.example", "/%2F%2Fevil.example", "/movetown/boards/old//evil.example", "/movetown/boards/old/%5C%5Cevil.example", "/movetown/boards/old?returnUrl=//evil.example"])
        {
            using var answer = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri("http://localhost" + path)), TestContext.Current.CancellationToken);
            if (answer.Headers.Location is { } to) Assert.StartsWith("/movetown/boards/newest", to.ToString(), StringComparison.Ordinal);
            else Assert.True((int)answer.StatusCode is >= 400 and < 500, path);
        }
    }

    private static async Task<string> LeadsAsync(SiteUnderTest site, string address)
    {
        using var answer = await site.GetAsync(address);
        return $"{(int)answer.StatusCode} {answer.Headers.Location}";
    }

    private Task<SiteUnderTest> StartAsync(DatabaseKind kind) => sites.OfAsync(kind, async site =>
    {
        await site.PlaceAsync("movetown");
        await site.PlantAsync("movetown", "board", Board("newest"), Board("left"), Board("right"), Board("closed", ""","visibility":"closed" """));
        await site.PlantAsync("movetown", "paper", """{"id":"paper","title":"Paper","kind":"report","versions":[{"number":1,"text":"Text."}]}""");
        await ChangeAsync(site, """INSERT INTO "FormerAddresses" ("Address", "ThingId") SELECT @old, "Id" FROM "Things" WHERE "Address" = @now""",
            ("/movetown/boards/old", "/movetown/boards/newest"), ("/movetown/papers/was", "/movetown/papers/paper"), ("/movetown/boards/was-closed", "/movetown/boards/closed"),
            ("/movetown/boards/left", "/movetown/boards/right"), ("/movetown/boards/right", "/movetown/boards/left"));
        await ChangeAsync(site, """
            INSERT INTO "Things" ("Id", "PlaceId", "Kind", "Address", "Title", "Boards", "Visibility", "WithdrawnAt")
            SELECT 900000, "PlaceId", 'paper', @old, 'Gone', '', 0, 1000 FROM "Things" WHERE "Address" = @now
            """, ("/movetown/papers/gone", "/movetown/papers/paper"));
    });

    private static async Task ChangeAsync(SiteUnderTest site, string sql, params (string Old, string Now)[] rows)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var writing = await site.Under.Database.WriteAsync(cancel);
        foreach (var (old, now) in rows)
        {
            await using var command = writing.Connection.Command(writing.Transaction, sql).With("@old", old).With("@now", now);
            Assert.Equal(1, await command.ExecuteNonQueryAsync(cancel));
        }
        await writing.CommitAsync(cancel);
    }

    private static string Board(string id, string more = "") => $$"""{"id":"{{id}}","name":"{{id}} board","kind":"forum","state":"active"{{more}}}""";
}
