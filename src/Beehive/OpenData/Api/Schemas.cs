using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Beehive.Places;
using Beehive.Platform.Exchange;
using Beehive.Platform.Time;

namespace Beehive.OpenData.Api;

/// <summary>The shapes of what the API gives, read from the records that write them.</summary>
public static class Schemas
{
    private const string DatePattern = @"^\d{4}(-\d{2}(-\d{2})?)?$";
    private const string HourPattern = @"^\d{2}:\d{2}$";

    /// <summary>A record that never knew its own field's shape needs a resolver to be asked about.</summary>
    private static readonly JsonSerializerOptions Options = new(ExchangeJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    public static JsonObject All()
    {
        var all = new JsonObject { ["place"] = PlaceSchema(), ["page"] = PageSchema(), ["problem"] = ProblemSchema(), ["easy-read-findings"] = EasyReadCheck.Findings() };
        foreach (var list in OpenLists.All) all[list.Shape] = Of(list);
        return all;
    }

    public static JsonObject Ref(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    public static JsonObject Type(string type) => new() { ["type"] = type };

    public static JsonObject Object(string[] required, params (string Name, JsonObject Schema)[] properties) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(properties.Select(x => KeyValuePair.Create(x.Name, (JsonNode?)x.Schema))),
        ["required"] = new JsonArray([.. required.Select(x => (JsonNode)x)]),
    };

    private static JsonObject Of(OpenList list)
    {
        var schema = Of(list.LineType);
        var properties = schema["properties"]!.AsObject();
        foreach (var fact in list.Derived) properties[fact.Name] = Fact(fact);
        return WithAddresses(schema);
    }

    private static JsonObject Fact(Derived fact)
    {
        var shape = fact.Shape == "date-time" ? new JsonObject { ["type"] = "string", ["format"] = "date-time" } : Type(fact.Shape);
        shape["description"] = fact.Meaning;
        return shape;
    }

    private static JsonObject PlaceSchema()
    {
        var schema = Of(typeof(PlaceLine));
        var properties = schema["properties"]!.AsObject();
        foreach (var name in (string[])["format", "includes"])
        {
            properties.Remove(name);
            schema["required"]!.AsArray().RemoveAll(x => (string?)x == name);
        }
        properties["lists"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = Address("where the list is") };
        return WithAddresses(schema);
    }

    private static JsonObject WithAddresses(JsonObject schema)
    {
        var properties = schema["properties"]!.AsObject();
        properties.Remove("visibility"); // only what is public stands here
        properties["url"] = Address("the page about it");
        properties["self"] = Address("this object");
        schema["required"]!.AsArray().Add("self");
        return schema;
    }

    private static JsonObject PageSchema() => Object(["size"],
        ("size", Type("integer")),
        ("count", new JsonObject { ["type"] = "integer", ["description"] = "how many there are in all; left out when more than 1,000" }),
        ("next", Address("the next page; left out on the last")));

    private static JsonObject ProblemSchema() => Object(["title", "status"], ("title", Type("string")), ("status", Type("integer")), ("detail", Type("string")));

    private static JsonObject Address(string meaning) => new() { ["type"] = "string", ["format"] = "uri", ["description"] = meaning };

    private static JsonObject Of(Type line) => Options.GetJsonSchemaAsNode(line, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Own }).AsObject();

    /// <summary>Nothing is ever null, and what has a converter of our own is told by us: the exporter cannot see into it.</summary>
    private static JsonNode Own(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (Text(context.TypeInfo.Type) is { } text) return text;
        if (schema is not JsonObject shape) return schema;
        if (shape["type"] is JsonArray types) shape["type"] = (string)types.First(x => (string?)x != "null")!;
        if (shape["enum"] is JsonArray words)
        {
            words.RemoveAll(x => x is null);
            shape["type"] = "string";
        }
        if (shape["properties"] is JsonObject properties) Complete(properties, context.TypeInfo.Properties);
        return shape;
    }

    /// <summary>A property with a default value comes without its own type, and the default is only ever "not there".</summary>
    private static void Complete(JsonObject properties, IEnumerable<JsonPropertyInfo> facts)
    {
        foreach (var fact in facts)
        {
            if (Text(fact.PropertyType) is { } text) properties[fact.Name] = text;
            (properties[fact.Name] as JsonObject)?.Remove("default");
        }
    }

    private static JsonObject? Text(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        var pattern = bare == typeof(PartialDate) ? DatePattern : bare == typeof(TimeOnly) ? HourPattern : null;
        return pattern is null ? null : new JsonObject { ["type"] = "string", ["pattern"] = pattern };
    }
}
