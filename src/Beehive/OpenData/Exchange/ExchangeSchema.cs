using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Beehive.Places;
using Beehive.Platform.Exchange;
using Beehive.Platform.Time;

namespace Beehive.OpenData.Exchange;

/// <summary>The exchange format as one JSON Schema: a definition for each kind of line, made from the very types that read and write them.</summary>
public static class ExchangeSchema
{
    private static readonly JsonSchemaExporterOptions Options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    private static readonly JsonSerializerOptions Indented = new(ExchangeJson.Options) { WriteIndented = true, NewLine = "\n" };

    public static string Make()
    {
        var kinds = new JsonObject { ["place"] = Of(typeof(PlaceLine), Kinds.PlaceFile) };
        foreach (var kind in Kinds.All) kinds[kind.Name] = Of(kind.LineType, "A line of " + kind.File);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = PlaceLine.FormatName,
            ["description"] = "Each line of a .jsonl file is an object of its kind below. docs/import-and-export.md tells what the fields mean.",
            ["$defs"] = kinds,
        };
        return schema.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Of(Type type, string description)
    {
        var schema = ExchangeJson.Options.GetJsonSchemaAsNode(type, Options).AsObject();
        schema.Insert(0, "description", description);
        if (type == typeof(PlaceLine)) Fix(schema["properties"]!.AsObject());
        return schema;
    }

    /// <summary>What the types leave open and the format does not.</summary>
    private static void Fix(JsonObject place)
    {
        place["format"] = new JsonObject { ["const"] = PlaceLine.FormatName };
        place["includes"] = new JsonObject { ["enum"] = new JsonArray(PlaceFile.Public, PlaceFile.All) };
        place.Remove("visibility");
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type == typeof(PartialDate)) return Pattern("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");
        if (type == typeof(TimeOnly)) return Pattern("^[0-9]{2}:[0-9]{2}$");
        if (schema is not JsonObject shape) return schema;
        if (context.PropertyInfo?.Name == "id" && context.PropertyInfo.DeclaringType == typeof(Line)) return Pattern("^[a-z0-9]+(-[a-z0-9]+)*$", Platform.Slug.Longest);
        if (type == typeof(string)) return new JsonObject { ["type"] = "string", ["minLength"] = 1 };
        shape.Remove("default");
        WithoutNull(shape, "type");
        WithoutNull(shape, "enum");
        return shape;
    }

    /// <summary>A field that is not known is left out, never null.</summary>
    private static void WithoutNull(JsonObject shape, string field)
    {
        if (shape[field] is not JsonArray list) return;
        var kept = list.Where(x => x is not null && (x.GetValueKind() != JsonValueKind.String || x.GetValue<string>() != "null")).Select(x => x!.DeepClone()).ToArray();
        shape[field] = kept.Length == 1 && field == "type" ? kept[0] : new JsonArray(kept);
    }

    private static JsonObject Pattern(string pattern, int? longest = null)
    {
        var shape = new JsonObject { ["type"] = "string", ["pattern"] = pattern };
        if (longest is { } most) shape["maxLength"] = most;
        return shape;
    }
}
