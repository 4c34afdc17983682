using System.Net;
using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Tests.Issues.Entering;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues.Bringing;

/// <summary>Those without email hear of each step too: a person calls them, or prints a letter.</summary>
public sealed class ErrandTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Enter = "/testing/issues/enter";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Each_step_reaches_each_who_raised_it_once_by_their_own_way(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        foreach (var reach in ((string, string)[])[("phone", "01632 960 700"), ("post", "1 High Street"), ("email", "resident@testing.example"), ("name", "Ada")]) await EnterAsync(manager, reach, ("needs", "LargePrint"));
        foreach (var number in (string[])["1", "2", "3", "4"]) await Doing.DoneAsync(manager, $"/testing/issues/{number}/publish");
        foreach (var number in (string[])["2", "3", "4"]) await Doing.DoneAsync(manager, $"/testing/issues/{number}/join", ("other", "1"));
        await Doing.DoneAsync(manager, "/testing/issues/1/end", ("how", "NotNow"), ("why", "There is no money this year."));
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        var brought = await store.Errands.Where(x => x.Text.Contains("no money this year")).OrderBy(x => x.Id).ToListAsync(Cancel);
        Assert.Equal([ErrandWay.Phone, ErrandWay.Post], brought.Select(x => x.Way));
        Assert.All(brought, x => Assert.Contains("Is it sorted: yes, partly, or no?", x.Text, StringComparison.Ordinal));
        var mail = await store.Set<Letter>().SingleAsync(x => x.Text.Contains("no money this year"), Cancel);
        Assert.Equal("resident@testing.example", mail.To);
        foreach (var sentence in brought[0].Text.Split("\n\n")[..^1]) Assert.Contains(string.Join(' ', sentence.Split((char[]?)null)), string.Join(' ', mail.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("no money this year", (await manager.OpenAsync("/testing/issues/letters")).Page.QuerySelectorAll("article.bee-letter--large")[^1].TextContent, StringComparison.Ordinal);
        var told = await store.Errands.GroupBy(x => new { x.RaiserId, x.Step }).CountAsync(Cancel);
        Assert.Equal(told, await store.Errands.CountAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task A_call_is_made_put_off_or_becomes_a_letter(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await EnterAsync(manager, ("phone", "01632 960 700"), ("post", "1 High Street\nGrays"), ("name", "Ada"));
        await Doing.DoneAsync(manager, "/testing/issues/1/publish");
        var list = await manager.OpenAsync("/testing/issues/calls");
        Assert.Contains("01632 960 700", list.Main, StringComparison.Ordinal);
        var call = list.Page.QuerySelector("main table a")!.GetAttribute("href")!;
        Assert.Contains("People to call", (await manager.OpenAsync("/testing/my-work")).Main, StringComparison.Ordinal);
        Assert.Contains("Somebody has read it.", (await manager.OpenAsync(call)).Main, StringComparison.Ordinal);
        Assert.Single((await manager.SendAsync(call)).Errors);
        await Doing.DoneAsync(manager, call, ("how", "not-reached"));
        await Doing.DoneAsync(manager, call, ("how", "again"), ("day", "17 July 2026"));
        Assert.Contains("To call later", (await manager.OpenAsync("/testing/issues/calls")).Main, StringComparison.Ordinal);
        await Doing.DoneAsync(manager, call, ("how", "letter"));
        Assert.Equal(HttpStatusCode.NotFound, (await manager.OpenAsync(call)).Status);
        var letters = await manager.OpenAsync("/testing/issues/letters");
        Assert.Contains("1 High Street\nGrays", letters.Page.QuerySelector("article address")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/testing/issues/letters", (await manager.SendAsync(letters)).Location);
        Assert.Contains("There is no letter here.", (await manager.OpenAsync("/testing/issues/letters")).Main, StringComparison.Ordinal);
        Assert.NotNull((await manager.OpenAsync("/testing/issues/letters?state=printed")).Page.QuerySelector("article address"));
        await using var writing = await site.Under.Database.WriteAsync(Cancel);
        await new ForgottenErrands().ForgetAsync(writing, site.Clock.Now + Errand.KeptAfter + TimeSpan.FromHours(1), Cancel);
        Assert.Equal(0, await writing.Store.Errands.CountAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task A_secretary_brings_only_what_their_own_board_has(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await EnterAsync(manager, ("phone", "01632 960 700"));
        await Doing.DoneAsync(manager, "/testing/issues/1/publish");
        await Doing.DoneAsync(manager, "/testing/issues/1/send", ("board", "carers"));
        using var own = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        using var other = await Person.WithAsync(site, "testing", Role.Secretary, "mental-health");
        var call = (await own.OpenAsync("/testing/issues/calls")).Page.QuerySelector("main table a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await own.OpenAsync(call)).Status);
        Assert.DoesNotContain("01632 960 700", (await other.OpenAsync("/testing/issues/calls")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(call)).Status);
    }

    /// <summary>Communication needs from end to end: recorded, flagged, met, reviewed; told to the person and taken out.</summary>
    [Theory, EachDatabase]
    public async Task What_somebody_needs_is_recorded_flagged_met_reviewed_told_and_taken_out(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        using var supporter = await Supporting.BesideAsync(site, member, "carers");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await EnterAsync(supporter, ("who", "member-0"), ("post", "1 High Street"), ("needs", "LargePrint"), ("note", "On yellow paper"));
        await Doing.DoneAsync(manager, "/testing/issues/1/publish");
        var letters = await manager.OpenAsync("/testing/issues/letters");
        Assert.NotNull(letters.Page.QuerySelector("article.bee-letter--large"));
        Assert.Contains("They need: Large print, On yellow paper", letters.Main, StringComparison.Ordinal);
        var number = letters.Page.QuerySelector("input[name=letter]")!.GetAttribute("value")!;
        await Doing.DoneAsync(manager, "/testing/issues/letters", ("letter", number), ("fitted", number));
        var told = (await member.OpenAsync("/testing/account/data.json")).Text;
        foreach (var said in (string[])["On yellow paper", "\"As you need it\": \"yes\""]) Assert.Contains(said, told, StringComparison.Ordinal);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        var wish = await store.RaiserWishes.SingleAsync(Cancel);
        Assert.False(wish.AskAgain(site.Clock.Now + TimeSpan.FromDays(364)));
        Assert.True(wish.AskAgain(site.Clock.Now + TimeSpan.FromDays(366)));
        Assert.Equal("/testing", (await member.SendAsync("/testing/account/close", ("sure", "yes"))).Location);
        Assert.Equal((0, 0), (await store.RaiserWishes.CountAsync(Cancel), await store.Errands.CountAsync(Cancel)));
        foreach (var address in (string[])["/testing/issues/1", "/testing/search?q=yellow"]) Assert.DoesNotContain("yellow paper", await site.TextAsync(address), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Who_tells_it_on_the_site_says_there_what_they_need(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site);
        await AnOffice.AnswerAsync(resident, "The lift is broken.", ("post", "1 High Street"), ("needs", "LargePrint"));
        Assert.True((await resident.OpenAsync("/testing/raise/contact")).Page.QuerySelector("input[name=needs][value=LargePrint]")!.HasAttribute("checked"));
        await Doing.DoneAsync(resident, "/testing/raise/check");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await Doing.DoneAsync(manager, "/testing/issues/1/publish");
        Assert.NotNull((await manager.OpenAsync("/testing/issues/letters")).Page.QuerySelector("article.bee-letter--large"));
    }

    private static async Task EnterAsync(Person person, params (string Name, string Value)[] more)
    {
        (string Name, string Value)[] usual = [("way", "Phone"), ("day", "6 July 2026"), ("words", "The lift is broken."), ("who", "person")];
        await Doing.DoneAsync(person, Enter, [.. usual.Where(x => more.All(y => y.Name != x.Name)), .. more]);
    }
}
