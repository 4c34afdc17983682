using System.Net;
using Beehive.Issues;
using Beehive.OpenData.Exchange;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Tests.Issues;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.OpenData.Exchange;

/// <summary>Issues go out and come in; what nobody has read, who raised it and what somebody began to tell do not.</summary>
public sealed class IssuesTravelTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Open = "{'id':'issue-7','number':7,'title':'Bus','words':'No bus after six.','kind':'request','state':'being-read','holder':'Team','holderPhone':'01632 960 123','nextStep':'It goes to a board','next':'2026-07-20'}";

    private static readonly Act Act = new("test", new DateTimeOffset(2026, 7, 15, 9, 0, 0, TimeSpan.Zero));
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task What_nobody_has_read_is_in_no_public_export_and_who_raised_it_in_none(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnOffice.AtAsync(under);
        using var person = new Person(site);
        await AnOffice.RaiseAsync(person, "Quietroom wanted.", ("email", "resident@testing.example"), ("phone", "01632 960 777"), ("name", "Robin"), ("shows", "no"));
        using var other = new Person(site);
        await other.SendAsync("/testing/raise/words", ("words", "Halfsaid words."));
        var (all, open) = (await ExportAsync(under, "testing", "all", everything: true), await ExportAsync(under, "testing", "open", everything: false));
        Assert.False(File.Exists(Path.Combine(open, "issues.jsonl")));
        var whole = string.Concat(Directory.EnumerateFiles(all).Select(File.ReadAllText));
        Assert.Contains("Quietroom wanted.", whole, StringComparison.Ordinal);
        foreach (var secret in (string[])["resident@testing.example", "01632 960 777", "Robin", "Halfsaid"]) Assert.DoesNotContain(secret, whole, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_came_with_files_keeps_its_promise_and_the_next_number_is_free(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnOffice.AtAsync(under);
        using var files = new PlaceFolder(id: "testing").Write("issues.jsonl", Open);
        await Import.RunAsync(under.Database, under.Files, files.Path, Act, null, Cancel);
        Assert.Contains("01632 960 123", await site.TextAsync("/testing/issues/7"), StringComparison.Ordinal);
        using var person = new Person(site);
        Assert.Equal("8", (await AnOffice.RaiseAsync(person, "One thing.")).Page.QuerySelector("dd strong")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync("/testing/issues/8")).Status);
    }

    [Theory]
    [InlineData("'number':7", "'number':8", "\"id\" names the number 7, but \"number\" is 8. Make them the same.")]
    [InlineData("'number':7", "'number':0", "\"number\" counts the issues of a place from 1.")]
    [InlineData("being-read", "received", "Nobody has read it yet, so \"visibility\" must be \"draft\".")]
    [InlineData("'holder':'Team',", "", "It is open, so \"holder\" and \"holderPhone\" must name the office that has it and how to call it.")]
    [InlineData(",'next':'2026-07-20'", "", "It is open, so \"nextStep\" and \"next\" must say what comes next and by when.")]
    [InlineData("2026-07-20", "2026-07", "\"next\" is a whole date, such as 2027-03-12.")]
    [InlineData("being-read", "closed", "It is closed, so \"endedAs\" and \"reason\" must say how it ended and why.")]
    [InlineData("'kind'", "'endedAs':'done','kind'", "It is not closed, so \"endedAs\" does not belong here.")]
    public async Task A_line_without_the_promise_is_refused(string from, string to, string sentence)
    {
        await using var under = await databases.NewAsync(DatabaseKind.Sqlite);
        using var files = new PlaceFolder().Write("issues.jsonl", Open.Replace(from, to, StringComparison.Ordinal));
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => Import.RunAsync(under.Database, under.Files, files.Path, Act, null, Cancel));
        Assert.Equal(["issues.jsonl, line 1: " + sentence], refused.Faults.Select(x => x.ToString()));
    }

    [Theory, EachDatabase]
    public async Task Two_issues_of_one_number_are_refused(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var files = new PlaceFolder().Write("issues.jsonl", Open, Open.Replace("'issue-7'", "'old-seven'", StringComparison.Ordinal));
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => Import.RunAsync(under.Database, under.Files, files.Path, Act, null, Cancel));
        Assert.Contains("This id or this number stands a second time. Give each issue its own id and its own number.", string.Join(' ', refused.Faults), StringComparison.Ordinal);
        await using var store = under.Database.Read().Look(0, Viewer.Keeper);
        Assert.Empty(await store.AllPlaces.ToListAsync(Cancel));
    }

    private static async Task<string> ExportAsync(DatabaseUnderTest under, string place, string name, bool everything)
    {
        var path = Path.Combine(under.Folder, name);
        await Export.RunAsync(under.Database, under.Files, place, path, everything, null, Cancel);
        return path;
    }
}
