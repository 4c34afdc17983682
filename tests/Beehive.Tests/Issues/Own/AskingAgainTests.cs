using System.Net;
using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Issues.Own;

/// <summary>Four weeks after the end they are asked once more whether it stayed sorted; no brings it back, and the co-chairs hear of it.</summary>
public sealed class AskingAgainTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Email = "one@testing.example";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Who_said_yes_is_asked_once_more_and_no_brings_it_back_to_the_co_chairs(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var coChair = await Person.WithAsync(site, "testing", Role.CoChair, "carers");
        await EndedAsync(site, "Done");
        var first = await LinksAsync(site);
        using var resident = new Person(site);
        await OwnIssues.DoneAsync(resident, first[0]);
        var job = site.Services.GetRequiredService<AskingAgain>();
        site.Clock.Now = SiteUnderTest.Now.AddDays(27);
        Assert.Equal(0, await job.AskAsync(Cancel));
        site.Clock.Now = SiteUnderTest.Now.AddDays(28).AddHours(-6);
        Assert.Equal(0, await job.AskAsync(Cancel)); // in the night nobody is written to
        site.Clock.Now = SiteUnderTest.Now.AddDays(28);
        Assert.Equal(1, await job.AskAsync(Cancel));
        Assert.Equal(0, await job.AskAsync(Cancel));
        var again = await LinksAsync(site);
        Assert.NotEqual(first, again);
        Assert.Equal(HttpStatusCode.Gone, (await resident.OpenAsync(first[2])).Status);
        var page = await resident.OpenAsync(again[2]);
        Assert.Equal("Did it stay sorted?", page.Heading);
        await OwnIssues.DoneAsync(resident, again[2], ("why", "It stopped again."));
        Assert.Contains("It was opened again", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        var letters = await store.Set<Letter>().ToListAsync(Cancel);
        Assert.Single(letters, x => x.Subject.StartsWith("Did it stay sorted?", StringComparison.Ordinal) && x.To == Email);
        var told = Assert.Single(letters, x => x.Subject.StartsWith("Opened again:", StringComparison.Ordinal));
        Assert.DoesNotContain("It stopped again.", told.Text, StringComparison.Ordinal);
        Assert.Contains("Co-chairs, Carers", told.Text, StringComparison.Ordinal);
        var issue = await store.Issues.Include(x => x.Steps).SingleAsync(Cancel);
        Assert.Equal((true, 2), (issue.IsOpen, issue.Steps.Count(x => x.Deed == IssueDeed.Judged)));
        site.Clock.Now = SiteUnderTest.Now.AddDays(60);
        Assert.Equal(0, await job.AskAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task Who_said_no_already_or_got_no_for_an_answer_is_not_asked(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await EndedAsync(site, "No");
        var job = site.Services.GetRequiredService<AskingAgain>();
        site.Clock.Now = SiteUnderTest.Now.AddDays(28);
        Assert.Equal(0, await job.AskAsync(Cancel));
        using var resident = new Person(site);
        await OwnIssues.DoneAsync(resident, (await LinksAsync(site))[2]);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await OwnIssues.DoneAsync(manager, "/testing/issues/1/end", ("how", "Done"), ("why", "They agreed."), ("changed", "It goes at nine."));
        await OwnIssues.DoneAsync(resident, (await LinksAsync(site))[2]);
        site.Clock.Now = SiteUnderTest.Now.AddDays(60);
        Assert.Equal(0, await job.AskAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task Who_says_nothing_is_asked_once_and_never_again_and_not_long_after(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await EndedAsync(site, "Partly");
        var job = site.Services.GetRequiredService<AskingAgain>();
        site.Clock.Now = SiteUnderTest.Now.AddDays(200);
        Assert.Equal(0, await job.AskAsync(Cancel));
        site.Clock.Now = SiteUnderTest.Now.AddDays(40);
        Assert.Equal(1, await job.AskAsync(Cancel));
        site.Clock.Now = SiteUnderTest.Now.AddDays(80);
        Assert.Equal(0, await job.AskAsync(Cancel));
        using var resident = new Person(site);
        await OwnIssues.DoneAsync(resident, (await LinksAsync(site))[0]);
        Assert.Contains("Yes, it is sorted", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
        Assert.Equal("You have said it", (await resident.OpenAsync((await LinksAsync(site))[2])).Heading);
    }

    private static async Task EndedAsync(SiteUnderTest site, string how)
    {
        using var resident = new Person(site);
        await OwnIssues.RaiseAsync(resident, "The bus stops at six.", ("email", Email));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await OwnIssues.DoneAsync(manager, "/testing/issues/1/publish");
        await OwnIssues.DoneAsync(manager, "/testing/issues/1/send", ("board", "carers"));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await OwnIssues.DoneAsync(secretary, "/testing/issues/1/accept");
        await OwnIssues.DoneAsync(secretary, "/testing/issues/1/end", ("how", how), ("why", "They agreed."), ("changed", "It goes at nine."));
    }

    /// <summary>The links of the last letter.</summary>
    private static async Task<string[]> LinksAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        var letter = await store.Set<Letter>().Where(x => x.To == Email && x.Text.Contains("/sorted/")).OrderByDescending(x => x.Id).FirstAsync(Cancel);
        return [.. letter.Text.Split('\n').Where(x => x.Contains("/sorted/", StringComparison.Ordinal)).Select(x => x.Trim()[SiteUnderTest.Origin.Length..])];
    }
}
