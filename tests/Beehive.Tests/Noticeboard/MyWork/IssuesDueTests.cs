using Beehive.Accounts;
using Beehive.Tests.Issues;
using Xunit;

namespace Beehive.Tests.Noticeboard.MyWork;

/// <summary>What people raised stands in the work of whoever it waits for, and in nobody else's.</summary>
public sealed class IssuesDueTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Has = "\"holder\":\"Team\",\"holderPhone\":\"01632 960 123\",\"nextStep\":\"It goes on\",\"next\":";

    [Theory, EachDatabase]
    public async Task Issues_wait_for_whom_they_should_in_the_order_of_their_dates(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "issue",
            Line(1, "Unread", $"\"visibility\":\"draft\",\"state\":\"received\",{Has}\"2026-07-17\""), Line(2, "Unsent", $"\"state\":\"being-read\",{Has}\"2026-07-10\""),
            Line(3, "Untaken", $"\"board\":\"carers\",\"state\":\"with-board\",{Has}\"2026-07-20\""), Line(4, "Unanswered", $"\"board\":\"carers\",\"accepted\":\"2026-07-01\",\"state\":\"with-board\",{Has}\"2026-07-18\""),
            Line(5, "Soon", $"\"board\":\"carers\",\"accepted\":\"2026-07-01\",\"state\":\"being-done\",{Has}\"2026-07-16\""), Line(6, "Far", $"\"board\":\"carers\",\"accepted\":\"2026-07-01\",\"state\":\"being-done\",{Has}\"2026-12-16\""),
            Line(7, "Ended", "\"board\":\"carers\",\"state\":\"closed\",\"endedAs\":\"no\",\"reason\":\"No money.\""));
        Assert.Equal(["Send it to a board: Unsent /testing/issues/2/send", "Read what somebody told us: Unread /testing/issues/1/publish"], await DueAsync(site, Role.PartnershipManager, null));
        string[] board = ["Something is due: Soon /testing/issues/5", "Say what your board will do: Unanswered /testing/issues/4/will", "Does your board take it? Untaken /testing/issues/3/accept"];
        Assert.Equal(board, await DueAsync(site, Role.Secretary, "carers"));
        Assert.Equal(board, await DueAsync(site, Role.CoChair, "carers"));
        Assert.Empty(await DueAsync(site, Role.Secretary, "mental-health"));
        Assert.Empty(await DueAsync(site, Role.Member, "carers"));
    }

    private static string Line(int number, string title, string more) => $$"""{"id":"issue-{{number}}","number":{{number}},"title":"{{title}}","words":"Words.","kind":"request",{{more}}}""";

    private static async Task<List<string>> DueAsync(SiteUnderTest site, Role role, string? board)
    {
        using var person = await Person.WithAsync(site, "testing", role, board);
        return [.. (await person.OpenAsync("/testing/my-work")).Page.QuerySelectorAll("main table a").Select(x => $"{x.TextContent} {x.GetAttribute("href")}")];
    }
}
