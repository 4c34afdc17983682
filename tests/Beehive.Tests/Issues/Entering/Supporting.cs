using System.Net;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Platform;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues.Entering;

/// <summary>Somebody who acts beside a member, by the member's word.</summary>
public static class Supporting
{
    public static async Task<Person> BesideAsync(SiteUnderTest site, Person member, string board)
    {
        var supporter = await Person.WithAsync(site, "testing", Role.AccountHolder);
        await using var store = site.Under.Database.Read();
        var email = await store.Accounts.Where(x => x.Id == supporter.AccountId).Select(x => x.Email).SingleAsync(TestContext.Current.CancellationToken);
        var id = (await store.Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper).Boards.SingleAsync(x => x.Slug == board, TestContext.Current.CancellationToken)).Id;
        var named = await member.SendAsync("/testing/account/supporters/name", ("who", id.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("email", email), ("agree", "yes"), ("until", "1 September 2026"));
        Assert.True(named.Status == HttpStatusCode.SeeOther, string.Join("; ", named.Errors));
        await supporter.SendAsync("/testing/account/supporters/answer", ("answer", "yes"));
        return supporter;
    }
}
