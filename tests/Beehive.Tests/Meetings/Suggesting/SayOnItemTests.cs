using System.Net;
using Beehive.Accounts;
using Beehive.Platform.Notices;
using Beehive.Tests.Meetings.Planning;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Meetings.Suggesting;

/// <summary>Something to say on an item without coming: read by a person, shown only with consent, answered.</summary>
public sealed class SayOnItemTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Item = ABoard.Meeting + "/items/buses";
    private const string List = ABoard.Meeting + "/said";

    [Theory, EachDatabase]
    public async Task AC_06_what_is_said_is_public_only_when_they_agree_and_somebody_has_read_it(DatabaseKind kind)
    {
        await using var site = await WithAnItemAsync(kind);
        using var anybody = new Person(site);
        Assert.Contains(Item + "/say", await site.TextAsync(Item), StringComparison.Ordinal);
        await SayAsync(anybody, "Agreed words", "yes");
        await SayAsync(anybody, "Secret words", "no");
        await SayAsync(anybody, "Words about Mr X", "yes");
        Assert.DoesNotMatch("Agreed words|Secret words", await site.TextAsync(Item));
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        Assert.DoesNotMatch("Agreed words|Secret words", (await member.OpenAsync(Item)).Main);
        Assert.Equal(HttpStatusCode.NotFound, (await member.OpenAsync(List)).Status);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.Contains("Agreed words", (await secretary.OpenAsync(Item)).Main, StringComparison.Ordinal);
        var links = (await secretary.OpenAsync(List)).Page.QuerySelectorAll("article a").Select(x => x.GetAttribute("href")!).ToList();
        Assert.Equal(3, links.Count);
        await secretary.SendAsync(links[0]);
        await secretary.SendAsync(links[1]);
        await secretary.SendAsync(links[2], ("hold-back", "It names a person."));
        var page = await site.TextAsync(Item);
        Assert.Contains("Agreed words", page, StringComparison.Ordinal);
        Assert.Contains("From a family carer", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret words", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Mr X", page, StringComparison.Ordinal);
        await secretary.SendAsync(links[0], ("answer", "We asked the bus company."));
        Assert.Contains("We asked the bus company.", await site.TextAsync(Item), StringComparison.Ordinal);
        await using var store = site.Under.Database.Read();
        Assert.Contains("We asked the bus company.", (await store.Set<Letter>().SingleAsync(TestContext.Current.CancellationToken)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_comes_by_phone_is_typed_by_the_secretary_and_only_by_them(DatabaseKind kind)
    {
        await using var site = await WithAnItemAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        for (var i = 0; i < 7; i++) Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(Item + "/say", ("text", $"Told me {i}"), ("came-by", "phone"), ("publish", "no"))).Status);
        using var anybody = new Person(site);
        await anybody.SendAsync(Item + "/say", ("text", "Sly"), ("came-by", "post"));
        var list = (await secretary.OpenAsync(List)).Page.QuerySelectorAll("article").Select(x => x.TextContent).ToList();
        Assert.Equal(7, list.Count(x => x.Contains("By phone", StringComparison.Ordinal)));
        Assert.Contains(list, x => x.Contains("Sly", StringComparison.Ordinal) && x.Contains("By form", StringComparison.Ordinal));
    }

    private static Task<Sheet> SayAsync(Person person, string text, string publish) =>
        person.SendAsync(Item + "/say", ("text", text), ("from", "a family carer"), ("publish", publish), ("email", "resident@testing.example"));

    private async Task<SiteUnderTest> WithAnItemAsync(DatabaseKind kind)
    {
        var site = await ABoard.WithAMeetingAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await secretary.SendAsync(ABoard.Meeting + "/agenda/add", ("title", "Buses"));
        await secretary.SendAsync(ABoard.Meeting + "/agenda/publish");
        return site;
    }
}
