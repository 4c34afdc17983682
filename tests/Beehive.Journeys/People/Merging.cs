namespace Beehive.Journeys.People;

/// <summary>Two boards become one.</summary>
public static class Merging
{
    private const string One = Office.Place + "/boards/merged-disability-board";

    public static async Task MergeTheTwoDisabilityBoardsAsync(Reader manager)
    {
        await manager.OpenAsync(One);
        await manager.FollowInTextAsync("Merge other boards into it");
        await manager.TickAsync("Disability Partnership Board");
        await manager.TickAsync("Learning Disability Partnership Board");
        await manager.PressAsync("Next: see what they leave behind");
        await manager.TickAsync("The open actions");
        await manager.WriteAsync("Why?", "The two boards talk about the same things, and some people sit on both.");
        await manager.PressAsync("Merge the boards");
        await manager.SeesAsync("The boards are merged.");
    }

    public static async Task FindTheHistoryAsync(Reader reader)
    {
        foreach (var board in (string[])[Office.Board, Office.Place + "/boards/learning-disability-partnership-board"])
        {
            await reader.OpenAsync(board);
            await reader.SeesAsync("Merged");
            await reader.SeesAsync("The two boards talk about the same things");
            await reader.FollowInTextAsync("Merged disability board");
            await reader.SeesAsync("Disability Partnership Board");
        }
    }
}
