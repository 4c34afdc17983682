using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.OpenData;

public class OpenApiTests(SampleSites sites) : IClassFixture<SampleSites>
{
    [Theory, EachDatabase]
    public async Task The_description_and_the_routes_are_the_same(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        var described = (await ApiTests.PageAsync(site, "/api/openapi.json"))["paths"]!.AsObject().Select(x => x.Key);
        var routes = site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(x => x.Endpoints).OfType<RouteEndpoint>()
            .Select(x => x.RoutePattern.RawText!).Where(x => x.StartsWith("/api/v1", StringComparison.Ordinal));
        Assert.Equal(routes.Distinct().Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Everything_that_the_samples_give_has_the_shape_that_is_described(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        var description = await ApiTests.PageAsync(site, "/api/openapi.json");
        foreach (var (path, how) in description["paths"]!.AsObject().Where(x => !x.Key.EndsWith("{id}", StringComparison.Ordinal) && x.Value!["get"] is not null))
            foreach (var place in (string[])["thurrock", "trafford", "redcar-and-cleveland"])
            {
                var answer = await ApiTests.PageAsync(site, path.Replace("{place}", place, StringComparison.Ordinal));
                Fits(answer, how!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!, description, path);
            }
    }

    /// <summary>As much of JSON Schema as the description uses.</summary>
    private static void Fits(JsonNode value, JsonNode schema, JsonNode description, string where)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            Fits(value, reference[2..].Split('/').Aggregate(description, (node, name) => node[name]!), description, where);
            return;
        }
        switch ((string)schema["type"]!)
        {
            case "object":
                foreach (var name in schema["required"]?.AsArray() ?? []) Assert.True(value.AsObject().ContainsKey((string)name!), $"{where} lacks {name}");
                foreach (var (name, part) in value.AsObject())
                    Fits(part!, schema["properties"]?[name] ?? schema["additionalProperties"] ?? throw new InvalidDataException($"{where}: {name} is not described"), description, $"{where}/{name}");
                break;
            case "array":
                foreach (var part in value.AsArray()) Fits(part!, schema["items"]!, description, where + "[]");
                break;
            case "integer":
                Assert.True(value.AsValue().TryGetValue<int>(out _), where);
                break;
            case "boolean":
                Assert.True(value.AsValue().TryGetValue<bool>(out _), where);
                break;
            default:
                Assert.Equal("string", (string)schema["type"]!);
                var text = value.GetValue<string>();
                if (schema["enum"] is JsonArray words) Assert.Contains(text, words.Select(x => (string)x!));
                if ((string?)schema["pattern"] is { } pattern) Assert.Matches(pattern, text);
                break;
        }
    }
}
