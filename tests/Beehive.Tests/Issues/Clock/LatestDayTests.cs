using System.Net;
using Beehive.Accounts;
using Xunit;

namespace Beehive.Tests.Issues.Clock;

/// <summary>No next date is later than the board's next meeting but one; where it has no two to come, sixty working days.</summary>
public sealed class LatestDayTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    [Theory, EachDatabase]
    public async Task No_date_is_later_than_the_next_meeting_but_one(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnIssue.TakenAsync(under);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await RefusedAsync(secretary, "/will", "9 October 2026", ("will", "We ask the company.")); // sixty working days end on the 8th
        await site.PlantAsync("testing", "meeting", [.. new[] { "2026-07-20", "2026-09-10", "2026-11-12" }.Select(x => $$"""{"id":"m-{{x}}","slug":"{{x}}","title":"Carers","boards":["carers"],"date":"{{x}}","start":"10:00","state":"planned"}""")]);
        Assert.Contains("next meeting but one", (await secretary.OpenAsync(AnIssue.Address + "/will")).Main, StringComparison.Ordinal);
        Assert.Contains("Thursday 10 September 2026", await RefusedAsync(secretary, "/will", "11 September 2026", ("will", "We ask the company.")), StringComparison.Ordinal);
        Assert.Contains("Thursday 10 September 2026", await RefusedAsync(secretary, "/extend", "11 September 2026", ("why", "The company is on holiday.")), StringComparison.Ordinal);
        Assert.DoesNotContain("12 November", (await secretary.OpenAsync(AnIssue.Address + "/agenda")).Main, StringComparison.Ordinal);
        var third = await secretary.SendAsync(AnIssue.Address + "/agenda", ("meeting", "2026-11-12"), ("needed", "Talk"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, third.Status);
        await AnIssue.DoneAsync(secretary, AnIssue.Address + "/will", ("will", "We ask the company."), ("until", "10 September 2026"));
    }

    private static async Task<string> RefusedAsync(Person person, string deed, string until, (string, string) more)
    {
        var sent = await person.SendAsync(AnIssue.Address + deed, more, ("until", until));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        return Assert.Single(sent.Errors);
    }
}
