using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform.Exchange;
using Beehive.Platform.Web;

namespace Beehive.OpenData.Tables;

/// <summary>The whole glossary of a place, with the shared words that no file of the place holds, and who drew each picture: /thurrock/words.csv and /thurrock/words.json.</summary>
public static class WordRoutes
{
    private static readonly string[] Columns = ["word", "forms", "meaning", "alsoCalled", "board", "agreedBy", "agreedOn", "shared", "picture", "pictureAuthor", "pictureLicence", "url"];

    public static void MapWords(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/{place}/words.csv", Knowing.Reads, async (HttpContext context, Here here, Origin origin, GlossaryBook book, IWebHostEnvironment host) =>
        {
            if (!Download.Begins(context, TableRoutes.Type, $"{here.Place.Key}-words.csv")) return;
            var gathered = new StringBuilder().Append(TableRoutes.ByteOrderMark);
            Table.Write(gathered, [Columns.Select(x => (JsonNode?)x)]);
            Table.Write(gathered, (await RowsAsync(here, origin, book, host, context.RequestAborted)).Select(row => Columns.Select(x => row[x])));
            await Download.FlushAsync(context, gathered);
        }).Knows();
        app.MapMethods("/{place}/words.json", Knowing.Reads, async (HttpContext context, Here here, Origin origin, GlossaryBook book, IWebHostEnvironment host) =>
        {
            if (!Download.Begins(context, "application/json", null)) return;
            var rows = await RowsAsync(here, origin, book, host, context.RequestAborted);
            await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["data"] = new JsonArray([.. rows]) }, ExchangeJson.Options), context.RequestAborted);
        }).Knows();
    }

    private static async Task<List<JsonObject>> RowsAsync(Here here, Origin origin, GlossaryBook book, IWebHostEnvironment host, CancellationToken cancel)
    {
        var credits = await CreditsAsync(host, cancel);
        return [.. (await book.OfAsync(here.Place.Id, cancel)).All.Select(word =>
        {
            var row = new JsonObject { ["word"] = word.Word, ["meaning"] = Listed(word.Meaning), ["shared"] = word.IsShared, ["url"] = origin.Of($"{here.Root}/words#{word.Anchor}") };
            if (word.Forms.Count > 0) row["forms"] = Listed(word.Forms);
            if (word.AlsoCalled.Count > 0) row["alsoCalled"] = Listed(word.AlsoCalled);
            foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("board", word.Board), ("agreedBy", word.AgreedBy), ("agreedOn", word.AgreedOn?.ToString()), ("picture", word.Picture)])
                if (value is not null) row[name] = value;
            if (word.Picture is { } picture && credits.TryGetValue(picture, out var credit)) (row["pictureAuthor"], row["pictureLicence"]) = (credit.Author, credit.Licence);
            return row;
        })];
    }

    private static JsonArray Listed(IEnumerable<string> words) => [.. words.Select(x => (JsonNode)x)];

    private static async Task<Dictionary<string, Credit>> CreditsAsync(IWebHostEnvironment host, CancellationToken cancel)
    {
        await using var credits = host.WebRootFileProvider.GetFileInfo("pictures/credits.json").CreateReadStream();
        return (await JsonSerializer.DeserializeAsync<List<Credit>>(credits, JsonSerializerOptions.Web, cancel) ?? []).ToDictionary(x => Path.GetFileNameWithoutExtension(x.File), StringComparer.Ordinal);
    }

    private sealed record Credit(string File, string Author, string Licence);
}
