using System.Net;
using Beehive.Accounts;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Meetings.Becoming;

public sealed class BecomingTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Merged = "/thurrock/boards/merged-disability-board";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_partnership_manager_merges_two_boards_as_Thurrock_proposed_and_history_stays_reachable(DatabaseKind kind)
    {
        await using var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.WithSamplesAsync();
        await site.PlantAsync("thurrock", "meeting", """{"id":"soon","title":"Autumn meeting","boards":["disability-partnership-board"],"date":"2026-10-01","state":"planned"}""",
            """{"id":"both","title":"Joint meeting","boards":["learning-disability-partnership-board","disability-partnership-board"],"date":"2026-10-01","state":"planned"}""");
        await site.PlantAsync("thurrock", "action-point", """{"id":"open-one","what":"Ring the bus company","board":"learning-disability-partnership-board","state":"to-do"}""");
        using var manager = await Person.WithAsync(site, "thurrock", Role.PartnershipManager);
        var choose = await manager.OpenAsync(Merged + "/merge");
        Assert.Contains("Proposed for this merger", choose.Main, StringComparison.Ordinal);
        var chosen = await manager.PostAsync(choose.Action, choose.Fields().Append(new("from", "disability-partnership-board")).Append(new("from", "learning-disability-partnership-board")));
        var form = await manager.OpenAsync(chosen.Location!);
        foreach (var left in (string[])["Autumn meeting", "Joint meeting", "Ring the bus company"]) Assert.Contains(left, form.Main, StringComparison.Ordinal);
        var refused = await manager.PostAsync(form.Action, form.Fields());
        Assert.Contains("Say why", Assert.Single(refused.Errors), StringComparison.Ordinal);
        var done = await manager.PostAsync(refused.Action, refused.Fields(("why", "One voice is stronger.")).Append(new("goOn", "actions")).Append(new("goOn", "meetings")));
        Assert.Equal((HttpStatusCode.SeeOther, Merged), (done.Status, done.Location));
        foreach (var old in (string[])["disability-partnership-board", "learning-disability-partnership-board"])
        {
            var page = await site.TextAsync("/thurrock/boards/" + old);
            foreach (var fact in (string[])["Merged", Merged, "One voice is stronger.", "14 July 2026"]) Assert.Contains(fact, page, StringComparison.Ordinal);
        }
        var merged = await site.TextAsync(Merged);
        foreach (var fact in (string[])["/thurrock/boards/disability-partnership-board", "Ring the bus company", "Autumn meeting", "Joint meeting", "Active"]) Assert.Contains(fact, merged, StringComparison.Ordinal);
        using var before = await site.GetAsync("/thurrock/boards/disability-partnership-board/meetings/2026-10-01");
        Assert.Equal(HttpStatusCode.MovedPermanently, before.StatusCode);
        Assert.StartsWith(Merged + "/meetings/2026-10-01", before.Headers.Location!.ToString(), StringComparison.Ordinal);
        await using var store = site.Under.Database.Read();
        Assert.Equal(1, await store.AuditLines.CountAsync(x => x.Deed == "BoardsChanged", Cancel));
        Assert.DoesNotContain("Would merge", merged, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.OpenAsync("/thurrock/boards/disability-partnership-board/merge")).Status);
    }

    [Theory, EachDatabase]
    public async Task A_meeting_that_goes_on_takes_its_items_along(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var form = await manager.OpenAsync("/testing/boards/one/end");
        var done = await manager.PostAsync(form.Action, form.Fields(("why", "Its work is done."), ("heir", "two")).Append(new("goOn", "meetings")));
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Contains("Buses", await site.TextAsync("/testing/boards/two/meetings/2026-10-01/items/1"), StringComparison.Ordinal);
        using var old = await site.GetAsync("/testing/boards/one/meetings/2026-10-01/items/1");
        Assert.Equal("/testing/boards/two/meetings/2026-10-01/items/1", old.Headers.Location?.ToString());
        Assert.Contains("Mind the gap", await site.TextAsync("/testing/boards/one"), StringComparison.Ordinal);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "two");
        Assert.Contains("Suggested topic", (await secretary.OpenAsync("/testing/boards/two/meetings/2026-10-01/items/2")).Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_board_is_split_into_two_and_nothing_half_is_kept(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var form = await manager.OpenAsync("/testing/boards/one/split");
        var refused = await manager.PostAsync(form.Action, form.Fields(("why", "Too much for one.")).Append(new("to", "two")));
        Assert.Contains("at least two boards", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Contains("Active", await site.TextAsync("/testing/boards/one"), StringComparison.Ordinal);
        var done = await manager.PostAsync(refused.Action, refused.Fields(("heir", "three")).Append(new("to", "three")).Append(new("goOn", "actions")));
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        var page = await site.TextAsync("/testing/boards/one");
        foreach (var fact in (string[])["Split", "/testing/boards/two", "/testing/boards/three", "Too much for one."]) Assert.Contains(fact, page, StringComparison.Ordinal);
        Assert.Contains("Mind the gap", await site.TextAsync("/testing/boards/three"), StringComparison.Ordinal);
    }

    private async Task<SiteUnderTest> StartAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", Board("one"), Board("two"), Board("three"));
        await site.PlantAsync("testing", "meeting", """{"id":"m","title":"Meeting","boards":["one"],"date":"2026-10-01","state":"planned"}""");
        await site.PlantAsync("testing", "agenda-item", """{"id":"i","meeting":"m","number":"1","order":0,"title":"Buses"}""", """{"id":"j","meeting":"m","number":"2","order":1,"title":"Suggested topic","visibility":"draft"}""");
        await site.PlantAsync("testing", "action-point", """{"id":"a","what":"Mind the gap","board":"one","state":"to-do"}""");
        return site;
    }

    private static string Board(string id) => $$"""{"id":"{{id}}","name":"Board {{id}}","kind":"forum","state":"active"}""";
}
