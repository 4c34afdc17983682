using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Platform;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Issues.Clock;

/// <summary>Asking a question back: the clock stands still, the question stays private, an answer or the day ends the pause.</summary>
public sealed class AskBackTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    [Theory, EachDatabase]
    public async Task Before_it_is_read_question_and_answer_never_become_public(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnOffice.AtAsync(under);
        using var resident = new Person(site);
        await AnOffice.RaiseAsync(resident, "The bus stops at six.", ("email", AnIssue.Email));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await AnIssue.DoneAsync(manager, AnIssue.Address + "/ask", ("question", "Is it you who fell at the Wharf Lane stop?"), ("until", "24 July 2026"));
        Assert.Equal(IssueState.MoreInfo, (await AnIssue.OfAsync(site)).State);
        Assert.Contains("fell at the Wharf Lane", (await AnIssue.LettersAsync(site))[^1].Text, StringComparison.Ordinal);
        Assert.Contains("fell at the Wharf Lane", (await resident.OpenAsync("/testing/issues/yours")).Main, StringComparison.Ordinal);
        await AnIssue.DoneAsync(resident, "/testing/issues/yours/add", ("words", "Yes, I broke my hip."));
        var issue = await AnIssue.OfAsync(site);
        Assert.Equal((IssueState.Received, false, "The bus stops at six."), (issue.State, issue.IsPaused, issue.Words));
        Assert.Contains("broke my hip", (await manager.OpenAsync(AnIssue.Address)).Main, StringComparison.Ordinal);
        await AnIssue.DoneAsync(manager, AnIssue.Address + "/publish");
        foreach (var address in (string[])[AnIssue.Address, "/testing/issues", "/testing/search?q=hip", "/testing/news.atom", "/testing/api/v1/issues"])
        {
            using var answer = await site.GetAsync(address);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("Wharf Lane", text, StringComparison.Ordinal);
            Assert.DoesNotContain("broke my hip", text, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task The_clock_stands_still_until_the_answer(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnIssue.TakenAsync(under);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var before = await AnIssue.OfAsync(site);
        Assert.Contains("why", string.Join(' ', (await secretary.SendAsync(AnIssue.Address + "/ask", ("question", "Which bus?"), ("until", "29 July 2026"))).Errors), StringComparison.OrdinalIgnoreCase);
        await AnIssue.DoneAsync(secretary, AnIssue.Address + "/ask", ("question", "Which bus is it?"), ("why", "We must know the line."), ("until", "29 July 2026"));
        var page = await site.TextAsync(AnIssue.Address);
        Assert.Contains("We wait for an answer", page, StringComparison.Ordinal);
        Assert.Contains("We must know the line.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Which bus is it?", page, StringComparison.Ordinal);
        site.Clock.Now = site.Clock.Now.AddDays(7);
        using var again = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await AnIssue.DoneAsync(again, AnIssue.Address + "/answer-came", ("answer", "Line 4, said on the phone."));
        var after = await AnIssue.OfAsync(site);
        Assert.Equal((before.NextStep, false, IssueDeed.Added), (after.NextStep, after.IsPaused, after.Steps.MaxBy(x => x.Order)!.Deed));
        Assert.Equal(before.Next!.Value.First.AddDays(7), after.Next!.Value.First); // five working days of pause, five more of time
        Assert.DoesNotContain("Line 4", await site.TextAsync(AnIssue.Address), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Without_an_answer_we_go_on_after_the_day(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnIssue.TakenAsync(under);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await AnIssue.DoneAsync(secretary, AnIssue.Address + "/ask", ("question", "Which bus is it?"), ("why", "We must know the line."), ("until", "29 July 2026"));
        var watching = site.Services.GetRequiredService<Watching>();
        foreach (var day in (int[])[29, 30])
        {
            site.Clock.Now = new DateTimeOffset(2026, 7, day, 9, 0, 0, TimeSpan.Zero);
            await watching.WatchAsync(TestContext.Current.CancellationToken);
            Assert.Equal(day == 29, (await AnIssue.OfAsync(site)).IsPaused);
        }
        Assert.Equal(1, (await AnIssue.LettersAsync(site)).Count(x => x.Subject.StartsWith("We go on without an answer", StringComparison.Ordinal)));
        Assert.Contains("We go on without an answer", await site.TextAsync(AnIssue.Address), StringComparison.Ordinal);
    }
}
