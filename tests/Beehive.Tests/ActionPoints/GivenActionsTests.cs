using Beehive.Accounts;
using Beehive.ActionPoints;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.ActionPoints;

public sealed class GivenActionsTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static readonly Act Act = new("Secretary (account 1)", SiteUnderTest.Now);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_same_words_given_twice_get_two_addresses_also_when_the_first_is_hidden(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        var planting = new Planting(under);
        await planting.PlaceAsync("""{"format":"beehive-exchange/1","includes":"all","id":"thurrock","name":"Thurrock","siteName":"Boards"}""");
        foreach (var visibility in (Visibility[])[Visibility.Draft, Visibility.Public])
        {
            await using var writing = await under.Database.WriteAsync(Cancel);
            writing.Store.Look(planting.Place.Id, Viewer.Anyone);
            var (action, refusal) = await writing.GiveAsync(planting.Place, new ActionToGive("Write to the bus company’s café", "Transport officer", PartialDate.Parse("2026-09-01")) { Visibility = visibility },
                new Reach(Email: "owner@council.example"), Act, Cancel);
            Assert.Null(refusal);
            Assert.Equal(visibility == Visibility.Draft ? "/thurrock/actions/write-to-the-bus-companys-cafe" : "/thurrock/actions/write-to-the-bus-companys-cafe-2", action!.Address);
            await writing.SaveAsync(Cancel);
        }
        await using var store = under.Database.Read().Look(planting.Place.Id, Viewer.Anyone);
        Assert.Equal("write-to-the-bus-companys-cafe-2", (await store.ActionPoints.SingleAsync(Cancel)).Key);
        Assert.Equal(2, await store.ActionOwners.CountAsync(x => x.Email == "owner@council.example", Cancel));
    }

    [Theory, EachDatabase]
    public async Task An_email_that_is_an_accounts_becomes_the_account(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        var planting = new Planting(under);
        await planting.PlaceAsync("""{"format":"beehive-exchange/1","includes":"all","id":"thurrock","name":"Thurrock","siteName":"Boards"}""");
        await using var writing = await under.Database.WriteAsync(Cancel);
        writing.Store.Add(Account.For("Owner@council.example", SiteUnderTest.Now));
        await writing.Store.SaveChangesAsync(Cancel);
        Assert.Null(Reach.Read(" OWNER@council.example", null, out var reach));
        var (action, _) = await writing.GiveAsync(planting.Place, new ActionToGive("Mend the lift", "Estates"), reach, Act, Cancel);
        await writing.SaveAsync(Cancel);
        var owner = await writing.Store.ActionOwners.SingleAsync(x => x.ActionPointId == action!.Id, Cancel);
        Assert.NotNull(owner.AccountId);
        Assert.Null(owner.Email);
    }

    [Fact]
    public void Who_gives_nothing_to_do_is_told_so()
    {
        Assert.Contains("what is to be done", ActionPoint.Give(new ActionToGive(" ", "Estates"), "/thurrock", "x", Act, out _)!.ToString(), StringComparison.Ordinal);
        Assert.Contains("one sentence", ActionPoint.Give(new ActionToGive(new string('x', 301), "Estates"), "/thurrock", "x", Act, out _)!.ToString(), StringComparison.Ordinal);
        Assert.NotNull(Reach.Read("no email", null, out _));
    }

    [Theory]
    [InlineData("Write to the bus company", "write-to-the-bus-company")]
    [InlineData("Ärger: 2 lifts!", "arger-2-lifts")]
    [InlineData("???", "action")]
    [InlineData("One two three four five six seven eight nine ten eleven twelve thirteen", "one-two-three-four-five-six-seven-eight-nine-ten-eleven")]
    public void A_slug_is_made_from_words(string words, string slug)
    {
        Assert.Equal(slug, Slug.From(words, "action"));
        Assert.Null(Slug.Check(Slug.From(words, "action")));
    }
}
