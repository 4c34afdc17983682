using System.Net;
using Beehive.Accounts;
using Beehive.Tests.Meetings.Planning;
using Xunit;

namespace Beehive.Tests.Meetings.Pack;

/// <summary>Agenda and papers in one, for print; closed items only for the board.</summary>
public sealed class ShowPackTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Pack = ABoard.Meeting + "/pack";

    [Theory, EachDatabase]
    public async Task AC_01_the_public_pack_holds_open_items_and_their_papers_and_the_boards_pack_the_closed_ones_too(DatabaseKind kind)
    {
        await using var site = await ABoard.WithAMeetingAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "paper", """{"id":"report","title":"Bus report","kind":"report","boards":["carers"],"recommendations":["Agree the new timetable"],"versions":[{"number":1,"text":"The buses are late."},{"number":2,"text":"Secret draft.","visibility":"draft"}]}""",
            """{"id":"wages","title":"Wage report","kind":"report","visibility":"closed","boards":["carers"],"versions":[{"number":1,"text":"Closed words.","visibility":"closed"}]}""");
        await site.PlantAsync("testing", "agenda-item", """{"id":"i1","meeting":"m1","number":"1","order":0,"title":"Buses","needed":"decide","before":"Count the buses","papers":["report"]}""",
            """{"id":"i2","meeting":"m1","number":"2","order":1,"title":"Wages","visibility":"closed","closedReason":"One person","papers":["wages"]}""");
        var page = await site.TextAsync(Pack);
        Assert.All(["Buses", "Bus report", "The buses are late.", "Agree the new timetable", "Count the buses"], x => Assert.Contains(x, page, StringComparison.Ordinal));
        Assert.All(["Wage", "Closed words", "Secret draft"], x => Assert.DoesNotContain(x, page, StringComparison.Ordinal));
        Assert.Contains("bee-pack--large", await site.TextAsync(Pack + "?print=large"), StringComparison.Ordinal);
        Assert.DoesNotContain("bee-pack--large", page, StringComparison.Ordinal);
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        var closed = (await member.OpenAsync(Pack)).Main;
        Assert.All(["Wages", "Closed words.", "One person"], x => Assert.Contains(x, closed, StringComparison.Ordinal));
        Assert.DoesNotContain("Secret draft", closed, StringComparison.Ordinal);
        Assert.Contains("Count the buses", (await member.OpenAsync(ABoard.Meeting)).Page.QuerySelector(".bee-prepare")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("bee-prepare", await site.TextAsync(ABoard.Meeting), StringComparison.Ordinal);
        using var none = await site.GetAsync("/testing/boards/carers/meetings/2099-09-15/pack");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}
