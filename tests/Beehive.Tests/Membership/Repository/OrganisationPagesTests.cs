using System.Net;
using Xunit;

namespace Beehive.Tests.Membership.Repository;

public class OrganisationPagesTests(SampleSites samples) : IClassFixture<SampleSites>
{
    [Theory, EachDatabase]
    public async Task A_partner_shows_its_host_its_seats_its_lines_and_what_became_of_it(DatabaseKind kind)
    {
        var page = await (await samples.OfAsync(kind)).TextAsync("/thurrock/organisations/link");
        foreach (var fact in (string[])["Housed by", "Thurrock CVS", "/thurrock/boards/health-and-well-being-board", "Supports <a href=\"/thurrock/boards/mental-health-forum\"", "Would be replaced", "/thurrock/organisations/healthwatch"])
            Assert.Contains(fact, page, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_list_leads_to_each_and_what_is_not_there_is_not_found(DatabaseKind kind)
    {
        var site = await samples.OfAsync(kind);
        Assert.Contains("<a href=\"/thurrock/organisations/thurrock-coalition\">", await site.TextAsync("/thurrock/organisations"), StringComparison.Ordinal);
        using var answer = await site.GetAsync("/trafford/organisations/thurrock-coalition");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
