using System.Globalization;
using System.Text.Json.Nodes;
using Beehive.Places;
using Beehive.Platform.Web;

namespace Beehive.Papers;

/// <summary>A paper in the words of schema.org.</summary>
public static class PaperData
{
    /// <param name="paper">What the page shows.</param>
    /// <param name="versions">Those that the viewer may see.</param>
    /// <param name="boards">The boards that it is for.</param>
    /// <param name="basedOn">The papers that it rests on.</param>
    /// <param name="place">Whose record it stands in.</param>
    /// <param name="origin">The address that people know.</param>
    public static string Of(Paper paper, IReadOnlyList<PaperVersion> versions, IEnumerable<NamedPage> boards, IEnumerable<NamedPage> basedOn, Place place, Origin origin)
    {
        var latest = versions.MaxBy(x => x.Number);
        return LinkedData.Write(LinkedData.Thing(
            paper.Kind == PaperKind.Report ? "Report" : "CreativeWork",
            ("@id", origin.Of(paper.Address)),
            ("name", paper.Title),
            ("url", origin.Of(paper.Address)),
            ("abstract", paper.Summary),
            ("identifier", paper.Reference),
            ("version", latest?.Number.ToString(CultureInfo.InvariantCulture)),
            ("dateModified", latest?.Date?.ToString()),
            ("datePublished", versions.MinBy(x => x.Number)?.Date?.ToString()),
            ("audience", LinkedData.List(boards.Select(x => (JsonNode)LinkedData.Thing("Audience", ("name", x.Name), ("url", origin.Of(x.Address)))))),
            ("isBasedOn", LinkedData.List(basedOn.Select(x => (JsonNode)LinkedData.Thing("CreativeWork", ("name", x.Name), ("url", origin.Of(x.Address)))))),
            ("license", place.Licence?.Url),
            ("inLanguage", "en-GB")));
    }
}
