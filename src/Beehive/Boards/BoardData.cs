using System.Text.Json.Nodes;
using Beehive.Places;
using Beehive.Platform.Web;

namespace Beehive.Boards;

/// <summary>A board in the words of schema.org.</summary>
public static class BoardData
{
    public static string Of(Board board, Place place, Origin origin) => LinkedData.Write(LinkedData.Thing(
        board.Statutory == true ? "GovernmentOrganization" : "Organization",
        ("@id", origin.Of(board.Address)),
        ("name", board.Name),
        ("url", origin.Of(board.Address)),
        ("description", board.Summary),
        ("alternateName", LinkedData.List(board.FormerNames.Select(x => (JsonNode)x))),
        ("foundingDate", board.From?.ToString()),
        ("dissolutionDate", board.Until?.ToString()),
        ("areaServed", Area(place))));

    public static JsonObject Area(Place place) => LinkedData.Thing("AdministrativeArea", ("name", place.Name), ("identifier", place.Gss));
}
