using System.Text;
using System.Text.Json.Nodes;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;

namespace Beehive.OpenData.Tables;

/// <summary>Every list of a place as a table: /thurrock/boards.csv.</summary>
public static class TableRoutes
{
    public const string Type = "text/csv; charset=utf-8; header=present";

    /// <summary>Without it spreadsheets take UTF-8 for something older.</summary>
    public const char ByteOrderMark = '\uFEFF';

    public static void MapTables(this IEndpointRouteBuilder app)
    {
        foreach (var list in OpenLists.All)
            app.MapMethods($"/{{place}}/{list.Table}.csv", Knowing.Reads,
                (HttpContext context, Store store, Here here, Telling telling) => GiveAsync(context, list, store, here, telling))
                .Knows([.. list.Filters.Select(x => x.Name)]);
    }

    private static async Task GiveAsync(HttpContext context, OpenList list, Store store, Here here, Telling telling)
    {
        try
        {
            var chosen = await list.ChooseAsync(store, here.Today, context.Request.Query, context.RequestAborted);
            if (Download.Begins(context, Type, $"{here.Place.Key}-{list.Table}.csv")) await WriteAsync(context, list, chosen, telling);
        }
        catch (RefusedException refused) when (!context.Response.HasStarted)
        {
            await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, refused.Refusal.ToString());
        }
    }

    private static async Task WriteAsync(HttpContext context, OpenList list, IChosen chosen, Telling telling)
    {
        var cancel = context.RequestAborted;
        var columns = Columns.Of(list);
        var gathered = new StringBuilder().Append(ByteOrderMark);
        Table.Write(gathered, [columns.Select(x => (JsonNode?)x.Name)]);
        List<Noun> nouns;
        long after = 0;
        do
        {
            nouns = await chosen.TakeAsync(after, Download.Piece, cancel);
            Table.Write(gathered, (await telling.TellAsync(list, nouns, cancel)).Select(told => columns.Select(x => x.Value(told))));
            await Download.FlushAsync(context, gathered);
            if (nouns.Count > 0) after = nouns[^1].Id;
        }
        while (nouns.Count == Download.Piece);
    }
}
