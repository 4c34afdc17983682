using System.Text.Json;
using Microsoft.Playwright;

namespace Beehive.Journeys.EveryPage;

/// <summary>Walks through a page with the tab key.</summary>
public static class Keyboard
{
    private const int MostOfPlayers = 60;

    /// <summary>Forwards over everything, once each, in order, and nothing covers what has the focus.</summary>
    public static async Task<IReadOnlyList<string>> WalkAsync(IPage page)
    {
        var count = await page.EvaluateAsync<int>(Script.Number);
        var stops = await WalkAsync(page, "Tab", count);
        return [.. stops.Select((x, i) => (x, i)).Where(x => x.x.Stop != x.i).Take(1).Select(x => $"the tab key comes to {x.x.Stop} where it should come to {x.i} of {count}"), .. stops.Skip(1).Where(x => x.Covered.Length > 0).Select(x => x.Covered)];
    }

    /// <summary>The page itself writes down where each press leads, and is asked once for all of them.</summary>
    public static async Task<IReadOnlyList<Reached>> WalkAsync(IPage page, string key, int count)
    {
        await page.EvaluateAsync(Script.WriteStopsDown);
        var stops = new List<Reached>();
        for (var presses = 0; stops.Count < count && presses < count + MostOfPlayers;)
        {
            for (var i = stops.Count; i < count; i++, presses++) await page.Keyboard.PressAsync(key);
            // The browser's own player has stops of its own, so some are still to be walked.
            stops.AddRange((await page.EvaluateAsync<JsonElement>(Script.StopsWritten)).EnumerateArray().Where(x => !x.GetProperty("player").GetBoolean()).Select(x => new Reached(x.GetProperty("stop").GetInt32(), x.GetProperty("covered").GetString()!)));
        }
        return stops;
    }
}

/// <summary>Where the focus came to, and what covers it.</summary>
public sealed record Reached(int Stop, string Covered);
