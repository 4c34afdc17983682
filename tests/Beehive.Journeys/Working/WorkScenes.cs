using Beehive.Accounts;
using Beehive.ActionPoints;
using Beehive.Followers;
using Beehive.Platform.Notices;
using Beehive.Places;
using Beehive.Platform;

using Beehive.Platform.Web.Forms;
using Beehive.Tests;
using Beehive.Tests.Issues;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Journeys.Working;

/// <summary>What the scenes of the matrix lack: a meeting that runs just now, a second thing of a sort, long words, and letters with links.</summary>
public static class WorkScenes
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private const string Meeting = "/testing/boards/carers/meetings/today";
    private const string Long = "How unpaid carers in the villages get to the hospital in the evening and home again";

    /// <summary>Answers with the links that somebody holds.</summary>
    public static async Task<IReadOnlyList<string>> PlantAsync(SiteUnderTest site)
    {
        await PlantThingsAsync(site);
        await MeetAsync(site);
        await WriteLettersAsync(site);
        await using var writing = await site.Under.Database.WriteAsync(Cancel);
        var place = await writing.Store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(x => x.Key == "testing", Cancel);
        writing.Store.Look(place.Id, Viewer.Keeper);
        var (token, action) = (Browser.NewToken(), await writing.Store.Things.SingleAsync(x => x.Address == "/testing/actions/doing", Cancel));
        writing.Store.Add(new ActionLink { ActionPointId = action.Id, TokenMark = Browser.Hash(token), MadeAt = site.Clock.Now });
        await writing.SaveAsync(Cancel);
        var follower = await writing.Store.Followers.Where(x => x.PlaceId == place.Id).OrderBy(x => x.Id).FirstAsync(Cancel);
        return [$"{action.Address}/by-link/{token}", follower.StopAddress("/testing"), follower.ChoiceAddress("/testing")];
    }

    /// <summary>Two people tell something; one of them is answered. Gives what their browsers keep of it.</summary>
    public static async Task<IReadOnlyList<string>> RaiseAsync(SiteUnderTest site, string cookie)
    {
        using var unread = new Person(site);
        using var answered = new Person(site);
        await AnOffice.RaiseAsync(unread, "There is no bench at the bus stop.", ("email", "unread@example.org"));
        var thanks = await AnOffice.RaiseAsync(answered, "The library has no ramp.", ("email", "answered@example.org"));
        var address = "/testing/issues/" + thanks.Page.QuerySelector("dd strong")!.TextContent;
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await manager.SendAsync(address + "/publish");
        await manager.SendAsync(address + "/end", ("how", "Done"), ("why", "The council paid for it."), ("changed", "The library has a ramp now."));
        return [unread.Cookie(cookie), answered.Cookie(cookie)];
    }

    /// <summary>The same page in the states that are planted here.</summary>
    public static IEnumerable<string> More(string address)
    {
        if (address.Contains("/meetings/called/", StringComparison.Ordinal)) yield return address.Replace("/meetings/called/", "/meetings/today/", StringComparison.Ordinal).Replace("decided-called", "ramp", StringComparison.Ordinal).Replace("/items/1", "/items/2", StringComparison.Ordinal);
        if (address.Contains("/seats/carers-chair", StringComparison.Ordinal)) yield return address.Replace("carers-chair", "family-carer", StringComparison.Ordinal);
        if (address.Contains("/carers-line/", StringComparison.Ordinal)) yield return address.Replace("carers-line", "transport-line", StringComparison.Ordinal);
    }

    private static async Task PlantThingsAsync(SiteUnderTest site)
    {
        await site.PlantAsync("testing", "seat", """{"id":"family-carer","board":"carers","label":"Family carer","voting":"voting","holders":[{"office":"Family carer of the north"}]}""",
            """{"id":"many","board":"carers","label":"Carers of the areas","voting":"voting","count":4}""");
        await site.PlantAsync("testing", "meeting", """{"id":"today","title":"July meeting","slug":"today","boards":["carers"],"date":"2026-07-15","start":"10:00","end":"12:00","state":"called","minutes":"none","place":"The Beehive"}""");
        await site.PlantAsync("testing", "agenda-item", """{"id":"t1","meeting":"today","number":"1","order":0,"title":"Welcome","minutes":10,"needed":"tell"}""",
            $$"""{"id":"t2","meeting":"today","number":"2","order":1,"title":"{{Long}}","minutes":20,"needed":"decide","owner":"Transport officer","papers":["report"]}""",
            """{"id":"t3","meeting":"today","number":"3","order":2,"title":"A matter of one person","visibility":"closed","closedReason":"It is about one person."}""");
        await site.PlantAsync("testing", "decision", """{"id":"ramp","title":"The library gets a ramp","outcome":"agreed","board":"carers","meeting":"today","item":"t2"}""");
        await site.PlantAsync("testing", "reporting-line", """{"id":"transport-line","from":"board:carers","to":"board:transport","kind":"reports-to"}""");
    }

    /// <summary>The meeting is at its second item, and some minutes are typed.</summary>
    private static async Task MeetAsync(SiteUnderTest site)
    {
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await secretary.SendAsync(Meeting + "/minutes/move", ("to", "start"));
        await secretary.SendAsync(Meeting + "/minutes/move", ("to", "2"));
        await secretary.SendAsync(Meeting + "/minutes/items/2", ("text", "Three people said how they get home."));
        await secretary.SendAsync(Meeting + "/minutes/items/2/action", ("what", "Ask for the price of a later bus"), ("owner", "Transport officer"), ("due", "4 September 2026"));
        await secretary.SendAsync("/testing/actions/to-do/owner", ("email", "owner@example.org"));
    }

    /// <summary>Somebody follows, somebody signs in, somebody changes their address.</summary>
    private static async Task WriteLettersAsync(SiteUnderTest site)
    {
        using var reader = new Person(site);
        await reader.SendAsync("/testing/follow", ("email", "reader@example.org"));
        await reader.SendAsync("/testing/boards/carers/follow", ("email", "reader@example.org"));
        await ConfirmAsync(site, reader);
        await reader.SendAsync("/testing/sign-in", ("email", "reader@example.org"));
        using var other = await Person.WithAsync(site, "testing", Role.Member, "carers");
        await other.SendAsync("/testing/account/email", ("email", "other@example.org"));
    }

    /// <summary>One of the two is confirmed, so that there is something to choose and to stop; the other link is still to be used.</summary>
    private static async Task ConfirmAsync(SiteUnderTest site, Person reader)
    {
        await using var store = site.Under.Database.Read();
        var letter = await store.Letters.Where(x => x.Text.Contains("/following/confirm/")).OrderBy(x => x.Id).Select(x => x.Text).FirstAsync();
        var begin = letter.IndexOf("/testing/following/confirm/", StringComparison.Ordinal);
        var sent = await reader.SendAsync(letter[begin..].Split(' ', '\n', '\r', ')')[0]);
        if (sent.Location is null) throw new InvalidOperationException(sent.Main);
    }
}
