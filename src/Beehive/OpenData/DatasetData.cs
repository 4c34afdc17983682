using System.Text.Json.Nodes;
using Beehive.OpenData.Api;
using Beehive.Places;
using Beehive.Platform.Web;

namespace Beehive.OpenData;

/// <summary>The open data itself in the words of schema.org: a catalogue, and a data set for each place.</summary>
public static class DatasetData
{
    public static string Catalogue(IEnumerable<Place> places, Origin origin) => LinkedData.Write(LinkedData.Thing("DataCatalog",
        ("@id", origin.Of("/open-data")),
        ("name", "Beehive open data"),
        ("url", origin.Of("/open-data")),
        ("dataset", LinkedData.List(places.Select(x => Thing(x, origin))))));

    public static string Of(Place place, Origin origin) => LinkedData.Write(Thing(place, origin));

    private static JsonObject Thing(Place place, Origin origin) => LinkedData.Thing("Dataset",
        ("@id", origin.Of(place.Address + "/open-data")),
        ("name", $"{place.SiteName}: open data"),
        ("description", place.Note ?? $"The public record of the partnership boards of {place.Name}: boards, seats, reporting lines, meetings, agendas, papers, decisions and actions."),
        ("url", origin.Of(place.Address + "/open-data")),
        ("isAccessibleForFree", true),
        ("license", place.Licence?.Url),
        ("usageInfo", place.Licence?.Statement),
        ("spatialCoverage", Boards.BoardData.Area(place)),
        ("distribution", LinkedData.List(OpenLists.All.SelectMany(x => Files(x, place, origin)).Append(File(origin.Of(place.Address + "/meetings.ics"), "Meetings", "text/calendar")))));

    private static IEnumerable<JsonNode> Files(OpenList list, Place place, Origin origin) =>
    [
        File(origin.Of($"{ApiRoutes.Root}{place.Address}/{list.Name}"), list.What, "application/json"),
        File(origin.Of($"{place.Address}/{list.Table}.csv"), list.What, "text/csv"),
    ];

    private static JsonObject File(string address, string name, string type) => LinkedData.Thing("DataDownload", ("name", name), ("contentUrl", address), ("encodingFormat", type));
}
