using System.Net;
using Beehive.Boards;
using Beehive.Platform;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Internal;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Platform.Web;

public class FixedWordsTests(SampleSites sites) : IClassFixture<SampleSites>
{
    [Fact]
    public async Task Each_word_that_stands_where_a_board_could_is_refused_as_the_address_of_a_board() =>
        Assert.All(Beside(await RoutesAsync(), "board"), x => Assert.NotNull(Board.CheckAddress(x)));

    [Fact]
    public async Task Each_word_that_stands_where_a_place_could_is_refused_as_the_id_of_a_place() =>
        Assert.All(Beside(await RoutesAsync(), "place"), x => Assert.NotNull(Slug.CheckPlace(x)));

    [Fact]
    public async Task Every_address_below_a_place_or_a_board_knows_of_the_fixed_words()
    {
        var parts = (await RoutesAsync()).SelectMany(x => x.RoutePattern.Parameters.Where(p => p.Name is "place" or "board").Select(p => (x.RoutePattern.RawText, Part: p))).ToList();
        Assert.True(parts.Count > 200);
        Assert.All(parts, x => Assert.Contains(x.Part.ParameterPolicies, y => y.ParameterPolicy is FixedWords));
    }

    [Fact]
    public async Task The_table_of_routes_grows_with_the_addresses_and_without_this_it_would_be_far_larger()
    {
        var routes = await RoutesAsync();
        var services = (await sites.OfAsync(DatabaseKind.Sqlite)).Services;
        var (with, without) = (Nodes(services, routes), Nodes(services, routes.Select(Unaware)));
        // When this was written: 4,504 nodes for 344 addresses, and 201,416 without.
        Assert.True(with < 20 * routes.Count, $"{with} nodes for {routes.Count} addresses");
        Assert.True(without > 10 * with, $"{with} nodes, and {without} without the fixed words");
    }

    [Theory]
    [InlineData("/thurrock/sitemap-1.xml", HttpStatusCode.OK)]
    [InlineData("/thurrock/sitemap-x.xml", HttpStatusCode.NotFound)]
    public async Task What_a_route_asks_of_its_other_parts_still_holds(string address, HttpStatusCode expected)
    {
        using var answer = await (await sites.OfAsync(DatabaseKind.Sqlite)).GetAsync(address);
        Assert.Equal(expected, answer.StatusCode);
    }

    /// <summary>How many nodes the table has that requests are looked up in.</summary>
    private static int Nodes(IServiceProvider services, IEnumerable<RouteEndpoint> routes)
    {
        using var graph = new StringWriter();
        new DfaGraphWriter(services).Write(new DefaultEndpointDataSource(routes), graph);
        return graph.ToString().Split('\n').Count(x => x.Contains("[label=", StringComparison.Ordinal) && !x.Contains("->", StringComparison.Ordinal));
    }

    /// <summary>The same address, which knows nothing of fixed words.</summary>
    private static RouteEndpoint Unaware(RouteEndpoint route)
    {
        var pattern = RoutePatternFactory.Parse(route.RoutePattern.RawText!, route.RoutePattern.Defaults, parameterPolicies: null, route.RoutePattern.RequiredValues);
        return new RouteEndpoint(route.RequestDelegate!, pattern, route.Order, route.Metadata, route.DisplayName);
    }

    private async Task<IReadOnlyList<RouteEndpoint>> RoutesAsync() =>
        [.. (await sites.OfAsync(DatabaseKind.Sqlite)).Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>The words that stand where a part of that name can, after the same beginning.</summary>
    private static List<string> Beside(IReadOnlyList<RouteEndpoint> routes, string part)
    {
        var before = routes.Select(x => Segments(x)).SelectMany(x => x.Select((segment, at) => (segment, Beginning: string.Join('/', x.Take(at)))))
            .Where(x => x.segment == $"{{{part}}}").Select(x => x.Beginning).ToHashSet(StringComparer.Ordinal);
        var words = routes.Select(x => Segments(x)).SelectMany(x => x.Select((segment, at) => (segment, Beginning: string.Join('/', x.Take(at)))))
            .Where(x => before.Contains(x.Beginning) && !x.segment.Contains('{', StringComparison.Ordinal)).Select(x => x.segment).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(words);
        return words;
    }

    private static List<string> Segments(RouteEndpoint route) => [.. route.RoutePattern.PathSegments.Select(x => string.Concat(x.Parts.Select(Text)))];

    private static string Text(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
        _ => "",
    };
}
