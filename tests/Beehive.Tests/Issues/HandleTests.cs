using System.Net;
using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues;

/// <summary>The main job: a resident tells something; it is read, goes to a board, on an agenda, is answered, and everybody sees what happened and why.</summary>
public sealed class HandleTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Issue = "/testing/issues/1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task From_a_residents_words_to_an_answer_that_everybody_reads(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "meeting", """{"id":"m","slug":"2026-09-10","title":"Carers","boards":["carers"],"date":"2026-09-10","start":"10:00","state":"planned"}""");
        using var resident = new Person(site);
        await AnOffice.RaiseAsync(resident, "The bus to the hospital stops at six. Mrs Smith walks home.", ("email", "resident@testing.example"));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var refused = await manager.SendAsync(Issue + "/publish", ("words", "The bus to the hospital stops at six. [...] walks home."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Say why in one sentence", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await DoneAsync(manager, Issue + "/publish", ("words", "The bus to the hospital stops at six. [...] walks home."), ("taken", "A name."));
        await DoneAsync(manager, Issue + "/send", ("board", "carers"));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await DoneAsync(secretary, Issue + "/accept");
        await DoneAsync(secretary, Issue + "/agenda", ("meeting", "2026-09-10"), ("needed", "Decide"));
        Assert.Contains("Thursday 10 September 2026", await site.TextAsync(Issue), StringComparison.Ordinal);
        await DoneAsync(secretary, Issue + "/will", ("will", "The council asks the bus company."), ("until", "30 September 2026"));
        await DoneAsync(secretary, Issue + "/end", ("how", "Done"), ("why", "The company agreed."), ("changed", "The last bus goes at nine."));
        var page = await site.TextAsync(Issue);
        foreach (var said in (string[])["stops at six", "The last bus goes at nine.", "The company agreed.", "Partnership team", "Secretary, Carers", "A name.", "Carers, 10 September 2026"])
            Assert.Contains(said, page, StringComparison.Ordinal);
        foreach (var address in (string[])[Issue, "/testing/issues", "/testing/search?q=smith", "/testing/news.atom"])
            Assert.DoesNotContain("Mrs Smith", await site.TextAsync(address), StringComparison.Ordinal);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        var letters = await store.Set<Letter>().Where(x => x.To == "resident@testing.example").OrderBy(x => x.Id).ToListAsync(Cancel);
        Assert.Equal(["We have what you told us", "Somebody has read it", "It went to a board", "The board deals with it", "It is on an agenda", "We said what we will do", "We answered"],
            letters.Select(x => x.Subject.Split(':')[0]));
        Assert.Contains("The last bus goes at nine.", letters[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Done", await site.TextAsync("/testing/issues/promise"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task AC_10_a_board_handles_its_own_issues_and_no_others(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site);
        await AnOffice.RaiseAsync(resident, "The bus stops at six.");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await DoneAsync(manager, Issue + "/publish");
        await DoneAsync(manager, Issue + "/send", ("board", "carers"));
        using var other = await Person.WithAsync(site, "testing", Role.Secretary, "mental-health");
        foreach (var deed in (string[])["accept", "send-back", "agenda", "will", "extend", "end", "publish", "send", "join"])
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync($"{Issue}/{deed}")).Status);
        using var own = await Person.WithAsync(site, "testing", Role.CoChair, "carers");
        Assert.Equal(HttpStatusCode.OK, (await own.OpenAsync(Issue + "/accept")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await own.OpenAsync(Issue + "/send")).Status);
    }

    [Theory, EachDatabase]
    public async Task What_must_not_be_shown_ends_with_a_reason_that_only_its_raiser_hears(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site);
        await AnOffice.RaiseAsync(resident, "Something about one person.", ("email", "resident@testing.example"));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await DoneAsync(manager, Issue + "/end", ("how", "Signposted"), ("why", "They know about this."), ("to", "The advocacy service"), ("passed", "Call 01632 960 200."));
        Assert.Equal(HttpStatusCode.NotFound, (await resident.OpenAsync(Issue)).Status);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        Assert.Contains(await store.Set<Letter>().ToListAsync(Cancel), x => x.Text.ReplaceLineEndings(" ").Contains("01632 960 200", StringComparison.Ordinal) && x.To == "resident@testing.example");
    }

    [Theory, EachDatabase]
    public async Task What_is_added_while_somebody_reads_is_not_lost(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site);
        await AnOffice.RaiseAsync(resident, "The bus stops at six.");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var reading = await manager.OpenAsync(Issue + "/publish");
        var added = await resident.SendAsync("/testing/issues/yours/add", ("words", "It is line 4."));
        Assert.Equal(HttpStatusCode.SeeOther, added.Status);
        var refused = await manager.SendAsync(reading, ("title", "The last bus"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("It is line 4.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("The last bus", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(refused, ("title", "The last bus"), ("words", "The bus stops at six.\n\nIt is line 4."))).Status);
        Assert.Contains("It is line 4.", await site.TextAsync(Issue), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Two_who_say_the_same_both_hear_of_the_one(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        foreach (var email in (string[])["one@testing.example", "two@testing.example"])
        {
            using var resident = new Person(site);
            await AnOffice.RaiseAsync(resident, "The bus stops at six.", ("email", email));
        }
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await DoneAsync(manager, Issue + "/publish");
        await DoneAsync(manager, "/testing/issues/2/publish");
        await DoneAsync(manager, "/testing/issues/2/join", ("other", "1"));
        await DoneAsync(manager, Issue + "/end", ("how", "NotNow"), ("why", "There is no money this year."));
        Assert.Contains("1 other person said the same", await site.TextAsync(Issue), StringComparison.Ordinal);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        var told = await store.Set<Letter>().Where(x => x.Text.Contains("no money this year")).Select(x => x.To).OrderBy(x => x).ToListAsync(Cancel);
        Assert.Equal(["one@testing.example", "two@testing.example"], told);
    }

    private static async Task DoneAsync(Person person, string address, params (string Name, string Value)[] fields)
    {
        var sent = await person.SendAsync(address, fields);
        Assert.True(sent.Status == HttpStatusCode.SeeOther, $"{address}: {sent.Status} {string.Join("; ", sent.Errors)}");
    }
}
