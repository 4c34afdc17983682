using System.Net;
using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues.Clock;

/// <summary>An issue that somebody with an email address raised and that the carers' board has taken.</summary>
public static class AnIssue
{
    public const string Address = "/testing/issues/1";
    public const string Email = "resident@testing.example";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<SiteUnderTest> TakenAsync(DatabaseUnderTest under)
    {
        var site = await AnOffice.AtAsync(under);
        using var resident = new Person(site);
        await AnOffice.RaiseAsync(resident, "The bus stops at six.", ("email", Email));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await DoneAsync(manager, Address + "/publish");
        await DoneAsync(manager, Address + "/send", ("board", "carers"));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await DoneAsync(secretary, Address + "/accept");
        return site;
    }

    public static async Task DoneAsync(Person person, string address, params (string Name, string Value)[] fields)
    {
        var sent = await person.SendAsync(address, fields);
        Assert.True(sent.Status == HttpStatusCode.SeeOther, $"{address}: {sent.Status} {string.Join("; ", sent.Errors)}");
    }

    public static async Task<Issue> OfAsync(SiteUnderTest site, int number = 1)
    {
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        return await store.Issues.Include(x => x.Steps).SingleAsync(x => x.Number == number, Cancel);
    }

    /// <summary>What stands in letters to somebody about steps, in order.</summary>
    public static async Task<IReadOnlyList<Letter>> LettersAsync(SiteUnderTest site, string to = Email)
    {
        await using var store = site.Under.Database.Read();
        return await store.Letters.Where(x => x.To == to && x.Once.StartsWith("issue-")).OrderBy(x => x.Id).ToListAsync(Cancel);
    }
}
