using Beehive.EasyRead;
using Beehive.OpenData.Exchange;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Tests.OpenData.Exchange;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.EasyRead;

/// <summary>Easy Read versions go out and come in.</summary>
public sealed class TwinExchangeTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Blocks = "'blocks':[{'sentences':['When we met'],'kind':'heading'},{'sentences':['We met on Wednesday.','We met in the hall.'],'picture':'calendar'}]";
    private const string Open = "{'id':'m','kind':'meeting','of':'m','title':'We met','versions':[{'number':1,'date':'2026-03-05','by':'Secretary'," + Blocks + "}]}";
    private const string OfClosed = "{'id':'closed','kind':'paper','of':'closed','title':'Secret title','versions':[{'number':1,'date':'2026-03-05'," + Blocks + "}]}";
    private const string Written = "{'id':'p','kind':'paper','of':'p','title':'Second','versions':[{'number':1,'date':'2026-03-05','title':'First','original':'What it said.'," + Blocks + "},{'number':2," + Blocks + "}],"
        + "'checks':[{'group':'Speaking Up','on':'2026-03-04','number':1,'blocks':[{'mark':'a','good':true,'comment':'Secret comment'}],'onPaper':true}],"
        + "'answers':[{'rule':6,'at':'We were met.','found':'were met','reason':'Secret reason','by':'Secretary','on':'2026-03-04'}]}";

    private static readonly Act Act = new("test", new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Readers_get_what_a_file_brings_and_nothing_of_what_is_closed(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = Place();
        await ImportAsync(under, place.Path);
        await using var site = await SiteUnderTest.StartAsync(under);
        var page = await site.TextAsync("/honeyton/papers/p/easy");
        foreach (var words in (string[])["<h1>First</h1>", "We met in the hall.", "not checked all of this yet"]) Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Second", page, StringComparison.Ordinal);
        using var closed = await site.GetAsync("/honeyton/papers/closed/easy");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, closed.StatusCode);
        var open = string.Concat(Directory.EnumerateFiles(await ExportAsync(under, "open", everything: false)).Select(File.ReadAllText));
        Assert.Contains("Speaking Up", open, StringComparison.Ordinal);
        foreach (var words in (string[])["Secret ", "Second", "What it said."]) Assert.DoesNotContain(words, open, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task All_of_it_goes_out_in_and_out_again_unchanged(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = Place();
        await ImportAsync(under, place.Path);
        Assert.False((await ImportAsync(under, place.Path)).ChangedAnything);
        var all = await ExportAsync(under, "all.zip", everything: true);
        Assert.False((await ImportAsync(under, await ExportAsync(under, "open.zip", everything: false))).ChangedAnything);
        await using var other = await databases.NewAsync(kind);
        await ImportAsync(other, all);
        Assert.Equal(await File.ReadAllBytesAsync(all, Cancel), await File.ReadAllBytesAsync(await ExportAsync(other, "again.zip", everything: true), Cancel));
    }

    [Theory, EachDatabase]
    public async Task A_public_file_that_changes_a_version_keeps_what_it_does_not_tell(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = Place();
        await ImportAsync(under, place.Path);
        using var open = new PlaceFolder("public").WithBoard().Write("easy-reads.jsonl", "{'id':'p','kind':'paper','of':'p','title':'First again','versions':[{'number':1,'date':'2026-03-05'," + Blocks + "}],'checks':[{'group':'Speaking Up','on':'2026-03-04','number':1,'blocks':[{'mark':'a','good':true}],'onPaper':true}]}");
        await ImportAsync(under, open.Path);
        var told = await File.ReadAllTextAsync(Path.Combine(await ExportAsync(under, "all", everything: true), "easy-reads.jsonl"), Cancel);
        foreach (var words in (string[])["First again", "Secret comment", "Secret reason", "What it said.", "Second"]) Assert.Contains(words, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{'id':'m','kind':'meeting','of':'m','title':'T','versions':[{'number':2,'date':'2026-03-05'," + Blocks + "},{'number':1,'date':'2026-03-05'," + Blocks + "}]}", "The versions of an Easy Read version are numbered from 1 upwards")]
    [InlineData("{'id':'m','kind':'meeting','of':'m','title':'T','versions':[{'number':1," + Blocks + "},{'number':2,'date':'2026-03-05'," + Blocks + "}]}", "Only the last version may be without a \"date\"")]
    [InlineData("{'id':'m','kind':'meeting','of':'nothing','title':'T','versions':[{'number':1,'date':'2026-03-05'," + Blocks + "}]}", "There is no meeting \"nothing\"")]
    [InlineData("{'id':'m','kind':'seats','of':'m','title':'T','versions':[{'number':1,'date':'2026-03-05'," + Blocks + "}]}", "\"seats\" is not a kind that a reference may name")]
    public async Task A_fault_says_where_what_and_what_to_do(string line, string sentence)
    {
        await using var under = await databases.NewAsync(DatabaseKind.Sqlite);
        using var place = Place().Write("easy-reads.jsonl", line);
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => ImportAsync(under, place.Path));
        Assert.Contains("easy-reads.jsonl, line 1: " + sentence, refused.Faults[0].ToString(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_second_one_of_the_same_thing_is_refused(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = Place().Write("easy-reads.jsonl", Open, Open.Replace("'id':'m'", "'id':'m2'", StringComparison.Ordinal));
        await Assert.ThrowsAsync<ImportRefusedException>(() => ImportAsync(under, place.Path));
        await using var store = under.Database.Read().Look(0, Viewer.Keeper);
        Assert.Empty(await store.Set<Twin>().ToListAsync(Cancel));
    }

    private static PlaceFolder Place() => new PlaceFolder("all").WithBoard().Write("meetings.jsonl", PlaceFolder.Meeting("m"))
        .Write("papers.jsonl", "{'id':'p','title':'Paper','kind':'report','boards':['forum'],'versions':[{'number':1,'text':'What it says.'}]}",
            "{'id':'closed','title':'Closed','kind':'report','boards':['forum'],'visibility':'closed','versions':[{'number':1,'text':'What it says.'}]}")
        .Write("easy-reads.jsonl", Open, OfClosed, Written);

    private static Task<ImportReport> ImportAsync(DatabaseUnderTest under, string path) => Import.RunAsync(under.Database, under.Files, path, Act, null, Cancel);

    private static async Task<string> ExportAsync(DatabaseUnderTest under, string name, bool everything)
    {
        var path = Path.Combine(under.Folder, name);
        await Export.RunAsync(under.Database, under.Files, "honeyton", path, everything, null, Cancel);
        return path;
    }
}
