using Beehive.Issues;
using Beehive.OpenData.Exchange;
using Beehive.Platform;
using Beehive.Tests.Issues;
using Beehive.Tests.Issues.Own;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.OpenData.Exchange;

/// <summary>What somebody told a place and nobody has read yet is safe from files that hold an issue of the same id.</summary>
public sealed class UnreadIssuesTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Other = "{'id':'issue-1','number':1,'title':'Noise','words':'It is loud.','kind':'story','raised':'2026-07-15','state':'closed','endedAs':'done','reason':'We asked.','changed':'Quiet.'";
    private const string Unread = "{'id':'issue-1','number':1,'title':'Noise','words':'It is loud.','kind':'story','raised':'2026-07-15','state':'received','visibility':'draft','holder':'Team','holderPhone':'01632 960 123','nextStep':'Somebody reads it','next':'2026-07-17','history':[{'deed':'raised','on':'2026-07-15'}]}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_import_neither_changes_nor_shows_what_nobody_has_read_unless_it_is_a_whole_export_of_this_place(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site);
        var code = await OwnIssues.RaiseAsync(resident, "My neighbour Ann cannot get home.");
        var before = await ToldAsync(site);
        foreach (var (includes, line) in (IEnumerable<(string, string)>)[("public", Other + "}"), ("all", Other + "}"), ("all", Other + ",'history':[{'deed':'raised','on':'2026-07-14'},{'deed':'read'}]}"), ("all", Unread)])
        {
            using var files = new PlaceFolder(includes, "testing").Write("issues.jsonl", line);
            var report = await ImportAsync(site, files.Path);
            Assert.Equal((1, 0), (report.Left, report.Files.Single(x => x.File == "issues.jsonl").Changed));
            Assert.Equal(before, await ToldAsync(site));
            Assert.DoesNotContain("Noise", await site.TextAsync("/testing/issues"), StringComparison.Ordinal);
        }
        var whole = Path.Combine(site.Under.Folder, "whole");
        await Export.RunAsync(site.Under.Database, site.Under.Files, "testing", whole, true, null, Cancel);
        await OwnIssues.DoneAsync(resident, "/testing/issues/yours/add", ("words", "And on Sundays."));
        Assert.NotEqual(before, await ToldAsync(site));
        var restored = await ImportAsync(site, whole);
        Assert.Equal(0, restored.Left);
        Assert.Equal(before, await ToldAsync(site));
        using var home = new Person(site);
        Assert.Equal("/testing/issues/yours", (await home.SendAsync("/testing/issues/find", ("number", "1"), ("code", code))).Location);
    }

    private static async Task<ImportReport> ImportAsync(SiteUnderTest site, string path) =>
        await Import.RunAsync(site.Under.Database, site.Under.Files, path, new Act("test", site.Clock.Now), null, Cancel);

    private static async Task<(string, string, Visibility, IssueState, int)> ToldAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        var issue = await store.Issues.Include(x => x.Steps).SingleAsync(Cancel);
        return (issue.Title, issue.Words, issue.Visibility, issue.State, issue.Steps.Count);
    }
}
