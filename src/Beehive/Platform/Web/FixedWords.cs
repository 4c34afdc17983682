using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Beehive.Platform.Web;

/// <summary>
/// No place and no board is called by a word that stands in an address by itself: in /{place}/boards/new, "new" is no board. Told of this, the table
/// of routes does not follow each such word into everything that could come after a board of that name, which made it many times as large at each start.
/// </summary>
public sealed class FixedWords : IParameterLiteralNodeMatchingPolicy
{
    private static readonly FixedWords Only = new();
    private static readonly string[] Named = ["place", "board"];

    public bool MatchesLiteral(string parameterName, string literal) => false;

    /// <summary>A convention for endpoints. For all that have such a part: one without it would come after all others.</summary>
    public static void Keep(EndpointBuilder endpoint)
    {
        if (endpoint is not RouteEndpointBuilder { RoutePattern: var route } builder) return;
        var policies = new RouteValueDictionary();
        foreach (var name in Named.Where(x => route.GetParameter(x) is not null)) policies[name] = Only;
        if (policies.Count > 0) builder.RoutePattern = RoutePatternFactory.Parse(route.RawText!, route.Defaults, policies, route.RequiredValues);
    }
}
