using System.Net;
using Xunit;

namespace Beehive.Tests;

public class SiteUnderTestTests(SampleSites sites) : IClassFixture<SampleSites>
{
    [Theory, EachDatabase]
    public async Task The_site_stands_over_the_samples(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        Assert.Equal("ready", await site.TextAsync("/readyz"));
        Assert.Contains("#5a1f4a", await site.TextAsync("/trafford/colours.css"), StringComparison.Ordinal);
        using var missing = await site.GetAsync("/nowhere/colours.css");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }
}
