using System.Text.Json;
using Microsoft.Playwright;

namespace Beehive.Journeys.EveryPage;

/// <summary>Walks through a page with the tab key.</summary>
public static class Keyboard
{
    private const int MostOfPlayer = 10;

    /// <summary>Forwards over everything, once each, in order, and nothing covers what has the focus.</summary>
    public static async Task<IReadOnlyList<string>> WalkAsync(IPage page)
    {
        var count = await page.EvaluateAsync<int>(Script.Number);
        var stops = await WalkAsync(page, "Tab", count);
        return [.. stops.Select((x, i) => (x, i)).Where(x => x.x.Stop != x.i).Take(1).Select(x => $"the tab key comes to {x.x.Stop} where it should come to {x.i} of {count}"), .. stops.Skip(1).Where(x => x.Covered.Length > 0).Select(x => x.Covered)];
    }

    public static async Task<IReadOnlyList<Reached>> WalkAsync(IPage page, string key, int count)
    {
        var stops = new List<Reached>();
        for (var i = 0; i < count; i++)
        {
            await page.Keyboard.PressAsync(key);
            var here = await page.EvaluateAsync<JsonElement>(Script.Here);
            // The browser's own player has stops of its own.
            for (var own = 0; own < MostOfPlayer && here.GetProperty("player").GetBoolean(); own++)
            {
                await page.Keyboard.PressAsync(key);
                here = await page.EvaluateAsync<JsonElement>(Script.Here);
            }
            stops.Add(new Reached(here.GetProperty("stop").GetInt32(), here.GetProperty("covered").GetString()!));
        }
        return stops;
    }
}

/// <summary>Where the focus came to, and what covers it.</summary>
public sealed record Reached(int Stop, string Covered);
