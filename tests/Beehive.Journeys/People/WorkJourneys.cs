using Beehive.Journeys.Running;
using Xunit;

namespace Beehive.Journeys.People;

/// <summary>Whole journeys of people at work, with axe after every step: with a mouse, without script, with a keyboard only, and on a small telephone.</summary>
public sealed class WorkJourneys(Chrome chrome)
{
    [Theory, EachWay(Way.Telephone)]
    [Trait("Proof", "long")]
    public async Task A_secretary_runs_a_whole_quarter_from_an_idea_to_agreed_minutes(Way way)
    {
        await using var office = await Office.OpenAsync(chrome, way);
        var quarter = new Quarter(office);
        var resident = await office.AnybodyAsync();
        var secretary = await quarter.PlanAsync();
        await quarter.SuggestAsync(resident);
        await quarter.ArrangeAndPublishAsync(secretary);
        await quarter.ReadAgendaAsync(resident);
        await quarter.MeetAsync(secretary, resident);
        await quarter.TakeMinutesAsync(secretary);
        await quarter.SeeTheDecisionAsync(resident);
        await quarter.CloseAsync(secretary);
        await quarter.CheckAsync(await office.PersonAsync("co-chair"));
        await quarter.ReadTheMinutesAsync(resident);
        await quarter.AgreeAsync(secretary);
        await quarter.FinishTheActionAsync(secretary, resident);
    }

    /// <summary>Thurrock's recommendation of 2012: one board in place of the two disability boards.</summary>
    [Theory, EachWay(Way.KeyboardOnly)]
    [Trait("Proof", "long")]
    public async Task A_partnership_manager_merges_two_boards_and_history_stays_reachable(Way way)
    {
        await using var office = await Office.OpenAsync(chrome, way);
        var manager = await office.PersonAsync("partnership-manager");
        await Merging.MergeTheTwoDisabilityBoardsAsync(manager);
        await Merging.FindTheHistoryAsync(await office.AnybodyAsync());
    }

    [Theory, EachWay(Way.Mouse)]
    [Trait("Proof", "long")]
    public async Task A_member_suggests_an_item_and_prepares(Way way)
    {
        await using var office = await Office.OpenAsync(chrome, way);
        var quarter = new Quarter(office);
        var secretary = await quarter.PlanAsync();
        var member = await office.PersonAsync("member");
        await quarter.SuggestAsync(member);
        await quarter.ArrangeAndPublishAsync(secretary);
        await member.OpenAsync(Office.Place + "/my-suggestions");
        await member.SeesTogetherAsync("Buses in the evening");
        await quarter.ReadAgendaAsync(member);
    }
}
