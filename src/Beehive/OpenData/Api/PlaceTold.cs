using System.Text.Json;
using System.Text.Json.Nodes;
using Beehive.Places;
using Beehive.Platform.Exchange;
using Beehive.Platform.Web;

namespace Beehive.OpenData.Api;

/// <summary>A place with the addresses of its lists.</summary>
public static class PlaceTold
{
    /// <summary>They speak of the exchange file, not of the place.</summary>
    private static readonly string[] OfTheFile = ["format", "includes"];

    public static JsonObject Of(Place place, Origin origin)
    {
        var told = JsonSerializer.SerializeToNode(place.Tell(everything: false), ExchangeJson.Options)!.AsObject();
        foreach (var name in OfTheFile) told.Remove(name);
        told["lists"] = new JsonObject(OpenLists.All.Select(x => KeyValuePair.Create(x.Name, (JsonNode?)origin.Of($"{ApiRoutes.Root}{place.Address}/{x.Name}"))));
        told["url"] = origin.Of(place.Address);
        told["self"] = origin.Of(ApiRoutes.Root + place.Address);
        return told;
    }
}
