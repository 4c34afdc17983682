using Beehive.Accounts;
using Beehive.Noticeboard.AboutThisSite;
using Xunit;

namespace Beehive.Tests.Noticeboard.AboutThisSite;

/// <summary>The accessibility statement rests on the last whole test run.</summary>
public sealed class TestedTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public void A58_the_last_test_run_is_not_older_than_twelve_months()
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        Assert.True(Tested.Last.Day <= today && today < Tested.Last.DueAgain, $"The last whole test run was on {Tested.Last.Day:yyyy-MM-dd}. Run ./do test, look at the statement, and commit tested.json.");
        Assert.True(ShowAccessibilityStatementModel.Written <= today.AddDays(1) && today < ShowAccessibilityStatementModel.DueAgain, "Somebody must look at the accessibility statement again.");
    }

    [Fact]
    public async Task A58_the_statement_says_what_was_tested_and_when()
    {
        await using var site = await StartAsync();
        var page = System.Net.WebUtility.HtmlDecode(await site.TextAsync("/accessibility-statement"));
        Assert.NotEmpty(Tested.Last.Areas);
        foreach (var area in Tested.Last.Areas)
        {
            Assert.True(area.Checks > 0 && area.Words.Template != "{0}", area.Area);
            Assert.Contains(area.Words.Template, page, StringComparison.Ordinal);
        }
        Assert.Contains(Beehive.Platform.Time.Said.Day(Tested.Last.Day), page, StringComparison.Ordinal);
        Assert.True(ShowAccessibilityStatementModel.DueAgain <= Tested.Last.Day.AddYears(1), "It is due later than a year after the tests.");
    }

    [Fact]
    public async Task A58_who_looks_after_the_installation_is_told_a_month_before_it_is_due()
    {
        await using var site = await StartAsync();
        await site.PlaceAsync("testing");
        foreach (var (day, isTold) in ((DateOnly, bool)[])[(Tested.Last.ToldFrom.AddDays(-1), false), (Tested.Last.ToldFrom, true)])
        {
            site.Clock.Now = new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
            using var administrator = await Person.WithAsync(site, "testing", Role.Administrator);
            using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
            Assert.Equal(isTold, (await administrator.OpenAsync("/testing/boards")).Page.QuerySelector("[data-bee-due]") is not null);
            Assert.Null((await manager.OpenAsync("/testing/boards")).Page.QuerySelector("[data-bee-due]"));
        }
    }

    private async Task<SiteUnderTest> StartAsync() => await SiteUnderTest.StartAsync(await databases.NewAsync(DatabaseKind.Sqlite));
}
