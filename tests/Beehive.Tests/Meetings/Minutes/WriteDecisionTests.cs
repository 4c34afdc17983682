using System.Net;
using Beehive.Accounts;
using Beehive.Meetings;
using Beehive.Tests.Meetings.Planning;
using Xunit;
using static Beehive.Tests.Meetings.RunningMeeting;

namespace Beehive.Tests.Meetings.Minutes;

public sealed class WriteDecisionTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Second = Address + "/minutes/items/2/decision";
    private const string Decision = "/testing/decisions/carers-2026-07-15-1";

    [Theory, EachDatabase]
    public async Task Nobody_sees_a_decision_before_it_is_shown_and_everybody_after(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var secretary = await SecretaryAsync(site);
        await secretary.MoveAsync("start");
        var sent = await secretary.SendAsync(Second, ("outcome", "Agreed"), ("title", "The bus stops at the day centre"), ("wording", "Stop number 4."));
        Assert.Equal((HttpStatusCode.SeeOther, Address + "/minutes#item-2"), (sent.Status, sent.Location));
        foreach (var page in (string[])[Address, Address + "/now", Address + "/items/2", "/testing/decisions"])
            Assert.DoesNotContain("day centre", await site.TextAsync(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(Decision)).StatusCode);
        Assert.Contains("Nobody else can see it yet.", (await secretary.OpenAsync(Address + "/minutes")).Main, StringComparison.Ordinal);
        var shown = await secretary.SendAsync($"{Address}/minutes/decisions/carers-2026-07-15-1/show");
        Assert.Equal(HttpStatusCode.SeeOther, shown.Status);
        foreach (var page in (string[])[Address, Address + "/now", Address + "/now/part", Address + "/items/2", Decision])
        {
            var text = await site.TextAsync(page);
            Assert.Contains("day centre", text, StringComparison.Ordinal);
            Assert.Contains("Minutes not checked yet", text, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task A_decision_shown_by_mistake_is_taken_back_and_both_stay_in_the_history(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var secretary = await SecretaryAsync(site);
        await secretary.MoveAsync("start");
        await secretary.SendAsync(Second, ("outcome", "Agreed"), ("title", "The bus stops at the day centre"), ("show", "yes"));
        const string back = Address + "/minutes/decisions/carers-2026-07-15-1/take-back";
        Assert.Contains("day centre", await site.TextAsync(Decision), StringComparison.Ordinal);
        Assert.Contains("Take it back", (await secretary.OpenAsync(Address + "/minutes")).Main, StringComparison.Ordinal);
        Assert.Contains("Say why", Assert.Single((await secretary.SendAsync(back)).Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(back, ("why", "It was the wrong button."))).Status);
        foreach (var page in (string[])[Address, Address + "/now", Address + "/now/part", Address + "/items/2", "/testing/decisions", "/testing/search?q=day+centre", "/api/v1/testing/decisions", "/testing/news.atom"])
            Assert.DoesNotContain("stops at the day centre", await site.TextAsync(page), StringComparison.Ordinal);
        using (var gone = await site.GetAsync(Decision)) Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("need not be taken back", Assert.Single((await secretary.SendAsync(back, ("why", "Again."))).Errors), StringComparison.Ordinal);
        var deeds = await ABoard.DeedsAsync(site);
        Assert.Contains("DecisionShown DecisionTakenBack", deeds, StringComparison.Ordinal);
        await secretary.SendAsync($"{Address}/minutes/decisions/carers-2026-07-15-1/show");
        Assert.Contains("day centre", await site.TextAsync(Decision), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(Address + "/close", ("summary", "We talked.\nWe decided.\nWe go on."))).Status);
        Assert.Contains("The meeting is closed", Assert.Single((await secretary.SendAsync(back, ("why", "Too late."))).Errors), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_the_partnership_manager_took_out_is_shown_by_nobody_else(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var secretary = await SecretaryAsync(site);
        using var chair = await Person.WithAsync(site, "testing", Role.CoChair, "carers");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await secretary.MoveAsync("start");
        await secretary.SendAsync(Second, ("outcome", "Agreed"), ("title", "The bus stops at the day centre"), ("show", "yes"));
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(Decision + "/take-out", ("why", "It names somebody."))).Status);
        Assert.Contains("Only they can show it again", Assert.Single((await secretary.SendAsync($"{Address}/minutes/decisions/carers-2026-07-15-1/show")).Errors), StringComparison.Ordinal);
        await secretary.SendAsync(Address + "/close", ("summary", "We talked.\nWe decided.\nWe go on."));
        Assert.Equal(HttpStatusCode.SeeOther, (await chair.SendAsync(Address + "/check", ("answer", "right"))).Status);
        using var gone = await site.GetAsync(Decision);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_meeting_is_closed_only_after_something_was_typed_and_a_decision_between_meetings_has_its_link(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        await site.PlantAsync("testing", "meeting", """{"id":"later","title":"Later","slug":"later","boards":["carers"],"date":"2027-07-15","start":"10:00","state":"planned"}""");
        using var secretary = await SecretaryAsync(site);
        Assert.DoesNotContain("Close the meeting", (await secretary.OpenAsync("/testing/boards/carers/meetings/later")).Main, StringComparison.Ordinal);
        await secretary.MoveAsync("start");
        await secretary.SendAsync(Address + "/minutes/items/2", ("text", "We talked."));
        Assert.Contains("Close the meeting", (await secretary.OpenAsync(Address)).Main, StringComparison.Ordinal);
        var between = await secretary.SendAsync("/testing/boards/carers/decide", ("outcome", "Agreed"), ("title", "We meet in the library"), ("show", "yes"));
        Assert.Contains("Say the decision otherwise", (await secretary.OpenAsync(between.Location!)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Say the decision otherwise", await site.TextAsync(between.Location!), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task V_03_advisers_cannot_vote_and_too_few_voters_are_recorded(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        await site.PlantAsync("testing", "terms-of-reference", """{"id":"terms","board":"carers","version":"1","text":"How we work.","quorumCount":5}""");
        using var secretary = await SecretaryAsync(site);
        var before = await secretary.SendAsync(Second, ("outcome", "Agreed"), ("title", "Ramps"), ("for", "1"));
        Assert.Contains("First say who is here.", Assert.Single(before.Errors), StringComparison.Ordinal);
        await secretary.SendAsync(Address + "/minutes/attendance", ("how-carer-one", "came"), ("how-carer-two", "deputy"), ("came-carers-many", "1"), ("how-adviser", "came"));
        Assert.Contains("3 with a vote are here, and 1 without.", (await secretary.OpenAsync(Address + "/minutes")).Main, StringComparison.Ordinal);
        var many = await secretary.SendAsync(Second, ("for", "3"), ("abstained", "1"));
        Assert.Equal("These are 4 votes, and only 3 people here may vote. Advisers cannot vote.", Assert.Single(many.Errors));
        Assert.Equal("Ramps", many.Field("title"));
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(many, ("for", "2"), ("show", "yes"))).Status);
        var decision = await site.TextAsync(Decision);
        Assert.Contains("2 for, 0 against, 1 did not vote for or against.", decision, StringComparison.Ordinal);
        Assert.Contains("There were not enough people with a vote: 3 were here, 5 are needed.", decision, StringComparison.Ordinal);
        var line = await site.TextAsync("/api/v1/testing/decisions/carers-2026-07-15-1");
        Assert.Contains("\"votersThere\":3", line.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_no_needs_a_reason_and_a_board_cannot_pass_to_itself(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var secretary = await SecretaryAsync(site);
        var none = await secretary.SendAsync(Second, ("title", ""));
        Assert.Equal(["Choose what came out.", "Say in one sentence what was decided."], none.Errors);
        foreach (var outcome in (string[])["NotAgreed", "PutOff", "Withdrawn", "NoDecision"])
            Assert.Equal("Say why. Everybody who asked for it will want to know.", Assert.Single((await secretary.SendAsync(Second, ("outcome", outcome), ("title", "Ramps"))).Errors));
        Assert.Equal("Choose the board that it is passed to.", Assert.Single((await secretary.SendAsync(Second, ("outcome", "PassedTo"), ("title", "Ramps"))).Errors));
        var odd = await secretary.SendAsync(Second, ("outcome", "Agreed"), ("title", "Ramps"), ("for", "many"), ("passed", "999999"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, odd.Status);
        Assert.Contains("\"many\" is no number of votes.", string.Join(' ', odd.Errors), StringComparison.Ordinal);
        await secretary.SendAsync(Second, ("outcome", "PutOff"), ("title", "Wait for the report"), ("reason", "The report is late."), ("for", ""), ("passed", ""), ("show", "yes"));
        Assert.Contains("Moved to a later meeting", await site.TextAsync(Address + "/items/2"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_is_decided_behind_closed_doors_is_not_shown(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var secretary = await SecretaryAsync(site);
        var sent = await secretary.SendAsync(Address + "/minutes/items/3/decision", ("outcome", "Agreed"), ("title", "Zebra"), ("show", "yes"));
        Assert.Equal("This item is not open to the public, so what was decided at it is not shown.", Assert.Single(sent.Errors));
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(sent, ("show", ""))).Status);
        var shown = await secretary.SendAsync(Address + "/minutes/decisions/carers-2026-07-15-1/show");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.Status);
        Assert.DoesNotContain("Zebra", await site.TextAsync(Address + "/now"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_decision_stands_outside_any_item_or_between_meetings_and_can_be_said_otherwise(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var secretary = await SecretaryAsync(site);
        await secretary.MoveAsync("start");
        await secretary.SendAsync(Address + "/minutes/outside/decision", ("outcome", "Noted"), ("title", "Tea was cold"), ("show", "yes"));
        Assert.Contains("Tea was cold", await site.TextAsync(Address), StringComparison.Ordinal);
        var change = await secretary.OpenAsync(Address + "/minutes/decisions/carers-2026-07-15-1");
        Assert.Equal("Tea was cold", change.Field("title"));
        await secretary.SendAsync(change, ("title", "Tea was warm"));
        Assert.Contains("Tea was warm", await site.TextAsync(Address + "/now"), StringComparison.Ordinal);
        var late = await secretary.SendAsync("/testing/boards/carers/decide", ("outcome", "Agreed"), ("title", "By email"), ("date", "20 July 2026"));
        Assert.Equal("This day is still to come.", Assert.Single(late.Errors));
        var sent = await secretary.SendAsync(late, ("date", "10 July 2026"), ("show", "yes"));
        Assert.Equal("/testing/decisions/carers-2026-07-10-1", sent.Location);
        Assert.Contains("Friday 10 July 2026", await site.TextAsync(sent.Location!), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task SE_04_two_who_change_a_decision_meet_and_twenty_who_write_one_get_one_each(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var one = await SecretaryAsync(site);
        using var other = await SecretaryAsync(site);
        await one.OpenAsync(Second);
        var forms = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => one.OpenAsync(Second)));
        var sent = await Task.WhenAll(forms.Select((x, i) => one.SendAsync(x, ("outcome", "Noted"), ("title", $"Number {i}"), ("show", "yes"))));
        Assert.All(sent, x => Assert.Equal(HttpStatusCode.SeeOther, x.Status));
        var page = await site.TextAsync(Address + "/now");
        Assert.All(Enumerable.Range(0, 20), i => Assert.Contains($">Number {i}</a>", page, StringComparison.Ordinal));
        var change = Address + "/minutes/decisions/carers-2026-07-15-1";
        var (first, second) = (await one.OpenAsync(change), await other.OpenAsync(change));
        await one.SendAsync(first, ("title", "One said it so"));
        var met = await other.SendAsync(second, ("title", "Another said it so"));
        Assert.Equal(HttpStatusCode.Conflict, met.Status);
        Assert.Contains("What is there now: One said it so", met.Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task SE_02_a_decision_sent_twice_is_one(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var secretary = await SecretaryAsync(site);
        var form = await secretary.OpenAsync(Second);
        var sent = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => secretary.SendAsync(form, ("outcome", "Noted"), ("title", "Just once"), ("show", "yes"))));
        Assert.All(sent, x => Assert.Equal(HttpStatusCode.SeeOther, x.Status));
        Assert.Equal(2, (await site.TextAsync(Address + "/now")).Split("Just once").Length);
    }

    [Theory]
    [InlineData(2, 0, 1, 3, null)]
    [InlineData(1, 2, 0, 3, "More people voted against it than for it. Look at the numbers, or at what came out.")]
    [InlineData(-1, 0, 0, 3, "A number of votes cannot be less than 0.")]
    [InlineData(int.MaxValue, int.MaxValue, 0, 3, "These are 4294967294 votes, and only 3 people here may vote. Advisers cannot vote.")]
    public void Votes_must_add_up(int votesFor, int against, int abstained, int voters, string? refusal) =>
        Assert.Equal(refusal, new DecisionWords("Ramps", Outcome.Agreed, null, null, null, null, new(votesFor, against, abstained)).VotesRefused(new(voters, 0, null))?.ToString());
}
