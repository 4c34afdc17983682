using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Beehive.Platform.Web;

/// <summary>Tells machines what a page is about, in the words of schema.org (JSON-LD).</summary>
public static class LinkedData
{
    /// <summary>Escapes &lt;, &gt; and &amp;, so that no text can end the script element that it stands in.</summary>
    private static readonly JsonSerializerOptions Safe = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A thing of a type with its facts; what is not known is left out.</summary>
    public static JsonObject Thing(string type, params (string Name, JsonNode? Value)[] facts)
    {
        var thing = new JsonObject { ["@type"] = type };
        foreach (var (name, value) in facts)
            if (value is not null and not JsonArray { Count: 0 }) thing[name] = value;
        return thing;
    }

    public static JsonArray List(IEnumerable<JsonNode> things) => new([.. things]);

    /// <summary>As the text of a script element.</summary>
    public static string Write(JsonObject thing)
    {
        thing.Insert(0, "@context", "https://schema.org");
        return thing.ToJsonString(Safe);
    }
}

/// <summary>Something with a page: its name and its address from the root of the site.</summary>
public sealed record NamedPage(string Name, string Address);
