using System.Net;
using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues.Own;

/// <summary>With a number and a code somebody without an account looks at what they told, says more, and takes it back.</summary>
public sealed class OwnIssueTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Number_and_code_lead_to_ones_own_issue_that_nobody_else_can_read_yet(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site);
        var code = await OwnIssues.RaiseAsync(resident, "The bus stops at six.");
        using var home = new Person(site);
        Assert.Equal("/testing/issues/find", (await home.OpenAsync("/testing/issues/yours")).Location);
        var found = await home.SendAsync("/testing/issues/find", ("number", "#1"), ("code", code.ToUpperInvariant().Replace(' ', '-')));
        Assert.Equal((HttpStatusCode.SeeOther, "/testing/issues/yours"), (found.Status, found.Location));
        var yours = await home.OpenAsync("/testing/issues/yours");
        foreach (var said in (string[])["The bus stops at six.", "Nobody else can read it", "01632 960 123", "17 July 2026", "Somebody told us", "Say more", "Take it back"])
            Assert.Contains(said, yours.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await home.OpenAsync("/testing/issues/1")).Status);
        await home.SendAsync("/testing/issues/yours/close");
        Assert.Equal("/testing/issues/find", (await home.OpenAsync("/testing/issues/yours")).Location);
    }

    [Theory, EachDatabase]
    public async Task In_Easy_Read_number_and_code_lead_to_the_same_in_large_type_with_pictures(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site);
        var code = await OwnIssues.RaiseAsync(resident, "The bus stops at six.");
        using var home = new Person(site);
        Assert.Equal("/testing/issues/find/easy", (await home.OpenAsync("/testing/issues/yours/easy")).Location);
        var wrong = await home.SendAsync("/testing/issues/find/easy", ("number", "1"), ("code", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.NotNull(wrong.Page.QuerySelector(".bee-all-easy .govuk-error-summary"));
        Assert.Equal("/testing/issues/yours/easy", (await home.SendAsync("/testing/issues/find/easy", ("number", "1"), ("code", code))).Location);
        var yours = await home.OpenAsync("/testing/issues/yours/easy");
        Assert.NotNull(yours.Page.QuerySelector(".bee-all-easy"));
        foreach (var said in (string[])["The bus stops at six.", "Only our office can read it.", "Where is it now?", "What happened?", "Say more", "Take it back"])
            Assert.Contains(said, yours.Main, StringComparison.Ordinal);
        Assert.All(yours.Page.QuerySelectorAll(".bee-easy__block"), x => Assert.NotNull(x.QuerySelector("img")));
    }

    [Theory, EachDatabase]
    public async Task A_wrong_number_and_a_wrong_code_get_the_same_sentence_and_many_tries_must_wait(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site);
        var code = await OwnIssues.RaiseAsync(resident, "The bus stops at six.");
        using var stranger = new Person(site, "192.0.2.7");
        var page = await stranger.OpenAsync("/testing/issues/find");
        var wrongCode = await stranger.SendAsync(page, ("number", "1"), ("code", "otter river 0000"));
        var wrongNumber = await stranger.SendAsync(page, ("number", "7"), ("code", code));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (wrongCode.Status, wrongNumber.Status));
        Assert.Equal(Assert.Single(wrongCode.Errors), Assert.Single(wrongNumber.Errors));
        for (var each = 1; each < 10; each++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await stranger.SendAsync(page, ("number", "1"), ("code", "otter river 0001"))).Status);
        var held = await stranger.SendAsync(page, ("number", "1"), ("code", code));
        Assert.Equal(HttpStatusCode.TooManyRequests, held.Status);
        Assert.Contains("too many tries", Assert.Single(held.Errors), StringComparison.Ordinal);
        Assert.NotNull(held.RetryAfter);
        site.Clock.Now += TimeSpan.FromMinutes(16);
        Assert.Equal(HttpStatusCode.SeeOther, (await stranger.SendAsync(page, ("number", "1"), ("code", code))).Status);
    }

    [Theory, EachDatabase]
    public async Task AU_10_wrong_codes_of_strangers_keep_nobody_out_who_was_here_or_comes_by_the_letter(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site, "192.0.2.8");
        var code = await OwnIssues.RaiseAsync(resident, "The bus stops at six.", ("email", "resident@example.org"));
        (string, string)[] right = [("number", "1"), ("code", code)];
        using var stranger = new Person(site, "192.0.2.7");
        for (var each = 0; each < 10; each++) await stranger.SendAsync("/testing/issues/find", ("number", "1"), ("code", "otter river 0001"));
        using var fresh = new Person(site, "192.0.2.9");
        Assert.Equal(HttpStatusCode.SeeOther, (await fresh.SendAsync("/testing/issues/find", right)).Status);
        await site.Under.RunAsync("UPDATE \"Tries\" SET \"Count\" = 999 WHERE \"Mark\" LIKE 'found:%:1'");
        using var last = new Person(site, "192.0.2.10");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await last.SendAsync("/testing/issues/find", ("number", "1"), ("code", "otter river 0002"))).Status);
        using var other = new Person(site, "192.0.2.11");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await other.SendAsync("/testing/issues/find", right)).Status);
        await resident.SendAsync("/testing/issues/yours/close");
        Assert.Equal(HttpStatusCode.SeeOther, (await resident.SendAsync("/testing/issues/find", right)).Status);
        var letter = (await site.Under.AllLettersAsync()).Single(x => x.To == "resident@example.org");
        var link = letter.Text.Split('\n').Single(x => x.Contains("/issues/find?letter=", StringComparison.Ordinal))[SiteUnderTest.Origin.Length..];
        using var phone = new Person(site, "192.0.2.12");
        Assert.Equal(HttpStatusCode.OK, (await phone.OpenAsync(link)).Status);
        Assert.Equal("/testing/issues/find", (await phone.OpenAsync("/testing/issues/yours")).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await phone.SendAsync(link, ("number", "1"), ("code", "otter river 0003"))).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await phone.SendAsync(link, right)).Status);
        using var guesser = new Person(site, "192.0.2.13");
        await guesser.OpenAsync("/testing/issues/find?letter=" + new string('0', 32));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.SendAsync("/testing/issues/find", right)).Status);
    }

    [Theory, EachDatabase]
    public async Task One_network_that_tries_number_after_number_must_wait(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site, "192.0.2.8");
        var code = await OwnIssues.RaiseAsync(resident, "The bus stops at six.");
        using var stranger = new Person(site, "192.0.2.7");
        var page = await stranger.OpenAsync("/testing/issues/find");
        for (var number = 100; number < 160; number++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await stranger.SendAsync(page, ("number", $"{number}"), ("code", "otter river 0001"))).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.SendAsync(page, ("number", "1"), ("code", code))).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await resident.SendAsync("/testing/issues/find", ("number", "1"), ("code", code))).Status);
    }

    [Theory, EachDatabase]
    public async Task AC_09_the_cookie_of_another_place_and_one_that_somebody_made_up_open_nothing(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("elsewhere");
        await SampleOfficesVerb.MakeAsync(site.Under.Database, Cancel);
        using var resident = new Person(site);
        var code = await OwnIssues.RaiseAsync(resident, "The bus stops at six.");
        Assert.Equal(HttpStatusCode.OK, (await resident.OpenAsync("/testing/issues/yours")).Status);
        foreach (var page in (string[])["", "/add", "/take-back", "/sorted"])
            Assert.Equal("/elsewhere/issues/find", (await resident.OpenAsync("/elsewhere/issues/yours" + page)).Location);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/testing/issues/yours");
        request.Headers.Add("Cookie", $"bee-sent=1.{code.Replace(' ', '-')}");
        using var answer = await site.Client.SendAsync(request, Cancel);
        Assert.Equal("/testing/issues/find", answer.Headers.Location!.OriginalString);
    }

    [Theory, EachDatabase]
    public async Task What_is_added_stands_with_the_words_and_after_publishing_goes_to_those_who_have_it(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site);
        await OwnIssues.RaiseAsync(resident, "The bus stops at six.");
        await OwnIssues.DoneAsync(resident, "/testing/issues/yours/add", ("words", "It is line 4."));
        Assert.Contains("It is line 4.", (await resident.OpenAsync("/testing/issues/yours")).Main, StringComparison.Ordinal);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await OwnIssues.DoneAsync(manager, "/testing/issues/1/publish");
        await OwnIssues.DoneAsync(resident, "/testing/issues/yours/add", ("words", "Also line 9."));
        var page = await site.TextAsync("/testing/issues/1");
        Assert.Contains("It is line 4.", page, StringComparison.Ordinal);
        Assert.Contains("More was said", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Also line 9.", page, StringComparison.Ordinal);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        Assert.Contains("Also line 9.", (await store.Set<Letter>().SingleAsync(Cancel)).Text, StringComparison.Ordinal);
        var empty = await resident.SendAsync("/testing/issues/yours/add", ("words", ""));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Write what you want to add."), (empty.Status, Assert.Single(empty.Errors)));
    }

    [Fact]
    public async Task What_somebody_adds_is_not_lost_when_nobody_can_be_reached_or_the_hour_is_over()
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        using var resident = new Person(site);
        await OwnIssues.RaiseAsync(resident, "The bus stops at six.");
        using (var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager)) await OwnIssues.DoneAsync(manager, "/testing/issues/1/publish");
        await site.Under.RunAsync("UPDATE \"Accounts\" SET \"ClosedAt\" = 1");
        var refused = await resident.SendAsync("/testing/issues/yours/add", ("words", "Also line 9."));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Also line 9."), (refused.Status, refused.Field("words")));
        Assert.Contains("call the number", Assert.Single(refused.Errors), StringComparison.Ordinal);
        resident.Forget("bee-sent");
        var late = await resident.SendAsync(refused, ("words", "Also line 10."));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Also line 10."), (late.Status, late.Field("words")));
        Assert.DoesNotContain("More was said", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_is_taken_back_is_found_again_and_says_so(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site);
        var code = await OwnIssues.RaiseAsync(resident, "The bus stops at six.", ("email", "resident@testing.example"));
        await resident.OpenAsync("/testing/issues/yours/take-back");
        Assert.Contains("Who has it", (await resident.OpenAsync("/testing/issues/yours")).Main, StringComparison.Ordinal);
        await OwnIssues.DoneAsync(resident, "/testing/issues/yours/take-back", ("why", "It was a mistake."));
        Assert.Equal("/testing/issues/yours", (await resident.OpenAsync("/testing/issues/yours/take-back")).Location);
        using var home = new Person(site);
        await OwnIssues.DoneAsync(home, "/testing/issues/find", ("number", "1"), ("code", code));
        var yours = (await home.OpenAsync("/testing/issues/yours")).Main;
        Assert.Contains("Taken back", yours, StringComparison.Ordinal);
        Assert.Contains("It was a mistake.", yours, StringComparison.Ordinal);
        Assert.DoesNotContain("Say more", yours, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await home.OpenAsync("/testing/issues/1")).Status);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        Assert.Contains(await store.Set<Letter>().Select(x => x.Subject).ToListAsync(Cancel), x => x.StartsWith("It was taken back", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Who_joined_takes_back_only_themselves(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var first = new Person(site);
        await OwnIssues.RaiseAsync(first, "The bus stops at six.", ("email", "one@testing.example"));
        using var second = new Person(site);
        var code = await OwnIssues.RaiseAsync(second, "The bus stops at six!", ("email", "two@testing.example"));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await OwnIssues.JoinAsync(manager);
        Assert.Contains("number 1", (await second.OpenAsync("/testing/issues/yours")).Main, StringComparison.Ordinal);
        await OwnIssues.DoneAsync(second, "/testing/issues/find", ("number", "1"), ("code", code));
        Assert.Contains("You joined them", (await second.OpenAsync("/testing/issues/yours")).Main, StringComparison.Ordinal);
        await OwnIssues.DoneAsync(second, "/testing/issues/yours/take-back");
        Assert.Equal("/testing/issues/find", (await second.OpenAsync("/testing/issues/yours")).Location);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        var issue = await store.Issues.SingleAsync(x => x.Number == 1, Cancel);
        Assert.Equal((true, 0, 1), (issue.IsOpen, issue.Others, await store.Raisers.CountAsync(x => x.IssueId == issue.Id, Cancel)));
    }
}

/// <summary>What the tests of one's own issues have in common.</summary>
public static class OwnIssues
{
    /// <summary>Gives the code.</summary>
    public static async Task<string> RaiseAsync(Person person, string words, params (string Name, string Value)[] more) =>
        (await AnOffice.RaiseAsync(person, words, more)).Page.QuerySelectorAll("dd strong")[1].TextContent;

    public static async Task DoneAsync(Person person, string address, params (string Name, string Value)[] fields)
    {
        var sent = await person.SendAsync(address, fields);
        Assert.True(sent.Status == HttpStatusCode.SeeOther, $"{address}: {sent.Status} {string.Join("; ", sent.Errors)}");
    }

    /// <summary>Shows the first two to everybody and joins the second to the first.</summary>
    public static async Task JoinAsync(Person manager)
    {
        await DoneAsync(manager, "/testing/issues/1/publish");
        await DoneAsync(manager, "/testing/issues/2/publish");
        await DoneAsync(manager, "/testing/issues/2/join", ("other", "1"));
    }
}
