using System.Net;
using Beehive.Accounts;
using Beehive.Tests.Papers.Writing;
using Xunit;

namespace Beehive.Tests.Meetings.Bringing;

/// <summary>Papers come to items, in an order, and say why they are late.</summary>
public sealed class ArrangePapersTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Out = "/testing/boards/carers/meetings/2026-09-10/items/1";
    private const string Planned = "/testing/boards/carers/meetings/2026-12-10/items/1";

    [Theory, EachDatabase]
    public async Task A_paper_after_the_agenda_needs_its_reason_and_shows_it(DatabaseKind kind)
    {
        await using var site = await PaperScenes.StartAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var refused = await secretary.SendAsync(Out + "/papers", ("add", "open"));
        Assert.Contains("why this paper comes only now", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(Out, (await secretary.SendAsync(refused, ("add", "open"), ("late", "The figures came today."))).Location);
        Assert.Contains("Why: The figures came today.", await site.TextAsync(Out), StringComparison.Ordinal);
        Assert.Contains("Why: The figures came today.", await site.TextAsync("/testing/papers/open"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_draft_on_an_agenda_that_went_out_is_late_when_it_is_published(DatabaseKind kind)
    {
        await using var site = await PaperScenes.StartAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "paper", """{"id":"draft","title":"Drafted","kind":"report","boards":["carers"],"visibility":"draft","versions":[{"number":1,"text":"Words."}]}""");
        await site.PlantAsync("testing", "agenda-item", """{"id":"ramps","meeting":"called","number":"2","order":1,"title":"Ramps","needed":"talk","papers":["draft"]}""");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.DoesNotContain("Drafted", await site.TextAsync("/testing/boards/carers/meetings/2026-09-10/items/2"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await secretary.SendAsync("/testing/papers/draft/publish", ("late", ""))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/testing/papers/draft")).StatusCode);
        Assert.Equal("/testing/papers/draft", (await secretary.SendAsync("/testing/papers/draft/publish", ("late", "It took longer."))).Location);
        Assert.Contains("Why: It took longer.", await site.TextAsync("/testing/boards/carers/meetings/2026-09-10/items/2"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Papers_are_put_on_an_agenda_ordered_and_taken_off(DatabaseKind kind)
    {
        await using var site = await PaperScenes.StartAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "paper", """{"id":"second","title":"Second paper","kind":"notes","boards":["carers"],"versions":[{"number":1,"text":"Words."}]}""");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var choose = await secretary.OpenAsync("/testing/papers/open/agenda");
        var doors = choose.Page.QuerySelectorAll("input[name=item]")[^1].GetAttribute("value")!;
        Assert.Equal(Planned + "/papers", (await secretary.SendAsync(choose, ("item", doors))).Location);
        await secretary.SendAsync(Planned + "/papers", ("add", "second"));
        Assert.Equal(["Open paper", "Second paper"], await PapersAsync());
        await secretary.SendAsync(Planned + "/papers", ("place-2", "1"), ("place-1", "2"));
        Assert.Equal(["Second paper", "Open paper"], await PapersAsync());
        await secretary.SendAsync(Planned + "/papers", ("place-1", "off"));
        Assert.Equal(["Open paper"], await PapersAsync());

        async Task<string[]> PapersAsync() => [.. (await secretary.OpenAsync(Planned)).Page.QuerySelectorAll("main a[href^='/testing/papers/']").Select(x => x.TextContent["Paper: ".Length..])];
    }
}
