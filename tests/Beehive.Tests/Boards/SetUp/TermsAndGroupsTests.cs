using System.Net;
using Beehive.Accounts;
using Xunit;

namespace Beehive.Tests.Boards.SetUp;

public sealed class TermsAndGroupsTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    [Theory, EachDatabase]
    public async Task New_terms_are_a_draft_compared_with_the_ones_before_until_a_meeting_agrees_them(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var form = await manager.OpenAsync("/testing/boards/carers/terms/new");
        Assert.Equal("The board meets four times.", form.Field("text"));
        Assert.Contains("There is a version 1 already.", Assert.Single((await manager.SendAsync(form, ("version", "1"))).Errors), StringComparison.Ordinal);
        var sent = await manager.SendAsync("/testing/boards/carers/terms/new", ("version", "2"), ("text", "The board meets six times."), ("quorumCount", "5"));
        var draft = sent.Location!;
        Assert.Contains("<mark>six</mark>", (await manager.OpenAsync(draft)).Text, StringComparison.Ordinal);
        Assert.Contains("No meeting has agreed it yet.", (await manager.OpenAsync(draft)).Main, StringComparison.Ordinal);
        using (var hidden = await site.GetAsync(draft)) Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        await manager.SendAsync(draft + "/change", ("quorum", "Five voting members"));
        var page = await manager.OpenAsync(draft + "/agree");
        Assert.Contains("Choose the meeting", Assert.Single((await manager.SendAsync(page)).Errors), StringComparison.Ordinal);
        var meeting = page.Page.QuerySelectorAll("select[name=meeting] option").Select(x => x.GetAttribute("value")!).Last(x => x.Length > 0);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(page, ("meeting", meeting), ("review", "2028"))).Status);
        var agreed = await site.TextAsync(draft);
        foreach (var fact in (string[])["Five voting members", "/testing/boards/carers/meetings/2026-07-01", "from Wednesday 1 July 2026", "2028"]) Assert.Contains(fact, agreed, StringComparison.Ordinal);
        Assert.Contains("until Tuesday 30 June 2026", await site.TextAsync("/testing/boards/carers/terms/one"), StringComparison.Ordinal);
        Assert.Contains("stay as they are", Assert.Single((await manager.SendAsync(draft + "/change", ("text", "Other words."))).Errors), StringComparison.Ordinal);
        Assert.Contains("six times", await site.TextAsync(draft), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_task_and_finish_group_is_set_up_extended_reports_and_ends(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var refused = await manager.SendAsync("/testing/boards/carers/groups/new", ("name", "Transport group"), ("purpose", "Find out why buses are late."), ("ends", "1 November 2026"));
        Assert.Contains("how the group reports back", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Find out why buses are late.", refused.Field("purpose"));
        var sent = await manager.SendAsync(refused, ("reportBy", "1 December 2026"), ("sponsor", "Head of Transport"));
        Assert.Equal("/testing/boards/transport-group", sent.Location);
        foreach (var fact in (string[])["Find out why buses are late.", "Head of Transport", "Sunday 1 November 2026", "Tuesday 1 December 2026", "Task and finish group", "Reports to"])
            Assert.Contains(fact, await site.TextAsync(sent.Location!), StringComparison.Ordinal);
        Assert.Contains("Transport group", await site.TextAsync("/testing/boards/carers"), StringComparison.Ordinal);
        Assert.Contains("Give it more time", (await manager.OpenAsync(sent.Location!)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Give it more time", await site.TextAsync(sent.Location!), StringComparison.Ordinal);
        Assert.Contains("Choose a later day", Assert.Single((await manager.SendAsync(sent.Location + "/extend", ("ends", "1 October 2026"), ("why", "No"))).Errors), StringComparison.Ordinal);
        await manager.SendAsync(sent.Location + "/extend", ("ends", "1 February 2027"), ("why", "The figures come late."));
        Assert.Contains("The figures come late.", await site.TextAsync(sent.Location!), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(sent.Location + "/report-back", ("report", "The timetable is wrong."))).Status);
        Assert.Contains("The timetable is wrong.", await site.TextAsync(sent.Location!), StringComparison.Ordinal);
        Assert.Contains("Reported on Wednesday 15 July 2026.", await site.TextAsync("/testing/boards/carers"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(sent.Location + "/end", ("why", "Its work is done."))).Status);
        Assert.DoesNotContain("End it", (await manager.OpenAsync(sent.Location!)).Main, StringComparison.Ordinal);
        Assert.Contains("Its work is done.", await site.TextAsync(sent.Location!), StringComparison.Ordinal);
        Assert.Contains("transport-group", await site.TextAsync("/api/v1/testing/remits"), StringComparison.Ordinal);
    }

    private async Task<SiteUnderTest> StartAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"forum","state":"active"}""");
        await site.PlantAsync("testing", "meeting", """{"id":"m","title":"Summer meeting","boards":["carers"],"date":"2026-07-01","state":"happened"}""",
            """{"id":"n","title":"Autumn meeting","boards":["carers"],"date":"2026-10-01","state":"planned"}""");
        await site.PlantAsync("testing", "terms-of-reference", """{"id":"one","board":"carers","version":"1","text":"The board meets four times.","from":"2020"}""");
        return site;
    }
}
