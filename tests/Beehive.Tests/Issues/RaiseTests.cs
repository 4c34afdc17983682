using System.Net;
using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues;

/// <summary>Anybody tells the place something in five questions; nobody else sees it before a person has read it.</summary>
public sealed class RaiseTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Whoever_presses_twice_gets_the_code_though_the_first_answer_was_dropped(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site);
        await AnOffice.AnswerAsync(resident, "The bus stops at six.");
        var check = await resident.OpenAsync("/testing/raise/check");
        await resident.SendAsync(check);
        resident.Forget("bee-sent"); // as a browser does with an answer that it did not wait for
        Assert.Equal("/testing/raise/sent", (await resident.SendAsync(check)).Location);
        var sent = await resident.OpenAsync("/testing/raise/sent");
        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.Equal(HttpStatusCode.OK, (await resident.OpenAsync("/testing/issues/yours")).Status);
    }

    [Theory, EachDatabase]
    public async Task Five_questions_lead_to_a_number_a_code_an_office_and_a_date(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var person = new Person(site);
        var sent = await AnOffice.RaiseAsync(person, "The bus to the hospital stops at six. Then nobody gets home.", ("email", "resident@testing.example"), ("name", "Robin"), ("shows", "no"));
        Assert.Equal((HttpStatusCode.OK, "Thank you"), (sent.Status, sent.Heading));
        var code = sent.Page.QuerySelectorAll("dd strong")[1].TextContent;
        Assert.Matches(@"^[a-z]+ [a-z]+ \d{4}$", code);
        Assert.Contains("01632 960 123", sent.Main, StringComparison.Ordinal);
        Assert.Contains("Friday 17 July 2026", sent.Main, StringComparison.Ordinal); // two working days after Wednesday 15
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        var issue = await store.Issues.Include(x => x.Steps).SingleAsync(Cancel);
        Assert.Equal((1, IssueState.Received, Visibility.Draft, "The bus to the hospital stops at six", null), (issue.Number, issue.State, issue.Visibility, issue.Title, issue.RaisedBy));
        var raiser = await store.Raisers.SingleAsync(Cancel);
        Assert.Equal((issue.Id, "resident@testing.example", "Robin", PhoneCode.MarkOf(code)), (raiser.IssueId, raiser.Email, raiser.FirstName, raiser.CodeMark));
        Assert.Empty(await store.Tellings.ToListAsync(Cancel));
        var letter = await store.Set<Beehive.Platform.Notices.Letter>().SingleAsync(Cancel);
        Assert.Contains(code, letter.Text, StringComparison.Ordinal);
        Assert.Contains("stops at six", letter.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Nobody_sees_it_before_a_person_has_read_it(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var person = new Person(site);
        await AnOffice.RaiseAsync(person, "Quietroom wanted.");
        using var other = new Person(site);
        foreach (var address in (string[])["/testing/issues/1", "/testing/raise/sent", "/testing/raise/check"])
            Assert.NotEqual(HttpStatusCode.OK, (await other.OpenAsync(address)).Status);
        foreach (var address in (string[])["/testing/issues", "/testing", "/testing/search?q=quietroom", "/api/v1/testing/boards", "/testing/news.atom"])
            Assert.DoesNotContain("Quietroom wanted", await site.TextAsync(address), StringComparison.Ordinal);
        Assert.Contains("Not read yet", await site.TextAsync("/testing/issues/promise"), StringComparison.Ordinal);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync("/testing/issues/1")).Status);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        Assert.Contains("Quietroom wanted", (await manager.OpenAsync("/testing/issues/1")).Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_same_answers_sent_twice_are_one_issue_and_two_people_get_two_numbers(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var one = new Person(site);
        await AnOffice.AnswerAsync(one, "One thing.");
        var check = await one.OpenAsync("/testing/raise/check");
        var first = await one.PostAsync("/testing/raise/check", check.Fields([]));
        var again = await one.PostAsync("/testing/raise/check", check.Fields([]));
        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (first.Status, again.Status));
        using var two = new Person(site);
        await AnOffice.RaiseAsync(two, "Another thing.");
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        Assert.Equal([1, 2], await store.Issues.OrderBy(x => x.Number).Select(x => x.Number).ToListAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task What_came_with_an_import_keeps_its_numbers(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "issue", """{"id":"old","number":7,"title":"Old","words":"It was so.","kind":"comment","state":"not-known"}""");
        using var person = new Person(site);
        var sent = await AnOffice.RaiseAsync(person, "It is so.");
        Assert.Equal("8", sent.Page.QuerySelector("dd strong")!.TextContent);
    }

    [Fact]
    public async Task What_was_answered_stands_there_again_and_can_be_changed_before_it_is_sent()
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        using var person = new Person(site);
        Assert.Equal("/testing/raise/words", (await person.OpenAsync("/testing/raise/about")).Location);
        var refused = await person.SendAsync("/testing/raise/words", ("words", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("A few words are enough", refused.Main, StringComparison.Ordinal);
        await AnOffice.AnswerAsync(person, "It is loud.");
        Assert.Contains("It is loud.", (await person.OpenAsync("/testing/raise/words")).Main, StringComparison.Ordinal);
        var changed = await person.SendAsync("/testing/raise/words?back=check", ("words", "It is very loud."));
        Assert.Equal("/testing/raise/check", changed.Location);
        Assert.Contains("It is very loud.", (await person.OpenAsync("/testing/raise/check")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_has_promised_to_read_nothing_can_be_raised()
    {
        await using var site = await SiteUnderTest.StartAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        await site.PlaceAsync("testing", ""","contact":{"office":"Civic office"}""");
        Assert.Contains("You cannot do this here yet", await site.TextAsync("/testing/raise"), StringComparison.Ordinal);
        using var person = new Person(site);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync("/testing/raise/words")).Status);
    }

    [Theory, EachDatabase]
    public async Task The_database_itself_refuses_an_open_issue_without_office_phone_or_date(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var person = new Person(site);
        await AnOffice.RaiseAsync(person, "One thing.");
        foreach (var wrong in (string[])["\"Holder\" = ''", "\"HolderPhone\" = ''", "\"Next\" = NULL", "\"NextStep\" = ''", "\"State\" = 'closed'", "\"EndedAs\" = 'done'"])
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => site.Under.RunAsync($"UPDATE \"Issues\" SET {wrong}"));
    }

    [Theory]
    [InlineData("Otter-River 4821")]
    [InlineData("  otter  river\t4821 ")]
    public void A_code_is_the_same_however_it_is_written(string written) => Assert.Equal(PhoneCode.MarkOf("otter river 4821"), PhoneCode.MarkOf(written));
}
