using System.Net;
using Beehive.Accounts;
using Beehive.Tests.Issues.Own;
using Xunit;

namespace Beehive.Tests.Issues.Handling;

/// <summary>Advice and beginnings on the pages where an answer is written: they help and keep nobody from sending, but for a gap.</summary>
public sealed class AnswerHelpTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string End = "/testing/issues/1/end";

    [Theory, EachDatabase]
    public async Task Advice_is_shown_before_it_is_sent_and_does_not_block(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await ReadAsync(site);
        var checkedPage = await manager.SendAsync(End, ("how", "Done"), ("why", "We will utilise the money."), ("changed", "Done."), ("form-keep", "check"));
        Assert.Equal((HttpStatusCode.OK, "We will utilise the money."), (checkedPage.Status, checkedPage.Field("why")));
        foreach (var advice in (string[])["“utilise”", "not what changed", "You can send it as it is"]) Assert.Contains(advice, checkedPage.Main, StringComparison.Ordinal);
        Assert.Contains("Being read", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
        Assert.Contains("It is easy to read.", (await manager.SendAsync(End, ("how", "Done"), ("why", "They agreed."), ("changed", "The bus goes at nine."), ("form-keep", "check"))).Main, StringComparison.Ordinal);
        await OwnIssues.DoneAsync(manager, End, ("how", "Done"), ("why", "We will utilise the money."), ("changed", "Done."));
        Assert.Contains("We will utilise the money.", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Item_37_it_is_not_closed_without_an_outcome_and_a_reason_that_can_be_checked(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await ReadAsync(site);
        foreach (var fields in new (string, string)[][] { [("how", ""), ("why", "They agreed.")], [("how", "No"), ("why", "")], [("how", "No"), ("why", "   ")], [("how", "Done"), ("why", "They agreed."), ("changed", "")] })
        {
            var refused = await manager.SendAsync(End, fields);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.NotEmpty(refused.Errors);
            Assert.NotNull(refused.Page.QuerySelector("button[value=check]"));
        }
        Assert.Contains("Being read", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_beginning_goes_into_its_field_and_is_not_sent_with_a_gap(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await ReadAsync(site);
        var button = (await manager.OpenAsync(End)).Page.QuerySelectorAll(".bee-beginnings button").Single(x => x.TextContent.Contains("[month and year]", StringComparison.Ordinal));
        var begun = await manager.SendAsync(End, ("how", "NotNow"), ("why", "Dear Robin."), ("form-keep", button.GetAttribute("value")!));
        Assert.Equal("Dear Robin.\n" + button.TextContent, begun.Field("why"));
        var refused = await manager.SendAsync(begun);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Fill in [reason]", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await OwnIssues.DoneAsync(manager, End, ("how", "NotNow"), ("why", "We cannot do it now because the road is dug up. We look at it again in May 2027."));
        Assert.Contains("Not now", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
    }

    private static async Task<Person> ReadAsync(SiteUnderTest site)
    {
        using var resident = new Person(site);
        await OwnIssues.RaiseAsync(resident, "The bus stops at six.");
        var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await OwnIssues.DoneAsync(manager, "/testing/issues/1/publish");
        return manager;
    }
}
