using System.Net;
using Beehive.Issues;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues.Own;

/// <summary>Begun on one device, finished on another, with a code.</summary>
public sealed class FinishElsewhereTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_code_brings_the_answers_to_another_browser_once(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var phone = new Person(site);
        Assert.Equal("/testing/raise", (await phone.OpenAsync("/testing/raise/later")).Location);
        var about = await phone.SendAsync("/testing/raise/words", ("words", "The bus stops at six."));
        Assert.Contains("/testing/raise/later", (await phone.OpenAsync(about.Location!)).Text, StringComparison.Ordinal);
        var code = await CodeAsync(phone);
        using var computer = new Person(site);
        var brought = await computer.SendAsync("/testing/raise/again", ("code", code));
        Assert.Equal((HttpStatusCode.SeeOther, "/testing/raise/words"), (brought.Status, brought.Location));
        Assert.Equal("The bus stops at six.", (await computer.OpenAsync("/testing/raise/words")).Field("words"));
        Assert.Equal("", (await phone.OpenAsync("/testing/raise/words")).Field("words"));
        using var third = new Person(site);
        var used = await third.SendAsync("/testing/raise/again", ("code", code));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, used.Status);
        Assert.Contains("used already", Assert.Single(used.Errors), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Codes_are_tried_so_often_and_no_more(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var phone = new Person(site);
        await phone.SendAsync("/testing/raise/words", ("words", "The bus stops at six."));
        var code = await CodeAsync(phone);
        using var stranger = new Person(site, "192.0.2.7");
        var page = await stranger.OpenAsync("/testing/raise/again");
        for (var each = 0; each < 30; each++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await stranger.SendAsync(page, ("code", "otter river 0001"))).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.SendAsync(page, ("code", code))).Status);
        using var own = new Person(site, "192.0.2.8");
        Assert.Equal(HttpStatusCode.SeeOther, (await own.SendAsync("/testing/raise/again", ("code", code))).Status);
    }

    [Theory, EachDatabase]
    public async Task What_is_begun_in_a_browser_is_not_overwritten_and_another_place_knows_no_code(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("elsewhere");
        using var phone = new Person(site);
        await phone.SendAsync("/testing/raise/words", ("words", "The bus stops at six."));
        var code = await CodeAsync(phone);
        using var computer = new Person(site);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await computer.SendAsync("/elsewhere/raise/again", ("code", code))).Status);
        await computer.SendAsync("/testing/raise/words", ("words", "It is loud."));
        var busy = await computer.SendAsync("/testing/raise/again", ("code", code));
        Assert.Contains("something else is begun", Assert.Single(busy.Errors), StringComparison.Ordinal);
        await using var store = site.Under.Database.Read();
        Assert.Equal(["It is loud.", "The bus stops at six."], await store.Tellings.Select(x => x.Words).OrderBy(x => x).ToListAsync(Cancel));
    }

    private static async Task<string> CodeAsync(Person person)
    {
        await OwnIssues.DoneAsync(person, "/testing/raise/later");
        return (await person.OpenAsync("/testing/raise/later")).Page.QuerySelector("dd strong")!.TextContent;
    }
}
