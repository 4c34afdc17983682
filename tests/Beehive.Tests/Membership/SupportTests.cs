using System.Net;
using Beehive.Accounts;
using Beehive.ActionPoints;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Membership;

/// <summary>A supporter acts beside a member, by the member's word.</summary>
public sealed class SupportTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Closed = "/testing/papers/closed";
    private const string Name = "/testing/account/supporters/name";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_supporter_sees_what_the_member_sees_from_yes_to_the_end_and_the_trail_names_offices(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        using var supporter = await Person.WithAsync(site, "testing", Role.AccountHolder);
        var email = await EmailAsync(site, supporter.AccountId);
        var sent = await NameAsync(site, member, email);
        Assert.Equal("/testing/account/supporters", sent.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await supporter.OpenAsync(Closed)).Status);
        Assert.Contains("Has not answered yet", (await member.OpenAsync("/testing/account/supporters")).Main, StringComparison.Ordinal);
        Assert.Equal("/testing/account/supporters", (await supporter.SendAsync("/testing/account/supporters/answer", ("answer", "yes"))).Location);
        Assert.Equal(HttpStatusCode.OK, (await supporter.OpenAsync(Closed)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await supporter.OpenAsync("/testing/papers/elsewhere")).Status);
        Assert.Contains("Member, supported by Supporter", (await supporter.OpenAsync("/testing/my-work")).Main, StringComparison.Ordinal);
        await supporter.SendAsync("/testing/boards/carers/suggest", ("title", "A bench"));
        Assert.Contains($"Member, Carers (account {member.AccountId}), supported by Supporter (account {supporter.AccountId})", await TrailAsync(site, "ItemSuggested"), StringComparison.Ordinal);
        await member.SendAsync("/testing/account/supporters/end");
        Assert.Equal(HttpStatusCode.NotFound, (await supporter.OpenAsync(Closed)).Status);
        Assert.DoesNotContain(email, await TrailAsync(site, "Support"), StringComparison.Ordinal);
        await using var store = site.Under.Database.Read();
        Assert.Equal(["SupporterNamed", "SupportAccepted", "SupportEnded"], await store.AuditLines.Where(x => x.Deed.StartsWith("Support")).OrderBy(x => x.Id).Select(x => x.Deed).ToListAsync(Cancel));
        Assert.Equal(2, await store.Letters.CountAsync(x => x.To == email && x.Subject.Contains("upport"), Cancel));
        Assert.Null((await store.Supports.SingleAsync(Cancel)).Email);
    }

    [Theory, EachDatabase]
    public async Task The_supporter_says_no_or_ends_it_and_nobody_else_is_asked(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        using var supporter = await Person.WithAsync(site, "testing", Role.AccountHolder);
        using var stranger = await Person.WithAsync(site, "testing", Role.AccountHolder);
        var email = await EmailAsync(site, supporter.AccountId);
        await NameAsync(site, member, email);
        Assert.Contains("Nobody asks you", (await stranger.OpenAsync("/testing/account/supporters/answer")).Main, StringComparison.Ordinal);
        var page = await supporter.OpenAsync("/testing/account/supporters/answer");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await stranger.PostAsync("/testing/account/supporters/answer", await ForgedAsync(stranger, page))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(Closed)).Status);
        await supporter.SendAsync(page, ("answer", "no"));
        Assert.Equal(HttpStatusCode.NotFound, (await supporter.OpenAsync(Closed)).Status);
        await NameAsync(site, member, email);
        await supporter.SendAsync("/testing/account/supporters/answer", ("answer", "yes"));
        Assert.Equal(HttpStatusCode.OK, (await supporter.OpenAsync(Closed)).Status);
        await supporter.SendAsync("/testing/account/supporters/end");
        Assert.Equal(HttpStatusCode.NotFound, (await supporter.OpenAsync(Closed)).Status);
        await using var store = site.Under.Database.Read();
        Assert.Equal(["SupporterNamed", "SupportRefused", "SupporterNamed", "SupportAccepted", "SupportEnded"], await store.AuditLines.Where(x => x.Deed.StartsWith("Support")).OrderBy(x => x.Id).Select(x => x.Deed).ToListAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task AU_11_it_holds_only_on_its_days_and_while_the_member_holds_the_seat(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        using var supporter = await Person.WithAsync(site, "testing", Role.AccountHolder);
        await NameAsync(site, member, await EmailAsync(site, supporter.AccountId), ("from", "17 July 2026"), ("until", "19 July 2026"));
        await supporter.SendAsync("/testing/account/supporters/answer", ("answer", "yes"));
        var seen = new List<HttpStatusCode>();
        for (var day = 0; day < 6; day++, site.Clock.Now += TimeSpan.FromDays(1)) seen.Add((await supporter.OpenAsync(Closed)).Status);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound], seen);
        await NameAsync(site, member, await EmailAsync(site, supporter.AccountId), ("until", "1 September 2026"));
        await supporter.SendAsync("/testing/account/supporters/answer", ("answer", "yes"));
        Assert.Equal(HttpStatusCode.OK, (await supporter.OpenAsync(Closed)).Status);
        await using (var writing = await site.Under.Database.WriteAsync(Cancel))
        {
            var place = await writing.Store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(x => x.Key == "testing", Cancel);
            var seat = await writing.Store.Look(place.Id, Viewer.Keeper).Appointments.SingleAsync(x => x.AccountId == member.AccountId, Cancel);
            Assert.Null(seat.End(new DateOnly(2026, 7, 20), new Act("test", site.Clock.Now)));
            await writing.SaveAsync(Cancel);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await supporter.OpenAsync(Closed)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_secretary_names_one_with_the_written_word_of_the_member_and_ends_it_when_asked(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        using var supporter = await Person.WithAsync(site, "testing", Role.AccountHolder);
        var (page, email) = ("/testing/boards/carers/supporters/name", await EmailAsync(site, supporter.AccountId));
        var refused = await secretary.SendAsync(page, ("who", Number(member.AccountId)), ("email", email), ("until", "1 September 2026"));
        Assert.Contains("how the member agreed", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(email, refused.Field("email"));
        refused = await secretary.SendAsync(refused, ("who", Number(secretary.AccountId)), ("consent", "Letter of 3 July"));
        Assert.Contains("Choose one", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("/testing/boards/carers/supporters", (await secretary.SendAsync(refused, ("who", Number(member.AccountId)), ("consent", "Letter of 3 July"))).Location);
        Assert.Contains("Letter of 3 July", await TrailAsync(site, "SupporterNamed"), StringComparison.Ordinal);
        await supporter.SendAsync("/testing/account/supporters/answer", ("answer", "yes"));
        Assert.Equal(HttpStatusCode.OK, (await supporter.OpenAsync(Closed)).Status);
        var list = await secretary.OpenAsync("/testing/boards/carers/supporters");
        await secretary.SendAsync(list, ("which", list.Page.QuerySelector("input[name=which]")!.GetAttribute("value")!));
        Assert.Equal(HttpStatusCode.NotFound, (await supporter.OpenAsync(Closed)).Status);
        var own = await EmailAsync(site, member.AccountId);
        await using var store = site.Under.Database.Read();
        Assert.Equal(["Somebody is asked to support you at Carers", "Your supporter at Carers said yes", "The support at Carers has ended"], await store.Letters.Where(x => x.To == own).OrderBy(x => x.Id).Select(x => x.Subject).ToListAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task A_supporter_says_how_actions_go_where_the_member_lets_them_and_never_decides(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var chair = await Person.WithAsync(site, "testing", Role.CoChair, "carers");
        using var supporter = await Person.WithAsync(site, "testing", Role.AccountHolder);
        await OwnAsync(site, chair.AccountId);
        var email = await EmailAsync(site, supporter.AccountId);
        await NameAsync(site, chair, email);
        await supporter.SendAsync("/testing/account/supporters/answer", ("answer", "yes"));
        Assert.Equal(HttpStatusCode.NotFound, (await supporter.OpenAsync("/testing/actions/letter/progress")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await supporter.OpenAsync("/testing/boards/carers/meetings/held/correction")).Status);
        await chair.SendAsync("/testing/account/supporters/end");
        await NameAsync(site, chair, email, ("may", "actions"), ("may", "speak"));
        await supporter.SendAsync("/testing/account/supporters/answer", ("answer", "yes"));
        Assert.Contains("Action of the member whom you support: Write a letter", (await supporter.OpenAsync("/testing/my-work")).Main, StringComparison.Ordinal);
        Assert.Equal("/testing/actions/letter", (await supporter.SendAsync("/testing/actions/letter/progress", ("text", "Half is written."))).Location);
        Assert.Contains("supported by Supporter", (await supporter.OpenAsync("/testing/actions/letter")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await supporter.OpenAsync("/testing/boards/carers/meetings/held/correction")).Status);
        foreach (var decides in (string[])["/testing/actions/letter/stop", "/testing/actions/letter/pass-on", "/testing/boards/carers/meetings/held/check", "/testing/boards/carers/meetings/held/minutes", "/testing/boards/carers/suggestions", "/testing/boards/carers/papers/write", "/testing/boards/carers/supporters"])
            Assert.Equal(HttpStatusCode.NotFound, (await supporter.OpenAsync(decides)).Status);
        Assert.Contains("You hold no seat here today", (await supporter.OpenAsync(Name)).Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_is_refused_in_words_and_the_text_stays(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        var board = Number((await BoardsAsync(site)).Single(x => x.Name == "Carers").Id);
        (string, string)[] good = [("who", board), ("email", "friend@example.org"), ("until", "1 September 2026"), ("agree", "yes")];
        foreach (var (field, value, words) in ((string, string, string)[])
            [("agree", "", "without your word"), ("email", "", "Write the email address"), ("email", "a@b@c", "@"), ("email", await EmailAsync(site, member.AccountId), "own address"), ("until", "", "until which day"), ("until", "1 June 2026", "Choose a later one"),
            ("until", "1 September 2028", "longer than a year"), ("until", "soon", "not a day"), ("who", "1", "Choose one")])
        {
            var refused = await member.SendAsync(Name, [.. good.Where(x => x.Item1 != field), (field, value)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains(refused.Errors, x => x.Contains(words, StringComparison.Ordinal));
            Assert.Equal(field == "until" ? value : "1 September 2026", refused.Field("until"));
        }
        Assert.Equal(HttpStatusCode.SeeOther, (await member.SendAsync(Name, good)).Status);
        Assert.Contains("asked already", Assert.Single((await member.SendAsync(Name, good)).Errors), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Whoever_closes_their_account_supports_nobody_and_both_can_read_what_is_kept(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        using var supporter = await Person.WithAsync(site, "testing", Role.AccountHolder);
        await NameAsync(site, member, await EmailAsync(site, supporter.AccountId));
        await supporter.SendAsync("/testing/account/supporters/answer", ("answer", "yes"));
        Assert.Contains("You act beside a member", (await supporter.OpenAsync("/testing/account/data")).Main, StringComparison.Ordinal);
        Assert.Contains("Somebody acts beside you", (await member.OpenAsync("/testing/account/data")).Main, StringComparison.Ordinal);
        await member.SendAsync("/testing/account/close", ("sure", "yes"));
        Assert.Equal(HttpStatusCode.NotFound, (await supporter.OpenAsync(Closed)).Status);
        await using var store = site.Under.Database.Read();
        Assert.NotNull((await store.Supports.SingleAsync(Cancel)).EndedAt);
    }

    private static async Task<Sheet> NameAsync(SiteUnderTest site, Person member, string email, params (string, string)[] more)
    {
        var board = Number((await BoardsAsync(site)).Single(x => x.Name == "Carers").Id);
        return await member.SendAsync(Name, [("who", board), ("email", email), ("agree", "yes"), .. more.Any(x => x.Item1 == "until") ? Array.Empty<(string, string)>() : [("until", "1 September 2026")], .. more]);
    }

    /// <summary>Somebody else's form, sent with one's own mark.</summary>
    private static async Task<IEnumerable<KeyValuePair<string, string>>> ForgedAsync(Person person, Sheet theirs)
    {
        var own = (await person.OpenAsync("/testing/account/about-you")).Field("form-token");
        return [.. theirs.Fields(("answer", "yes")).Where(x => x.Key != "form-token"), new("form-token", own)];
    }

    private static async Task<List<Beehive.Boards.Board>> BoardsAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        var place = await store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(x => x.Key == "testing", Cancel);
        return await store.Look(place.Id, Viewer.Keeper).Set<Beehive.Boards.Board>().ToListAsync(Cancel);
    }

    private static async Task OwnAsync(SiteUnderTest site, long account)
    {
        await using var writing = await site.Under.Database.WriteAsync(Cancel);
        var place = await writing.Store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(x => x.Key == "testing", Cancel);
        var action = await writing.Store.Look(place.Id, Viewer.Keeper).Set<ActionPoint>().SingleAsync(Cancel);
        writing.Store.Add(ActionOwner.Of(action.Id, new Reach(account)));
        await writing.SaveAsync(Cancel);
    }

    private static async Task<string> TrailAsync(SiteUnderTest site, string deed)
    {
        await using var store = site.Under.Database.Read();
        return string.Join('\n', await store.AuditLines.Where(x => x.Deed.StartsWith(deed)).OrderBy(x => x.Id).Select(x => x.Values).ToListAsync(Cancel));
    }

    private static async Task<string> EmailAsync(SiteUnderTest site, long account)
    {
        await using var store = site.Under.Database.Read();
        return await store.Accounts.Where(x => x.Id == account).Select(x => x.Email).SingleAsync(Cancel);
    }

    private static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task<SiteUnderTest> SiteAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"partnership-board","state":"active"}""", """{"id":"transport","name":"Transport","kind":"forum","state":"active"}""");
        await site.PlantAsync("testing", "paper", """{"id":"closed","title":"Closed","kind":"report","boards":["carers"],"visibility":"closed","versions":[{"number":1,"text":"Words."}]}""",
            """{"id":"elsewhere","title":"Elsewhere","kind":"report","boards":["transport"],"visibility":"closed","versions":[{"number":1,"text":"Words."}]}""");
        await site.PlantAsync("testing", "meeting", """{"id":"held","title":"Carers","slug":"held","boards":["carers"],"date":"2026-06-10","start":"10:00","state":"happened","minutes":"checked"}""");
        await site.PlantAsync("testing", "action-point", """{"id":"letter","slug":"letter","what":"Write a letter","state":"to-do","board":"carers","owner":"Co-chair"}""");
        return site;
    }
}
