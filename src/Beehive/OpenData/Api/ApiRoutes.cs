using System.Text.Json;
using System.Text.Json.Nodes;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;

namespace Beehive.OpenData.Api;

/// <summary>The JSON of places, lists and things, under /api/v1/.</summary>
public static class ApiRoutes
{
    public const string Root = "/api/v1";

    /// <summary>More than this are not counted: it would cost more than it tells.</summary>
    private const int MostCounted = 1000;

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/api/openapi.json", Knowing.Reads, (HttpContext context, Origin origin) => WriteAsync(context, OpenApi.Document(origin), "application/json")).Knows();
        app.MapMethods($"{Root}/places", Knowing.Reads, PlacesAsync).Knows(Question.Paging);
        app.MapMethods(Root + "/{place}", Knowing.Reads, PlaceAsync).Knows();
        foreach (var list in OpenLists.All)
        {
            app.MapMethods($"{Root}/{{place}}/{list.Name}", Knowing.Reads,
                (HttpContext context, Store store, Here here, Telling telling, Origin origin) => ListAsync(context, list, store, here, telling, origin))
                .Knows([.. list.Filters.Select(x => x.Name), .. Question.Paging]);
            app.MapMethods($"{Root}/{{place}}/{list.Name}/{{id}}", Knowing.Reads,
                (string id, HttpContext context, Store store, Here here, Telling telling) => OneAsync(context, list, id, store, here, telling)).Knows();
        }
    }

    private static Task PlacesAsync(HttpContext context, PlaceBook book, Origin origin) => AnsweringAsync(context, async () =>
    {
        var question = Question.Of($"{Root}/places", [], context.Request.Query);
        if (Reading.IsKnown(context)) return;
        var found = book.All.OrderBy(x => x.Id).Where(x => x.Id > question.After).Take(question.Size + 1).ToList();
        await WriteListAsync(context, question, [.. found.Take(question.Size).Select(x => PlaceTold.Of(x, origin))],
            found.Count > question.Size ? found[question.Size - 1].Id : null, book.All.Count, origin);
    });

    private static Task PlaceAsync(HttpContext context, Here here, Origin origin) =>
        Reading.IsKnown(context) ? Task.CompletedTask : WriteAsync(context, PlaceTold.Of(here.Place, origin), "application/json");

    private static Task ListAsync(HttpContext context, OpenList list, Store store, Here here, Telling telling, Origin origin) => AnsweringAsync(context, async () =>
    {
        var cancel = context.RequestAborted;
        var question = Question.Of($"{Root}{here.Root}/{list.Name}", list.Filters.Select(x => x.Name), context.Request.Query);
        var chosen = await list.ChooseAsync(store, here.Today, context.Request.Query, cancel);
        if (Reading.IsKnown(context)) return;
        var found = await chosen.TakeAsync(question.After, question.Size + 1, cancel);
        var count = await chosen.CountAsync(MostCounted + 1, cancel);
        long? next = found.Count > question.Size ? found[question.Size - 1].Id : null;
        await WriteListAsync(context, question, await telling.TellAsync(list, [.. found.Take(question.Size)], cancel), next, count <= MostCounted ? count : null, origin);
    });

    private static async Task OneAsync(HttpContext context, OpenList list, string id, Store store, Here here, Telling telling)
    {
        var cancel = context.RequestAborted;
        var chosen = await list.ChooseAsync(store, here.Today, QueryCollection.Empty, cancel);
        if (Slug.Check(id) is not null || await chosen.FindAsync(id, cancel) is not { } noun) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (!Reading.IsKnown(context)) await WriteAsync(context, (await telling.TellAsync(list, [noun], cancel))[0], "application/json");
    }

    private static Task WriteListAsync(HttpContext context, Question question, IEnumerable<JsonObject> things, long? last, int? count, Origin origin)
    {
        var page = new JsonObject { ["size"] = question.Size };
        if (count is { } number) page["count"] = number;
        if (last is { } id)
        {
            var next = origin.Of(question.Next(id));
            page["next"] = next;
            context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }
        return WriteAsync(context, new JsonObject { ["data"] = LinkedData.List(things), ["page"] = page }, "application/json");
    }

    private static async Task AnsweringAsync(HttpContext context, Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (RefusedException refused)
        {
            await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, refused.Refusal.ToString());
        }
    }

    private static async Task WriteAsync(HttpContext context, JsonNode told, string type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(told, ExchangeJson.Options);
        context.Response.ContentType = type;
        if (HttpMethods.IsHead(context.Request.Method)) context.Response.ContentLength = bytes.Length;
        else await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
