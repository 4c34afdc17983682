using System.Net;
using Beehive.Accounts;
using Beehive.Followers;
using Beehive.Issues;
using Beehive.OpenData.Exchange;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Issues;

/// <summary>What is taken out after everybody could read it is looked for everywhere, as somebody would who means ill.</summary>
public sealed class TakingOutTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Issue = "/testing/issues/1";
    private const string Name = "Wilhelmina Quarrington";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task What_is_taken_out_stands_nowhere_any_more(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "meeting", """{"id":"m","slug":"m","title":"Carers","boards":["carers"],"date":"2026-09-10","start":"10:00","state":"called"}""");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await TellAllAsync(site, manager);
        await FollowAsync(site, "follower@testing.example");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        foreach (var (deed, fields) in ((string, (string, string)[])[])
        [
            ("accept", []), ("agenda", [("meeting", "m"), ("late", $"{Name} asked for it.")]), ("will", [("will", $"We visit {Name}."), ("until", "30 September 2026")]),
            ("extend", [("why", $"{Name} was away."), ("until", "7 October 2026")]), ("end", [("how", "Done"), ("why", $"It is what {Name} wanted."), ("changed", $"{Name} has a ramp.")]),
        ])
            await DoneAsync(secretary, $"{Issue}/{deed}", fields);
        await KeepPrivatelyAsync(site);
        var before = await PublicAsync(site);
        Assert.Contains(before, x => x.Text.Contains(Name, StringComparison.Ordinal));
        Assert.True(await StandsAsync(site) > 10);
        await new Sealer(site.Under.Database).SealAsync(Cancel);
        await DoneAsync(manager, Issue + "/take-out", [("secret-words", "wilhelmina\n quarrington"), ("why", "Somebody is named.")]);
        foreach (var (address, text) in await PublicAsync(site)) Assert.False(text.Contains("Quarrington", StringComparison.OrdinalIgnoreCase), address);
        Assert.Equal(0, await StandsAsync(site));
        Assert.Contains("Nothing found", await site.TextAsync("/testing/search?q=quarrington"), StringComparison.Ordinal);
        var page = await site.TextAsync(Issue);
        foreach (var said in (string[])["A part was taken out", "Somebody is named.", "[taken out] has a ramp.", "We visit [taken out]."]) Assert.Contains(said, page, StringComparison.Ordinal);
        site.Clock.Now += Spreading.Gathering;
        await site.Services.GetRequiredService<Teller>().TellAsync(Cancel);
        await using var store = site.Under.Database.Read();
        var told = await store.Letters.Where(x => x.To == "follower@testing.example").ToListAsync(Cancel);
        Assert.NotEmpty(told);
        Assert.Contains(told, x => x.Text.Contains("[taken out]", StringComparison.Ordinal));
        Assert.Equal(0, await StandsAsync(site));
        await new Sealer(site.Under.Database).SealAsync(Cancel);
        var findings = await Verifier.VerifyAsync(store, [], Cancel);
        Assert.Empty(findings.Faults);
        Assert.DoesNotContain("Quarrington", await ExportAsync(site), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What only those who handle it read: an answer by email, a question that was asked back, what is said in a recording.</summary>
    private static async Task KeepPrivatelyAsync(SiteUnderTest site)
    {
        await using var writing = await site.Under.Database.WriteAsync(Cancel);
        var issue = await writing.Store.Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper).Issues.FirstAsync(x => x.Number == 1, Cancel);
        var raiser = await writing.Store.Raisers.FirstAsync(x => x.IssueId == issue.Id, Cancel);
        writing.Store.Add(MailedReply.Of(issue, raiser.Id, "mark", $"{Name} says so too.", [$"{Name}.pdf"], site.Clock.Now));
        var question = IssueQuestion.Of(issue, $"Where does {Name} live?", site.Clock.Now);
        question.Take($"{Name} does not say.", site.Clock.Now);
        writing.Store.Add(question);
        var file = new IssueFile { PlaceId = issue.PlaceId, Kind = Beehive.Platform.Files.UploadKind.Jpeg, At = site.Clock.Now };
        file.GoWith(issue);
        file.Decide(shown: true, $"{Name} at the door.", "no-such-file");
        writing.Store.Add(file);
        await writing.CommitAsync(Cancel);
    }

    [Theory, EachDatabase]
    public async Task What_was_joined_with_it_loses_the_words_too(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await TellAllAsync(site, manager);
        using var resident = new Person(site);
        await AnOffice.RaiseAsync(resident, "A ramp is needed.");
        await DoneAsync(manager, "/testing/issues/2/publish", []);
        await DoneAsync(manager, "/testing/issues/2/join", [("other", "1")]);
        Assert.Contains(Name, await site.TextAsync("/testing/issues/2"), StringComparison.Ordinal);
        await DoneAsync(manager, Issue + "/take-out", [("secret-words", Name), ("instead", "A neighbour"), ("why", "Somebody is named.")]);
        Assert.Contains("A neighbour", await site.TextAsync("/testing/issues/2"), StringComparison.Ordinal);
        Assert.Equal(0, await StandsAsync(site));
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_taken_out_without_a_reason_or_by_somebody_else(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await TellAllAsync(site, manager);
        foreach (var (words, why, said) in (ValueTuple<string, string, string>[])[(Name, "", "Say why"), ("Somebody else", "A name.", "do not stand here"), ("", "A name.", "Copy the words"), (Name, $"It is {Name}.", "very words")])
        {
            var refused = await manager.SendAsync(Issue + "/take-out", ("secret-words", words), ("why", why));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains(refused.Errors, x => x.Contains(said, StringComparison.Ordinal));
        }
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync(Issue + "/take-out")).Status);
        Assert.Contains(Name, await site.TextAsync(Issue), StringComparison.Ordinal);
    }

    /// <summary>Raised, read, and sent to a board with the name all over it.</summary>
    private static async Task TellAllAsync(SiteUnderTest site, Person manager)
    {
        using var resident = new Person(site);
        await AnOffice.RaiseAsync(resident, $"{Name} cannot get in. The door is narrow.", ("wanted", $"A ramp for {Name}."), ("about", $"The house of {Name}"), ("email", "resident@testing.example"));
        await DoneAsync(manager, Issue + "/publish", []);
        await DoneAsync(manager, Issue + "/send", [("board", "carers"), ("why", $"{Name} is a carer.")]);
    }

    private static async Task DoneAsync(Person person, string address, (string, string)[] fields)
    {
        var done = await person.SendAsync(address, fields);
        Assert.True(done.Status == HttpStatusCode.SeeOther, $"{address}: {done.Status} {string.Join(" ", done.Errors)} {done.Main}");
    }

    private static async Task FollowAsync(SiteUnderTest site, string email)
    {
        var book = site.Services.GetRequiredService<FollowerBook>();
        await using var writing = await site.Under.Database.WriteAsync(Cancel);
        var place = await AnOffice.PlaceIdAsync(site);
        writing.Store.Look(place, Viewer.Keeper);
        var follower = await book.OfEmailAsync(writing.Store, place, email, Cancel);
        var thing = (await writing.Store.Things.SingleAsync(x => x.Address == Issue, Cancel)).Id;
        Assert.Null(await book.FollowAsync(writing.Store, follower, thing, HowOften.Each, Cancel));
        await writing.CommitAsync(Cancel);
    }

    /// <summary>All that anybody may take, and a whole export.</summary>
    private static async Task<List<(string Address, string Text)>> PublicAsync(SiteUnderTest site)
    {
        var texts = new List<(string, string)>();
        foreach (var address in (string[])[Issue, "/testing/issues", "/testing", "/testing/boards/carers", "/testing/boards/carers/issues", "/testing/boards/carers/meetings/m", "/testing/search?q=ramp", "/testing/news.atom", "/testing/boards/carers/news.atom",
            "/api/v1/testing/issues", "/api/v1/testing/issues/issue-1", "/api/v1/testing/agenda-items", "/testing/issues.csv", "/testing/agenda-items.csv", "/testing/issues/promise", "/testing/you-said-we-did", "/testing/you-said-we-did/poster", "/testing/you-said-we-did/booklet", "/testing/you-said-we-did.atom", "/testing/you-said-we-did/fragment"])
            texts.Add((address, await site.TextAsync(address)));
        return texts;
    }

    /// <summary>Everything that a whole export writes.</summary>
    private static async Task<string> ExportAsync(SiteUnderTest site)
    {
        var path = Path.Combine(site.Under.Folder, "whole");
        await Export.RunAsync(site.Under.Database, site.Under.Files, "testing", path, true, null, Cancel);
        var texts = Directory.GetFiles(path, "*", SearchOption.AllDirectories).Select(x => File.ReadAllTextAsync(x, Cancel));
        var all = string.Concat(await Task.WhenAll(texts));
        Assert.Contains("[taken out]", all, StringComparison.Ordinal);
        return all;
    }

    /// <summary>In how many values of the whole database the name stands.</summary>
    private static async Task<int> StandsAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        await store.Database.OpenConnectionAsync(Cancel);
        var connection = store.Database.GetDbConnection();
        var tables = new List<string>();
        await using (var ask = connection.CreateCommand())
        {
            ask.CommandText = store.Database.IsSqlite() ? "SELECT name FROM sqlite_master WHERE type = 'table'" : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";
            await using var names = await ask.ExecuteReaderAsync(Cancel);
            while (await names.ReadAsync(Cancel)) tables.Add(names.GetString(0));
        }
        Assert.Contains("Issues", tables);
        Assert.Contains("AuditLines", tables);
        var found = 0;
        foreach (var table in tables)
        {
            await using var read = connection.CreateCommand();
            read.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await read.ExecuteReaderAsync(Cancel);
            while (await rows.ReadAsync(Cancel))
                for (var i = 0; i < rows.FieldCount; i++)
                    if (!rows.IsDBNull(i) && rows.GetValue(i) is not byte[] && rows.GetValue(i).ToString()!.Contains("quarrington", StringComparison.OrdinalIgnoreCase)) found++;
        }
        return found;
    }
}
