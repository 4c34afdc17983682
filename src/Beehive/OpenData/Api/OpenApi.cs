using System.Text.Json.Nodes;
using Beehive.Platform.Web;

namespace Beehive.OpenData.Api;

/// <summary>
/// The description of the API as OpenAPI 3.1. Made from the same table as the routes, and its shapes from the same records as the exchange format,
/// so that description and answers cannot part.
/// </summary>
public static class OpenApi
{
    public static JsonObject Document(Origin origin)
    {
        var paths = new JsonObject
        {
            [$"{ApiRoutes.Root}/places"] = Get("All places of this installation", Page("place"), [.. Paging()], refuses: true),
            [ApiRoutes.Root + "/{place}"] = Get("A place and the addresses of its lists", Schemas.Ref("place"), [Place()], missing: true),
        };
        foreach (var list in OpenLists.All)
        {
            paths[$"{ApiRoutes.Root}/{{place}}/{list.Name}"] = Get(list.What, Page(list.Shape), [Place(), .. list.Filters.Select(Filter), .. Paging()], refuses: true, missing: true);
            paths[$"{ApiRoutes.Root}/{{place}}/{list.Name}/{{id}}"] = Get($"{list.What}: one of them", Schemas.Ref(list.Shape), [Place(), Path("id", "its stable id")], missing: true);
        }
        paths[EasyReadCheck.Address] = EasyReadCheck.Described();
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = Info(),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = origin.Of("") }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = Schemas.All(), ["responses"] = Answers() },
        };
    }

    private static JsonObject Info() => new()
    {
        ["title"] = "Beehive open data",
        ["version"] = "1",
        ["description"] = "Everything public that partnership boards keep here: places, boards, seats, reporting lines, meetings, agendas, papers, decisions and action points. "
            + "Nothing can be written, no key needed. Dates are 2012-03-08, or 2015-06 or 2015 when no more is known; times are local to the meeting's zone; startsAt is an instant in UTC. "
            + "Longer texts are Markdown. A field that is not known is left out. The licence stands with each place.",
    };

    private static JsonObject Get(string summary, JsonObject schema, JsonArray parameters, bool refuses = false, bool missing = false)
    {
        var answers = new JsonObject { ["200"] = Success(schema), ["304"] = new JsonObject { ["description"] = "You have it already: your If-None-Match holds the ETag of now." } };
        answers["400"] = new JsonObject { ["$ref"] = "#/components/responses/Refused" };
        if (missing) answers["404"] = new JsonObject { ["$ref"] = "#/components/responses/Missing" };
        return new JsonObject { ["get"] = new JsonObject { ["summary"] = summary, ["parameters"] = parameters, ["responses"] = answers } };
    }

    private static JsonObject Success(JsonObject schema) => new()
    {
        ["description"] = "Here it is.",
        ["headers"] = new JsonObject { ["ETag"] = new JsonObject { ["description"] = "Send it as If-None-Match to hear whether anything has changed.", ["schema"] = Schemas.Type("string") } },
        ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } },
    };

    private static JsonObject Answers() => new()
    {
        ["Refused"] = Failure("Something in the question cannot be read; \"detail\" says what, and what to do."),
        ["Missing"] = Failure("There is nothing here, or it is not public."),
    };

    private static JsonObject Failure(string description) => new()
    {
        ["description"] = description,
        ["content"] = new JsonObject { [Problem.Type] = new JsonObject { ["schema"] = Schemas.Ref("problem") } },
    };

    private static JsonObject Page(string kind) => Schemas.Object(["data", "page"],
        ("data", new JsonObject { ["type"] = "array", ["items"] = Schemas.Ref(kind) }), ("page", Schemas.Ref("page")));

    private static IEnumerable<JsonNode> Paging() =>
    [
        Query("size", "how many to give at once", new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = Question.Largest, ["default"] = 50 }),
        Query("cursor", "where to begin; taken from \"next\", which holds the whole address", Schemas.Type("string")),
    ];

    private static JsonNode Filter(Filter filter)
    {
        var schema = Schemas.Type("string");
        if (filter.Words is { } words) schema["enum"] = new JsonArray([.. words.Select(x => (JsonNode)x)]);
        return Query(filter.Name, filter.Meaning, schema);
    }

    private static JsonObject Place() => Path("place", "the place's id, as in its address");

    private static JsonObject Path(string name, string meaning) => Parameter("path", name, meaning, Schemas.Type("string"), required: true);

    private static JsonObject Query(string name, string meaning, JsonObject schema) => Parameter("query", name, meaning, schema, required: false);

    private static JsonObject Parameter(string where, string name, string meaning, JsonObject schema, bool required) =>
        new() { ["name"] = name, ["in"] = where, ["description"] = meaning, ["required"] = required, ["schema"] = schema };
}
