using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.OpenData.News;

/// <summary>Atom feeds: the news of a place, of a board, and the action points of a place.</summary>
public static class NewsRoutes
{
    public static void MapNews(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/{place}/news.atom", Knowing.Reads, (HttpContext context, NewsOf news, Here here, Origin origin) =>
            GiveAsync(context, news, NewsOf.News, null, "news", $"{here.Place.SiteName}: news", here.Root, here, origin)).Knows();
        app.MapMethods("/{place}/actions.atom", Knowing.Reads, (HttpContext context, NewsOf news, Here here, Origin origin) =>
            GiveAsync(context, news, NewsOf.Actions, null, "actions", $"{here.Place.SiteName}: actions", here.Root + "/actions", here, origin)).Knows();
        app.MapMethods("/{place}/boards/{board}/news.atom", Knowing.Reads, BoardAsync).Knows();
        app.MapMethods("/{place}/you-said-we-did.atom", Knowing.Reads, AnswersFeed.GiveAsync).Knows(Issues.YouSaid.Chosen.Keys);
    }

    private static async Task BoardAsync(string board, HttpContext context, NewsOf news, Store store, Here here, Origin origin)
    {
        if (await store.Boards.FirstOrDefaultAsync(x => x.Slug == board, context.RequestAborted) is not { } found) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else await GiveAsync(context, news, NewsOf.News, found.Id, $"news/{found.Key}", $"{found.Name}: news", found.Address, here, origin);
    }

    private static async Task GiveAsync(HttpContext context, NewsOf news, IReadOnlyList<string> kinds, long? board, string name, string title, string page, Here here, Origin origin)
    {
        if (!Download.Begins(context, AtomWriter.Type, fileName: null)) return;
        var entries = await news.GatherAsync(kinds, board, context.RequestAborted);
        var updated = entries.Count == 0 ? DateTimeOffset.UnixEpoch : entries[0].Updated;
        var feed = new Feed($"tag:{here.Place.Key}.beehive,2026:{name}", title, here.Place.SiteName, origin.Of(context.Request.Path), origin.Of(page), updated, entries);
        await context.Response.Body.WriteAsync(AtomWriter.Write(feed), context.RequestAborted);
    }
}
