using System.Net;
using System.Text.Json;
using Beehive.Accounts;
using Beehive.Meetings;
using Beehive.Membership;
using Beehive.Platform;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Beehive.Tests.Meetings.RunningMeeting;

namespace Beehive.Tests.Meetings.Minutes;

public sealed class WriteMinuteTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string First = Address + "/minutes/items/1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task What_is_typed_stands_there_for_the_next_secretary(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var secretary = await SecretaryAsync(site);
        var sent = await secretary.SendAsync(First, ("text", "People said hello."));
        Assert.Equal((HttpStatusCode.SeeOther, Address + "/minutes#item-1"), (sent.Status, sent.Location));
        await EndAsync(site, secretary);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync(First)).Status);
        using var next = await SecretaryAsync(site);
        Assert.Equal("People said hello.", (await next.OpenAsync(First)).Field("text"));
        Assert.Contains("People said hello.", (await next.OpenAsync(Address + "/minutes")).Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task AC_06_nobody_but_the_secretary_and_the_co_chairs_reads_what_is_typed(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var secretary = await SecretaryAsync(site);
        await secretary.SendAsync(First, ("text", "Xylophone"));
        using var chair = await Person.WithAsync(site, "testing", Role.CoChair, "carers");
        var seen = await chair.OpenAsync(Address + "/minutes");
        Assert.Contains("Xylophone", seen.Main, StringComparison.Ordinal);
        Assert.Empty(seen.Page.QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.NotFound, (await chair.OpenAsync(First)).Status);
        foreach (var (role, board) in new (Role, string?)[] { (Role.Member, "carers"), (Role.Secretary, "housing"), (Role.CoChair, "housing"), (Role.Officer, null), (Role.AccountHolder, null) })
        {
            using var person = await Person.WithAsync(site, "testing", role, board);
            Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(Address + "/minutes")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(First)).Status);
        }
        foreach (var page in (string[])[Address, Address + "/now", Address + "/now/part", Address + "/items/1", "/testing/search?q=Xylophone", "/api/v1/testing/agenda-items"])
            Assert.DoesNotContain(page.Contains("search", StringComparison.Ordinal) ? "Carers meeting" : "Xylophone", await site.TextAsync(page), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task SE_04_of_two_who_write_at_once_both_texts_are_shown_and_nothing_is_overwritten(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var one = await SecretaryAsync(site);
        using var other = await SecretaryAsync(site);
        var (first, second) = (await one.OpenAsync(First), await other.OpenAsync(First));
        await one.SendAsync(first, ("text", "Words of the one"));
        var met = await other.SendAsync(second, ("text", "Words of the other"));
        Assert.Equal(HttpStatusCode.Conflict, met.Status);
        Assert.Equal("Words of the other", met.Field("text"));
        Assert.Contains("What is there now: Words of the one", met.Main, StringComparison.Ordinal);
        Assert.Equal("Words of the one", (await one.OpenAsync(First)).Field("text"));
        Assert.Equal(HttpStatusCode.SeeOther, (await other.SendAsync(met, ("text", "Words of both"))).Status);
        Assert.Equal("Words of both", (await one.OpenAsync(First)).Field("text"));
    }

    [Theory, EachDatabase]
    public async Task SE_04_the_script_is_told_of_the_other_text_too(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var one = await SecretaryAsync(site);
        using var other = await SecretaryAsync(site);
        var (first, second) = (await one.OpenAsync(First), await other.OpenAsync(First));
        var saved = await QuietAsync(one, first, "Words of the one", "0");
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal(1, JsonDocument.Parse(saved.Text).RootElement.GetProperty("edition").GetInt32());
        var met = await QuietAsync(other, second, "Words of the other", "0");
        Assert.Equal(HttpStatusCode.Conflict, met.Status);
        Assert.Equal("Words of the one", JsonDocument.Parse(met.Text).RootElement.GetProperty("text").GetString());
        Assert.Equal(HttpStatusCode.OK, (await QuietAsync(other, second, "Words of both", "1")).Status);
        Assert.Equal("Words of both", (await one.OpenAsync(First)).Field("text"));
    }

    [Theory, EachDatabase]
    public async Task A_page_that_got_no_answer_sends_again_and_does_not_meet_itself(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var secretary = await SecretaryAsync(site);
        var page = await secretary.OpenAsync(First);
        await QuietAsync(secretary, page, "Hello", "0"); // its answer is lost on the way
        Assert.Equal(HttpStatusCode.OK, (await QuietAsync(secretary, page, "Hello all", "0")).Status);
        Assert.Equal("Hello all", (await secretary.OpenAsync(First)).Field("text"));
    }

    [Theory, EachDatabase]
    public async Task Twenty_pages_that_write_at_once_lose_nothing(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var one = await SecretaryAsync(site);
        using var other = await SecretaryAsync(site);
        await one.OpenAsync(First);
        await other.OpenAsync(First);
        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i => (Who: i % 2 == 0 ? one : other, Page: await (i % 2 == 0 ? one : other).OpenAsync(First))));
        var answers = await Task.WhenAll(pages.Select((x, i) => AddAsync(x.Who, x.Page, $"word-{i} ")));
        Assert.All(answers, Assert.True);
        var text = (await one.OpenAsync(First)).Field("text");
        Assert.All(Enumerable.Range(0, 20), i => Assert.Contains($"word-{i} ", text + " ", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task SE_01_a_session_that_ended_while_typing_keeps_the_words(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var secretary = await SecretaryAsync(site);
        var page = await secretary.OpenAsync(First);
        site.Clock.Now += TimeSpan.FromHours(13); // the second step counts no more
        var sent = await QuietAsync(secretary, page, "Typed at the end of the day", "0");
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        site.Clock.Now -= TimeSpan.FromHours(13);
        var later = await secretary.OpenAsync(First);
        Assert.Equal("Typed at the end of the day", later.Field("text"));
        Assert.Contains("It is not sent yet.", later.Main, StringComparison.Ordinal);
        using var other = await SecretaryAsync(site);
        await other.SendAsync(First, ("text", "Somebody went on"));
        var both = await secretary.OpenAsync(First);
        Assert.Equal("Typed at the end of the day", both.Field("text"));
        Assert.Contains("What is there now: Somebody went on", both.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(both, ("text", "Both together"))).Status);
        Assert.Equal("Both together", (await other.OpenAsync(First)).Field("text"));
    }

    [Theory, EachDatabase]
    public async Task SE_02_the_button_pressed_twice_saves_once(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var secretary = await SecretaryAsync(site);
        var page = await secretary.OpenAsync(First);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => secretary.SendAsync(page, ("text", "Once"))));
        Assert.All(answers, x => Assert.Equal(HttpStatusCode.SeeOther, x.Status));
        await using var store = site.Under.Database.Read().Look((await MeetingAsync(site)).PlaceId, Viewer.Keeper);
        Assert.Equal(1, (await store.Minutes.SingleAsync(Cancel)).Edition);
    }

    [Theory, EachDatabase]
    public async Task Typing_makes_no_line_in_the_audit_trail_and_checked_minutes_take_no_more(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var secretary = await SecretaryAsync(site);
        await using var store = site.Under.Database.Read();
        var lines = await store.AuditLines.CountAsync(Cancel);
        var page = await secretary.OpenAsync(First);
        await QuietAsync(secretary, page, "Hello", "0");
        Assert.Equal(lines, await store.AuditLines.CountAsync(Cancel));
        var long_ = await QuietAsync(secretary, page, new string('x', Minute.Longest + 1), "1");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, long_.Status);
        Assert.Contains("longer than 50000 characters", long_.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await QuietAsync(secretary, await secretary.OpenAsync(Address + "/minutes/outside"), "Tea", "0")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync(Address + "/minutes/items/99")).Status);
    }

    private static Task<Sheet> QuietAsync(Person person, Sheet page, string text, string edition) =>
        person.PostAsync(page.Action, page.Fields(("text", text), ("edition", edition)), ("X-Bee-Quiet", "yes"));

    /// <summary>As a person does: on meeting somebody else's words they put the two together and try again.</summary>
    private static async Task<bool> AddAsync(Person person, Sheet page, string word)
    {
        var (text, edition) = (word, "0");
        for (var i = 0; i < 60; i++)
        {
            var answer = await QuietAsync(person, page, text, edition);
            if (answer.Status == HttpStatusCode.OK) return true;
            if (answer.Status != HttpStatusCode.Conflict) return false;
            var theirs = JsonDocument.Parse(answer.Text).RootElement;
            (text, edition) = (theirs.GetProperty("text").GetString() + " " + word, theirs.GetProperty("edition").GetRawText());
        }
        return false;
    }

    private static async Task<Meeting> MeetingAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        var place = await store.Things.Where(x => x.Address == Address).Select(x => x.PlaceId).SingleOrDefaultAsync(Cancel);
        if (place == 0) place = (await site.Under.Database.Read().Set<Beehive.Places.Place>().FirstOrDefaultAsync(Cancel))?.Id ?? 1;
        return await store.Look(place, Viewer.Keeper).Meetings.SingleAsync(x => x.Address == Address, Cancel);
    }

    private static async Task EndAsync(SiteUnderTest site, Person person)
    {
        await using var writing = await site.Under.Database.WriteAsync(Cancel);
        writing.Store.Look((await MeetingAsync(site)).PlaceId, Viewer.Keeper);
        var appointment = await writing.Store.Appointments.SingleAsync(x => x.AccountId == person.AccountId, Cancel);
        appointment.End(new(2026, 7, 14), new("test", site.Clock.Now));
        await writing.SaveAsync(Cancel);
    }
}
