using System.Net;
using Beehive.Accounts;
using Beehive.Followers;
using Beehive.Platform.Notices;
using Beehive.Tests.Platform.Notices;
using Xunit;

namespace Beehive.Tests.Followers;

/// <summary>How people begin to follow, choose, and stop.</summary>
public sealed class FollowPagesTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Board = "/testing/boards/carers";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Somebody_without_an_account_says_yes_by_letter_follows_chooses_and_stops(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        using var person = new Person(here.Site);
        Assert.Contains("Follow this board by email", (await person.OpenAsync(Board)).Main, StringComparison.Ordinal);
        var asked = await person.SendAsync(Board + "/follow", ("email", " Someone@Example.org "), ("often", "daily"));
        Assert.Equal((HttpStatusCode.SeeOther, Board), (asked.Status, asked.Location));
        Assert.Contains("Look into your email.", (await person.OpenAsync(Board)).Main, StringComparison.Ordinal);
        Assert.Equal(0, await here.CountAsync("""SELECT count(*) FROM "Followings" """));
        var letter = Assert.Single(await here.Site.Under.AllLettersAsync());
        Assert.Equal(("someone@example.org", "Do you want letters about Carers Board?"), (letter.To, letter.Subject));
        var link = Followed.Link(letter, "following/confirm/");
        for (var i = 0; i < 3; i++) Assert.Equal("Yes, send me letters", (await person.OpenAsync(link)).Heading);
        Assert.Equal(0, await here.CountAsync("""SELECT count(*) FROM "Followings" """));
        var confirmed = await person.SendAsync(link);
        Assert.Equal(HttpStatusCode.SeeOther, confirmed.Status);
        var choices = await person.OpenAsync(confirmed.Location!);
        Assert.Contains("You follow it now.", choices.Main, StringComparison.Ordinal);
        Assert.Equal("This link is over", (await person.OpenAsync(link)).Heading);
        Assert.Contains(choices.Fields(), x => x.Value == "daily");
        await here.CancelAsync(1);
        await here.TellAsync();
        Assert.Empty(await here.NewsAsync());
        var field = choices.Fields().First(x => x.Key.StartsWith("often-", StringComparison.Ordinal)).Key;
        Assert.Equal(HttpStatusCode.SeeOther, (await person.SendAsync(choices, (field, "each"))).Status);
        await here.TellAsync();
        Assert.Equal(confirmed.Location, Followed.Link(Assert.Single(await here.NewsAsync()), "following/"));
        Assert.Equal((HttpStatusCode.SeeOther, "/testing"), Ends(await person.SendAsync(confirmed.Location!, (field, "stop"))));
        Assert.Equal(0, await here.CountAsync("""SELECT count(*) FROM "Followers" """));
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(confirmed.Location!)).Status);
    }

    [Theory, EachDatabase]
    public async Task Whoever_is_signed_in_follows_at_once_and_what_they_followed_before_is_theirs(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        using var person = await Person.WithAsync(here.Site, "testing", Role.AccountHolder);
        using var nobody = new Person(here.Site);
        Assert.Equal((HttpStatusCode.SeeOther, "/testing/sign-in?return=%2Ftesting%2Ffollowing"), Ends(await nobody.OpenAsync("/testing/following")));
        Assert.Contains("You follow nothing here.", (await person.OpenAsync("/testing/following")).Main, StringComparison.Ordinal);
        foreach (var thing in (string[])["/testing", Board, Board + "/meetings/m1"])
            Assert.Equal((HttpStatusCode.SeeOther, "/testing/following"), Ends(await person.SendAsync(thing + "/follow", ("often", "each"))));
        var choices = await person.OpenAsync("/testing/following");
        Assert.Equal(["Carers Board", "Meeting 1", "testing boards", "Yes, I need Easy Read"], choices.Page.QuerySelectorAll("main label").Select(x => x.TextContent.Trim()));
        await here.CancelAsync(1);
        await here.TellAsync();
        Assert.EndsWith("@testing.example", Assert.Single(await here.NewsAsync()).To, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task SE_05_one_click_in_a_mail_program_stops_all_and_only_with_the_token(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        await here.FollowAsync("/boards/carers", "a@example.org");
        await here.FollowAsync("/boards/health", "a@example.org", HowOften.Weekly);
        await here.FollowAsync("/boards/carers", "b@example.org");
        await here.CancelAsync(1);
        await here.TellAsync();
        var stop = (await here.NewsAsync()).Single(x => x.To == "a@example.org").StopLink![SiteUnderTest.Origin.Length..];
        using var program = here.Site.Browser();
        program.BaseAddress = new Uri(SiteUnderTest.Origin);
        for (var i = 0; i < 3; i++)
        {
            using var looked = await program.GetAsync(new Uri(stop, UriKind.Relative), Cancel);
            Assert.Equal((stop, HttpStatusCode.OK), (stop, looked.StatusCode));
            Assert.Contains("Stop these letters", await looked.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
        Assert.Equal(2, await here.CountAsync("""SELECT count(*) FROM "Followers" """));
        foreach (var wrong in (string[])[stop[..^1], stop[..^1] + (stop[^1] == 'x' ? 'y' : 'x'), "/testing/following/stop/x", stop.Replace("stop", "confirm", StringComparison.Ordinal)]) await PostAsync(program, wrong);
        Assert.Equal(2, await here.CountAsync("""SELECT count(*) FROM "Followers" """));
        using (var person = new Person(here.Site)) Assert.Equal(HttpStatusCode.BadRequest, (await person.PostAsync(stop, [], ("Sec-Fetch-Site", "cross-site"))).Status);
        Assert.Equal(2, await here.CountAsync("""SELECT count(*) FROM "Followers" """));
        var (status, first) = await PostAsync(program, stop);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("You get no more of these letters", first, StringComparison.Ordinal);
        var (again, _) = await PostAsync(program, stop);
        Assert.Equal(HttpStatusCode.OK, again);
        Assert.Equal((1L, 1L), (await here.CountAsync("""SELECT count(*) FROM "Followers" """), await here.CountAsync("""SELECT count(*) FROM "Followings" """)));
        await here.CancelAsync(2);
        await here.TellAsync();
        Assert.Equal(["a@example.org", "b@example.org", "b@example.org"], (await here.NewsAsync()).Select(x => x.To).Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task AU_01_known_and_unknown_addresses_are_answered_alike_and_one_gets_ten_letters_a_day(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        await here.FollowAsync("/boards/carers", "known@example.org");
        var answers = new List<string>();
        foreach (var email in (string[])["known@example.org", "unknown@example.org"])
        {
            using var person = new Person(here.Site);
            answers.Add(Ends(await person.SendAsync(Board + "/follow", ("email", email), ("often", "each"))) + (await person.OpenAsync(Board)).Main);
        }
        Assert.Equal(answers[0], answers[1]);
        using var insistent = new Person(here.Site);
        for (var i = 0; i < 12; i++) Assert.Equal((HttpStatusCode.SeeOther, Board), Ends(await insistent.SendAsync(Board + "/follow", ("email", "unknown@example.org"), ("often", "each"))));
        Assert.Equal(10, (await here.Site.Under.AllLettersAsync()).Count(x => x.To == "unknown@example.org"));
        here.Site.Clock.Now += TimeSpan.FromDays(1);
        await insistent.SendAsync(Board + "/follow", ("email", "unknown@example.org"), ("often", "each"));
        Assert.Equal(11, (await here.Site.Under.AllLettersAsync()).Count(x => x.To == "unknown@example.org"));
    }

    [Theory, EachDatabase]
    public async Task IN_06_what_is_not_one_address_is_refused_and_comes_back(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        using var person = new Person(here.Site);
        foreach (var email in (string[])["a@b.c\r\nBcc: x@example.org", "a@example.org, b@example.org", "\"x\\\" <a@b>\"@c.example", "=?utf-8?q?x?=@example.org>", ""])
        {
            var sent = await person.SendAsync(Board + "/follow", ("email", email), ("often", "weekly"));
            Assert.Equal((HttpStatusCode.UnprocessableEntity, 1), (sent.Status, sent.Errors.Count));
        }
        Assert.Single((await person.SendAsync(Board + "/follow", ("email", "a@example.org"), ("often", "hourly"))).Errors);
        Assert.Empty(await here.Site.Under.AllLettersAsync());
    }

    [Theory, EachDatabase]
    public async Task AC_01_what_is_hidden_or_of_another_kind_or_elsewhere_cannot_be_followed(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        await here.Site.PlantAsync("testing", "board", """{"id":"hidden","name":"Hidden","kind":"forum","state":"active","visibility":"draft"}""");
        await here.Site.PlaceAsync("elsewhere");
        using var secretary = await Person.WithAsync(here.Site, "testing", Role.PartnershipManager);
        foreach (var address in (string[])["/testing/boards/hidden/follow", "/testing/boards/none/follow", "/elsewhere/boards/carers/follow", "/testing/events/m1/follow"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync(address)).Status);
            var own = await secretary.OpenAsync(Board + "/follow");
            Assert.Equal(HttpStatusCode.NotFound, (await secretary.PostAsync(address, own.Fields(("often", "each")))).Status);
        }
        Assert.Equal(0, await here.CountAsync("""SELECT count(*) FROM "Followings" """));
    }

    [Theory, EachDatabase]
    public async Task A_link_is_over_after_seven_days_and_opens_nothing_in_another_place(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        await here.Site.PlaceAsync("elsewhere");
        using var person = new Person(here.Site);
        await person.SendAsync(Board + "/follow", ("email", "a@example.org"), ("often", "each"));
        var link = Followed.Link(Assert.Single(await here.Site.Under.AllLettersAsync()), "following/confirm/");
        var open = await person.OpenAsync(link);
        Assert.Equal("This link is over", (await person.OpenAsync(link.Replace("/testing/", "/elsewhere/", StringComparison.Ordinal))).Heading);
        here.Site.Clock.Now += FollowRequest.Life;
        Assert.Equal("This link is over", (await person.OpenAsync(link)).Heading);
        Assert.NotEqual(HttpStatusCode.SeeOther, (await person.SendAsync(open)).Status);
        var follower = await here.FollowAsync("/boards/carers", "b@example.org");
        Assert.Equal(HttpStatusCode.OK, (await person.OpenAsync(follower.ChoiceAddress("/testing"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(follower.ChoiceAddress("/elsewhere"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync("/testing/following/" + follower.StopToken)).Status);
        Assert.Equal(1, await here.CountAsync("""SELECT count(*) FROM "Followers" """));
    }

    private static (HttpStatusCode Status, string? Location) Ends(Sheet sheet) => (sheet.Status, sheet.Location);

    /// <summary>As mail programs do it (RFC 8058): no cookies, nothing but these words.</summary>
    private static async Task<(HttpStatusCode Status, string Text)> PostAsync(HttpClient program, string address)
    {
        using var content = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var answer = await program.PostAsync(new Uri(address, UriKind.Relative), content, Cancel);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }
}
