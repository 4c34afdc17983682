using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Tests.Issues.Own;
using Beehive.Tests.Issues.Replies;
using Beehive.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Issues;

/// <summary>Who raised an issue: told to themselves, changed and forgotten when they ask, and forgotten in time by itself.</summary>
public sealed class RaisersTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static readonly (string, string)[] Contact = [("email", AMailbox.Resident), ("phone", "01632 960 555"), ("post", "1 High Street"), ("name", "Ann")];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Who_raised_it_is_forgotten_half_a_year_after_it_ended_and_not_before(DatabaseKind kind)
    {
        await using var site = await AMailbox.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var to = await AMailbox.RaiseAsync(site);
        await AMailbox.RaiseAsync(site, "It is loud.", "other@example.org");
        await OwnIssues.DoneAsync(manager, "/testing/issues/1/publish");
        await AMailbox.TakeAsync(site, AMailbox.Mail(to, "My neighbour too."));
        await OwnIssues.DoneAsync(manager, "/testing/issues/1/end", ("how", "No"), ("why", "There is no money."));
        var sweeping = site.Services.GetRequiredService<Sweeping>();
        site.Clock.Now += SortedLink.Life - TimeSpan.FromDays(1);
        await sweeping.SweepAsync(Cancel);
        Assert.Equal(["other@example.org", AMailbox.Resident], (await RaisersAsync(site)).Select(x => x.Email).Order(StringComparer.Ordinal));
        site.Clock.Now += TimeSpan.FromDays(2);
        await sweeping.SweepAsync(Cancel);
        var raisers = await RaisersAsync(site);
        Assert.Equal([null, "other@example.org"], raisers.Select(x => x.Email));
        Assert.All(raisers, x => Assert.NotEmpty(x.CodeMark));
        await using var store = site.Under.Database.Read();
        Assert.Null((await store.MailedReplies.SingleAsync(Cancel)).Words);
        Assert.DoesNotContain(await store.LetterMarks.ToListAsync(Cancel), x => x.IssueId == raisers[0].IssueId);
        Assert.Contains("half a year after it was answered", await site.TextAsync("/privacy"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Ones_own_data_tells_what_was_raised_and_closing_the_account_unlinks_it(DatabaseKind kind)
    {
        await using var site = await AMailbox.AtAsync(await databases.NewAsync(kind));
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        await AnOffice.RaiseAsync(member, "The bus stops at six.", Contact);
        await AMailbox.RaiseAsync(site, "It is loud.", "other@example.org");
        var kept = site.Services.GetServices<IKeptOfAccount>().OfType<KeptRaisings>().Single();
        await using (var store = site.Under.Database.Read())
        {
            var told = Assert.Single(await kept.TellAsync(store, member.AccountId, Cancel)).Fields;
            Assert.Equal(("1", "The bus stops at six.", AMailbox.Resident, "01632 960 555", "1 High Street", "Ann"),
                (told["Number"], told["In your words"], told["Email for the answer"], told["Phone for the answer"], told["Address for the answer"], told["First name"]));
        }
        await using (var writing = await site.Under.Database.WriteAsync(Cancel))
        {
            await kept.ForgetAsync(writing, member.AccountId, new Beehive.Platform.Act("test", site.Clock.Now), Cancel);
            await writing.CommitAsync(Cancel);
        }
        var raisers = await RaisersAsync(site);
        Assert.Equal((null, null, null, null, null), (raisers[0].AccountId, raisers[0].Email, raisers[0].Phone, raisers[0].Post, raisers[0].FirstName));
        Assert.Equal("other@example.org", raisers[1].Email);
    }

    [Theory, EachDatabase]
    public async Task With_number_and_code_somebody_changes_how_they_are_reached_or_has_it_forgotten(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site);
        await OwnIssues.RaiseAsync(resident, "The bus stops at six.", Contact);
        var page = await resident.OpenAsync("/testing/issues/yours/reach");
        Assert.Contains("an email address, a phone number, an address for letters", page.Main, StringComparison.Ordinal);
        foreach (var secret in (string[])[AMailbox.Resident, "960 555", "High Street"]) Assert.DoesNotContain(secret, page.Text, StringComparison.Ordinal);
        Assert.Contains("Write how we reach you", Assert.Single((await resident.SendAsync(page)).Errors), StringComparison.Ordinal);
        Assert.Contains("email", Assert.Single((await resident.SendAsync(page, ("email", "a@b.c\r\nBcc: x@example.org"))).Errors), StringComparison.OrdinalIgnoreCase);
        await OwnIssues.DoneAsync(resident, "/testing/issues/yours/reach", ("email", "New@example.org"));
        var raiser = Assert.Single(await RaisersAsync(site));
        Assert.Equal(("new@example.org", null, null, "Ann"), (raiser.Email, raiser.Phone, raiser.Post, raiser.FirstName));
        var letter = (await site.Under.AllLettersAsync())[^1];
        Assert.Equal(AMailbox.Resident, letter.To);
        Assert.DoesNotContain("new@example.org", letter.Text, StringComparison.Ordinal);
        Assert.Contains("/yours/forget", (await resident.OpenAsync("/testing/issues/yours")).Text, StringComparison.Ordinal);
        await OwnIssues.DoneAsync(resident, "/testing/issues/yours/forget");
        raiser = Assert.Single(await RaisersAsync(site));
        Assert.Equal((null, null), (raiser.Email, raiser.FirstName));
        Assert.DoesNotContain("/yours/forget", (await resident.OpenAsync("/testing/issues/yours")).Text, StringComparison.Ordinal);
        using var stranger = new Person(site);
        foreach (var deed in (string[])["reach", "forget"]) Assert.Equal("/testing/issues/find", (await stranger.OpenAsync("/testing/issues/yours/" + deed)).Location);
    }

    private static async Task<List<Raiser>> RaisersAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        return await store.Raisers.OrderBy(x => x.Id).ToListAsync(Cancel);
    }
}
