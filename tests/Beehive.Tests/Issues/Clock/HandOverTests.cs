using Beehive.Accounts;
using Beehive.ActionPoints;
using Beehive.Issues;
using Beehive.Platform;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues.Clock;

/// <summary>An issue goes on by itself: to another board or office, to another meeting, with what was decided and done.</summary>
public sealed class HandOverTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Lines = "We talked about the bus.\nWe asked for a later bus.\nThe officer asks the company.";
    private const string Office = "Partnership team (made up, to try)";
    private const string Carers = "/testing/boards/carers";

    [Theory, EachDatabase]
    public async Task A_merged_board_hands_on_to_the_one_that_came_of_it(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnIssue.TakenAsync(under);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await AnIssue.DoneAsync(manager, "/testing/boards/mental-health/merge/carers", ("day", "15 July 2026"), ("why", "One board for both."));
        await IsWithAsync(site, "Secretary, Mental health", IssueDeed.HandedOver, "Carers is no more. Mental health goes on with it.");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "mental-health");
        await AnIssue.DoneAsync(secretary, AnIssue.Address + "/will", ("will", "We ask the company."), ("until", "30 July 2026"));
    }

    [Theory, EachDatabase]
    public async Task A_board_that_ends_gives_back_to_the_office_of_the_place(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnIssue.TakenAsync(under);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await AnIssue.DoneAsync(manager, Carers + "/end", ("day", "15 July 2026"), ("why", "It has done its work."));
        var issue = await IsWithAsync(site, Office, IssueDeed.HandedOver, "Carers is no more.");
        Assert.Equal((IssueState.BeingRead, (long?)null), (issue.State, issue.BoardId));
        await AnIssue.DoneAsync(manager, AnIssue.Address + "/send", ("board", "mental-health"));
    }

    [Theory, EachDatabase]
    public async Task An_empty_seat_hands_on_to_the_co_chairs_and_a_filled_one_back(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnOffice.AtAsync(under);
        await site.PlantAsync("testing", "seat", """{"id":"s","board":"carers","label":"Secretary","role":"secretary","holders":[{"office":"Board officer"}]}""",
            """{"id":"c","board":"carers","label":"Co-chair","role":"co-chair","holders":[{"office":"Carer"}]}""");
        using var resident = new Person(site);
        await AnOffice.RaiseAsync(resident, "The bus stops at six.", ("email", AnIssue.Email));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await AnIssue.DoneAsync(manager, AnIssue.Address + "/publish");
        await AnIssue.DoneAsync(manager, AnIssue.Address + "/send", ("board", "carers"));
        await AnIssue.DoneAsync(manager, Carers + "/seats/s/holders/0/end", ("when", "now"), ("why", "Another job."));
        await IsWithAsync(site, "Co-chairs, Carers", IssueDeed.HandedOver, "The seat of the secretary is empty.");
        await AnIssue.DoneAsync(manager, Carers + "/seats/s/fill", ("office", "New board officer"), ("from", "15 July 2026"), ("standing", "Holds"));
        await IsWithAsync(site, "Secretary, Carers", IssueDeed.HandedOver, "The board has a secretary again.");
    }

    [Theory, EachDatabase]
    public async Task A_board_with_a_new_name_keeps_what_it_has(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnIssue.TakenAsync(under);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await AnIssue.DoneAsync(manager, Carers + "/rename", ("name", "Unpaid carers"), ("slug", "carers"), ("why", "People asked for it."), ("day", "15 July 2026"));
        Assert.Equal("Secretary, Unpaid carers", (await AnIssue.OfAsync(site)).Holder);
    }

    [Theory, EachDatabase]
    public async Task A_cancelled_or_moved_meeting_takes_its_issues_along(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnIssue.TakenAsync(under);
        await PlantMeetingAsync(site, "2026-09-10");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await AnIssue.DoneAsync(secretary, AnIssue.Address + "/agenda", ("meeting", "2026-09-10"), ("needed", "Talk"));
        Assert.Single((await AnIssue.OfAsync(site)).Steps, x => x.Deed is IssueDeed.PutOnAgenda or IssueDeed.MeetingChanged);
        await AnIssue.DoneAsync(secretary, Carers + "/meetings/2026-09-10/move", ("day", "17 September 2026"), ("start", "10:00"), ("why", "The room is taken."));
        var moved = await IsWithAsync(site, "Secretary, Carers", IssueDeed.MeetingChanged, "The meeting of 10 September 2026 is now on 17 September 2026. Why: The room is taken.");
        Assert.Equal((new DateOnly(2026, 9, 17), IssueState.OnAgenda), (moved.Next!.Value.First, moved.State));
        await AnIssue.DoneAsync(secretary, Carers + "/meetings/2026-09-17/cancel", ("why", "Snow."));
        var off = await IsWithAsync(site, "Secretary, Carers", IssueDeed.MeetingChanged, "does not take place. Why: Snow.");
        Assert.Equal((new DateOnly(2026, 7, 22), IssueState.WithBoard, "The board says when it talks about it"), (off.Next!.Value.First, off.State, off.NextStep));
    }

    [Theory, EachDatabase]
    public async Task An_action_that_stops_makes_its_holder_answer(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnIssue.TakenAsync(under);
        await PlantMeetingAsync(site, "2026-07-15", "called");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await AnIssue.DoneAsync(secretary, AnIssue.Address + "/agenda", ("meeting", "2026-07-15"), ("needed", "Decide"), ("late", "It is urgent."));
        const string minutes = Carers + "/meetings/2026-07-15/minutes";
        await AnIssue.DoneAsync(secretary, minutes + "/move", ("to", "start"));
        await AnIssue.DoneAsync(secretary, minutes + "/items/issue-1", ("text", "All spoke for it."));
        await AnIssue.DoneAsync(secretary, minutes + "/items/issue-1/decision", ("title", "A later bus is asked for"), ("outcome", "Agreed"));
        await AnIssue.DoneAsync(secretary, minutes + "/items/issue-1/action", ("what", "Ask the company"), ("owner", "Transport officer"), ("due", "4 September 2026"));
        await AnIssue.DoneAsync(secretary, Carers + "/meetings/2026-07-15/close", ("summary", Lines));
        var talked = await IsWithAsync(site, "Secretary, Carers", IssueDeed.TalkedAbout, "To do: Ask the company (Transport officer), by 4 September 2026");
        Assert.DoesNotContain("A later bus is asked for", await site.TextAsync(AnIssue.Address), StringComparison.Ordinal); // the minutes are not checked yet
        Assert.True(talked.Next!.Value.First > new DateOnly(2026, 7, 15));
        using var chair = await Person.WithAsync(site, "testing", Role.CoChair, "carers");
        await AnIssue.DoneAsync(chair, Carers + "/meetings/2026-07-15/check", ("summary", Lines), ("answer", "right"));
        var minuted = await IsWithAsync(site, "Secretary, Carers", IssueDeed.Minuted, "Decided: A later bus is asked for");
        Assert.Equal((IssueState.WithBoard, "The board answers: what it will do, and by when"), (minuted.State, minuted.NextStep));
        await AnIssue.DoneAsync(secretary, AnIssue.Address + "/will", ("will", "We ask the company."), ("until", "30 September 2026"));
        await AnIssue.DoneAsync(secretary, "/testing/actions/" + await ActionAsync(site) + "/stop", ("reason", "The company is gone."));
        var stopped = await IsWithAsync(site, "Secretary, Carers", IssueDeed.ActionOver, "Stopped: Ask the company");
        Assert.Equal((new DateOnly(2026, 7, 22), "We say what came of it"), (stopped.Next!.Value.First, stopped.NextStep));
    }

    /// <summary>It is there now, with a step that everybody reads and that its raiser was told once.</summary>
    private static async Task<Issue> IsWithAsync(SiteUnderTest site, string holder, IssueDeed deed, string why)
    {
        var issue = await AnIssue.OfAsync(site);
        var step = issue.Steps.MaxBy(x => x.Order)!;
        Assert.Equal((holder, deed), (issue.Holder, step.Deed));
        Assert.Contains(why, step.Text, StringComparison.Ordinal);
        Assert.True(issue is { HolderPhone.Length: > 0, NextStep.Length: > 0, Next: not null });
        Assert.Contains(holder, await site.TextAsync(AnIssue.Address), StringComparison.Ordinal);
        Assert.Equal(issue.Steps.Count, (await AnIssue.LettersAsync(site)).Count); // the first is the thanks for raising it
        return issue;
    }

    private static async Task<string> ActionAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Anyone);
        return (await store.ActionPoints.SingleAsync(TestContext.Current.CancellationToken)).Slug;
    }

    private static Task PlantMeetingAsync(SiteUnderTest site, string day, string state = "planned") =>
        site.PlantAsync("testing", "meeting", $$"""{"id":"m","slug":"{{day}}","title":"Carers","boards":["carers"],"date":"{{day}}","start":"10:00","state":"{{state}}"}""");
}
