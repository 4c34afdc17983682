using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Beehive.Papers;
using Beehive.Platform.Exchange;

namespace Beehive.OpenData.Tables;

/// <summary>A column of a table, and what stands in it for a thing as the API tells it.</summary>
public sealed record Column(string Name, Func<JsonObject, JsonNode?> Value)
{
    public Column(string name) : this(name, x => x[name])
    {
    }
}

/// <summary>The columns of each list: the fields of the exchange format in their order, what is worked out, and the address. They only ever grow at the end.</summary>
public static class Columns
{
    private static readonly JsonSerializerOptions Options = new(ExchangeJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    public static IReadOnlyList<Column> Of(OpenList list) =>
    [
        .. Options.GetTypeInfo(list.LineType).Properties.OrderBy(x => x.Order).Select(x => x.Name).Where(x => x != "visibility").SelectMany(x => Of(list, x)),
        .. list.Derived.Select(x => new Column(x.Name)),
        new Column("url"),
    ];

    /// <summary>A paper's versions are told by the latest one; the API has them all.</summary>
    private static IEnumerable<Column> Of(OpenList list, string field) => (list.Kind, field) is (PapersInExchange, "versions")
        ? [new Column("version", x => Latest(x)?["number"]), new Column("date", x => Latest(x)?["date"]), new Column("text", x => Latest(x)?["text"])]
        : [new Column(field)];

    private static JsonNode? Latest(JsonObject paper) => paper["versions"] is JsonArray versions ? versions.MaxBy(x => (int)x!["number"]!) : null;
}
