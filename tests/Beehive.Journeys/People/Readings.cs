using Beehive.Journeys.Running;
using Xunit;

namespace Beehive.Journeys.People;

/// <summary>What readers come for, told once and walked in several ways and on both databases.</summary>
public static class Readings
{
    public static async Task FindTheDecisionAboutTheRepositoryAsync(Reader reader)
    {
        await reader.OpenAsync("/");
        await reader.FollowInTextAsync("Thurrock");
        await reader.SeesAsync("Decided");
        await reader.FollowInTextAsync("One online repository for all agendas, minutes and action points");
        await reader.SeesHeadingAsync("One online repository for all agendas, minutes and action points");
        await reader.SeesAsync("Agreed");
        await reader.SeesAsync("create an online repository for all agendas, minutes and action points across all Partnership Boards");
        await reader.FollowInTextAsync("Powerful Partnerships");
        await reader.SeesAsync("Thursday 8 March 2012, 10am to 1pm, The Beehive");
    }

    public static async Task SeeWhoSitsOnTheForumAndWhomTheCultureForumReportsToAsync(Reader reader)
    {
        await reader.OpenAsync("/redcar-and-cleveland");
        await reader.FollowAsync("Boards");
        await reader.FollowInTextAsync("Leadership Forum");
        await reader.SeesAsync("Proposed seats");
        foreach (var seat in new[] { "Partnership Chair", "Leader of the Council", "District Commander", "Director of Public Health", "Job Centre Plus", "Coast and Country Housing", "Private Sector Representative" })
            await reader.SeesTogetherAsync(seat);
        await reader.SeesTogetherAsync("Representatives from the Voluntary Sector Forum", "2");
        await reader.SeesTogetherAsync("MPs", "2");
        await reader.FollowAsync("Boards");
        await reader.FollowInTextAsync("Culture Forum");
        await reader.SeesTogetherAsync("Reports to", "Redcar and Cleveland Partnership Board");
        await reader.SeesTogetherAsync("Jobs, Skills and Enterprise", "Proposed");
    }

    public static async Task ReadWhatTheBoardWasAskedInTraffordAsync(Reader reader)
    {
        await reader.OpenAsync("/trafford");
        await reader.FollowAsync("Meetings");
        await reader.FollowInTextAsync("Health and Wellbeing Board Tuesday 22 September 2015");
        await reader.SeesAsync("Tuesday 22 September 2015");
        await reader.FollowInTextAsync("Paper: HWBB and the proposals for the Principles");
        await reader.SeesAsync("For information and action.");
        foreach (var asked in new[] { "Note the contents of the report.", "Comment on how the proposals connect", "Comment on the future membership", "meet every quarter in a morning", "event on 19 November has a health theme" })
            await reader.SeesTogetherAsync(asked);
    }

    public static async Task SearchAndNarrowDownAsync(Reader reader)
    {
        await reader.OpenAsync("/thurrock");
        await reader.WriteAsync("Search all papers, meetings and actions", "carers");
        await reader.PressAsync("Search");
        var all = await reader.NumberInAsync("([0-9]+) results");
        await reader.ChooseAsync("Kind", "Boards");
        await reader.PressAsync("Show");
        var boards = await reader.NumberInAsync("([0-9]+) results?");
        Assert.InRange(boards, 1, all - 1);
        await reader.FollowInTextAsync("Carers");
        await reader.SeesHeadingAsync("Carers");
        await reader.FollowAsync("Search");
        await reader.WriteAsync("What are you looking for?", "xylophone");
        await reader.PressAsync("Search");
        await reader.SeesAsync("Nothing found");
        await reader.WriteAsync("From year", "last year");
        await reader.PressAsync("Show");
        await reader.SeesAsync("There is a problem");
    }

    public static async Task TakeTheCalendarAndTheBoardsAsync(Reader reader)
    {
        await reader.OpenAsync("/trafford/meetings");
        Calendar.IsSound(await reader.TakeAsync("Calendar of these meetings"), atLeast: 2);
        await reader.FollowInTextAsync("How to add a calendar");
        await reader.SeesAsync("/trafford/meetings.ics");
        var lines = (await reader.TakeAsync("boards.csv")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("\"name\"", lines[0].Split(','));
        Assert.Equal(File.ReadAllLines(Path.Combine(Folders.Samples, "trafford", "boards.jsonl")).Length, lines.Length - 1);
        Assert.Contains(lines, x => x.Contains("Health and Wellbeing Board", StringComparison.Ordinal));
    }
}
