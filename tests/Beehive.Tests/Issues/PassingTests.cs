using System.Net;
using System.Text.Json.Nodes;
using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues;

/// <summary>Where an issue goes: to the board of its topic, to another body, in two, or nowhere by a published rule.</summary>
public sealed class PassingTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Issue = "/testing/issues/1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_board_of_the_topic_is_offered_first_with_why_and_nothing_is_chosen(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await RaisedAsync(site, "The last bus goes at six.");
        var send = await manager.OpenAsync(Issue + "/send");
        Assert.Contains("This looks like Transport: Mental health. It says \"bus\".", send.Main, StringComparison.Ordinal);
        Assert.Equal("", send.Field("board"));
        Assert.Equal(["", "mental-health", "carers"], send.Page.QuerySelectorAll("select[name=board] option").Select(x => x.GetAttribute("value")));
        await DoneAsync(manager, Issue + "/send", ("board", "mental-health"));
        Assert.Contains("/testing/who/transport", await site.TextAsync(Issue), StringComparison.Ordinal);
        Assert.Contains("/testing/issues/1", await site.TextAsync("/testing/issues?topic=transport"), StringComparison.Ordinal);
        Assert.DoesNotContain("/testing/issues/1\"", await site.TextAsync("/testing/issues?topic=breaks"), StringComparison.Ordinal);
        Assert.Contains("1 issue", await site.TextAsync("/testing/who"), StringComparison.Ordinal);
        Assert.Equal("transport", (string)JsonNode.Parse(await site.TextAsync("/api/v1/testing/issues/issue-1"))!["topic"]!);
        Assert.Single(JsonNode.Parse(await site.TextAsync("/api/v1/testing/issues?topic=transport"))!["data"]!.AsArray());
        await DoneAsync(manager, Issue + "/topic", ("topic", "breaks"));
        Assert.Contains("/testing/who/breaks", await site.TextAsync(Issue), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_is_passed_on_says_who_how_and_when_and_then_what_they_answered(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await RaisedAsync(site, "The train is late.");
        var refused = await manager.SendAsync(Issue + "/end", ("how", "NotOurs"), ("why", "The railway decides."));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 2), (refused.Status, refused.Errors.Count));
        Assert.Equal(HttpStatusCode.NotFound, (await manager.OpenAsync(Issue + "/their-answer")).Status);
        await DoneAsync(manager, Issue + "/end", ("how", "NotOurs"), ("why", "The railway decides."), ("to", "Hill Railway, customer care"), ("passed", "By email."), ("when", "14 July 2026"));
        await DoneAsync(manager, Issue + "/their-answer", ("answer", "More trains from May."));
        var page = await site.TextAsync(Issue);
        foreach (var said in (string[])["Hill Railway, customer care", "By email.", "14 July 2026", "What they answered", "More trains from May."]) Assert.Contains(said, page, StringComparison.Ordinal);
        var letters = await LettersAsync(site);
        Assert.Contains(letters, x => x.Text.Contains("We passed it to: Hill Railway", StringComparison.Ordinal));
        Assert.Contains("More trains from May.", letters[^1].Text, StringComparison.Ordinal);
        var told = JsonNode.Parse(await site.TextAsync("/api/v1/testing/issues/issue-1"))!;
        Assert.Equal(("Hill Railway, customer care", "By email.", "2026-07-14"), ((string)told["passedTo"]!, (string)told["passedHow"]!, (string)told["passedOn"]!));
    }

    [Theory, EachDatabase]
    public async Task What_is_not_accepted_names_the_published_rule(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var resident = new Person(site);
        await AnOffice.RaiseAsync(resident, "Buy my soap.", ("email", "resident@testing.example"));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.SendAsync(Issue + "/end", ("how", "NotAccepted"), ("why", "It sells soap."))).Status);
        await DoneAsync(manager, Issue + "/end", ("how", "NotAccepted"), ("why", "It sells soap."), ("rule", "Sells"));
        Assert.Contains("The rule: It must not sell anything.", (await LettersAsync(site))[^1].Text, StringComparison.Ordinal);
        var rules = await site.TextAsync("/testing/rules-for-issues");
        foreach (var rule in Enum.GetValues<IssueRule>()) Assert.Contains(IssueRules.Words(rule), rules, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Two_things_in_one_become_two_that_keep_the_promise_and_the_code(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var resident = new Person(site);
        var thanks = await AnOffice.RaiseAsync(resident, "The bus stops at six. The library has no ramp.", ("email", "resident@testing.example"));
        var code = thanks.Page.QuerySelectorAll("dd strong").Select(x => x.TextContent).Last();
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.SendAsync(Issue + "/split")).Status);
        await DoneAsync(manager, Issue + "/split", ("title-1", "The bus"), ("words-1", "The bus stops at six."), ("title-2", "The library"), ("words-2", "The library has no ramp."));
        Assert.Equal(HttpStatusCode.NotFound, (await resident.OpenAsync("/testing/issues/2")).Status);
        await using (var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper))
        {
            var all = await store.Issues.OrderBy(x => x.Number).ToListAsync(Cancel);
            Assert.Equal(IssueEnd.Split, all[0].EndedAs);
            foreach (var part in all.Skip(1)) Assert.Equal((IssueState.Received, Visibility.Draft, all[0].Id, all[0].Raised), (part.State, part.Visibility, part.SplitFromId, part.Raised));
            Assert.All(all.Skip(1), x => Assert.NotNull(x.Next));
            Assert.Equal(6, (await store.Raisers.CountAsync(x => x.CodeMark == PhoneCode.MarkOf(code), Cancel)) * 2);
        }
        var letter = (await LettersAsync(site))[^1];
        foreach (var said in (string[])["Number 2: The bus", "Number 3: The library", "same code"]) Assert.Contains(said, letter.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        foreach (var number in (string[])["2", "3"])
        {
            using var again = new Person(site);
            await again.SendAsync("/testing/issues/find", ("number", number), ("code-words", code), ("code", code));
            Assert.Contains(number == "2" ? "The bus stops at six." : "The library has no ramp.", (await again.OpenAsync("/testing/issues/yours")).Main, StringComparison.Ordinal);
        }
        await DoneAsync(manager, "/testing/issues/2/publish");
        await DoneAsync(manager, "/testing/issues/2/split", ("title-1", "The bus at six"), ("words-1", "The bus stops"), ("title-2", "Six"), ("words-2", "at six."));
        Assert.Contains("/testing/issues/5", await site.TextAsync("/testing/issues/2"), StringComparison.Ordinal);
        Assert.Contains("/testing/issues/2", await site.TextAsync("/testing/issues/5"), StringComparison.Ordinal);
        Assert.Equal("issue-2", (string)JsonNode.Parse(await site.TextAsync("/api/v1/testing/issues/issue-5"))!["splitFrom"]!);
    }

    [Theory, EachDatabase]
    public async Task What_a_board_deals_with_is_not_split_over_its_head(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await RaisedAsync(site, "The last bus goes at six.");
        await DoneAsync(manager, Issue + "/send", ("board", "carers"));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await DoneAsync(secretary, Issue + "/accept");
        Assert.Equal(HttpStatusCode.NotFound, (await manager.OpenAsync(Issue + "/split")).Status);
    }

    private static async Task<Person> RaisedAsync(SiteUnderTest site, string words)
    {
        using var resident = new Person(site);
        await AnOffice.RaiseAsync(resident, words, ("email", "resident@testing.example"));
        var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await DoneAsync(manager, Issue + "/publish");
        return manager;
    }

    private static async Task DoneAsync(Person person, string address, params (string, string)[] fields)
    {
        var done = await person.SendAsync(address, fields);
        Assert.True(done.Status == HttpStatusCode.SeeOther, $"{address}: {done.Status} {string.Join(" ", done.Errors)}");
    }

    private static async Task<List<Letter>> LettersAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        return await store.Letters.Where(x => x.To == "resident@testing.example").OrderBy(x => x.Id).ToListAsync(Cancel);
    }

    private async Task<SiteUnderTest> StartAsync(DatabaseKind kind)
    {
        var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "topic", """{"id":"transport","name":"Transport","words":["bus"],"board":"mental-health"}""", """{"id":"breaks","name":"Breaks","board":"carers"}""");
        return site;
    }
}
