using Beehive.OpenData.Exchange;
using Beehive.Platform;
using Xunit;

namespace Beehive.Tests.OpenData.Exchange;

public class ExportTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static readonly Act Act = new("test", new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Out_in_and_out_again_gives_the_same_bytes(DatabaseKind kind)
    {
        await using var first = await databases.NewAsync(kind);
        await using var second = await databases.NewAsync(DatabaseKind.Sqlite);
        await using var third = await databases.NewAsync(kind);
        foreach (var sample in Samples.Names)
        {
            await Import.RunAsync(first.Database, first.Files, Samples.Path(sample), Act, null, Cancel);
            var zip = await ExportAsync(first, sample, sample + "-one.zip");
            await Import.RunAsync(second.Database, second.Files, zip, Act, null, Cancel);
            var folder = await ExportAsync(second, sample, sample);
            await Import.RunAsync(third.Database, third.Files, folder, Act, null, Cancel);
            Assert.Equal(await File.ReadAllBytesAsync(zip, Cancel), await File.ReadAllBytesAsync(await ExportAsync(third, sample, sample + "-three.zip"), Cancel));
            Assert.Equal(Samples.Lines(sample), Directory.EnumerateFiles(folder, "*.jsonl").Sum(x => File.ReadLines(x).Count()));
        }
    }

    [Theory, EachDatabase]
    public async Task An_export_imported_where_it_came_from_changes_nothing(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = Hidden();
        await Import.RunAsync(under.Database, under.Files, place.Path, Act, null, Cancel);
        Assert.False((await Import.RunAsync(under.Database, under.Files, await ExportAsync(under, "honeyton", "all.zip", true), Act, null, Cancel)).ChangedAnything);
        Assert.False((await Import.RunAsync(under.Database, under.Files, await ExportAsync(under, "honeyton", "public.zip"), Act, null, Cancel)).ChangedAnything);
    }

    [Theory, EachDatabase]
    public async Task What_is_hidden_is_neither_told_nor_pointed_at(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = Hidden();
        await Import.RunAsync(under.Database, under.Files, place.Path, Act, null, Cancel);
        var folder = await ExportAsync(under, "honeyton", "public");
        var all = string.Concat(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText));
        Assert.DoesNotContain("secret", all, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("open-item", all, StringComparison.Ordinal);
        Assert.Contains("open-decision", all, StringComparison.Ordinal);
        Assert.DoesNotContain("below-closed", all, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody-decided", all, StringComparison.Ordinal);
        await using var other = await databases.NewAsync(DatabaseKind.Sqlite);
        Assert.True((await Import.RunAsync(other.Database, other.Files, folder, Act, null, Cancel)).ChangedAnything);
    }

    [Theory, EachDatabase]
    public async Task With_all_the_closed_things_travel_and_place_json_says_so(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = Hidden();
        await Import.RunAsync(under.Database, under.Files, place.Path, Act, null, Cancel);
        var zip = await ExportAsync(under, "honeyton", "one.zip", everything: true);
        await using var other = await databases.NewAsync(DatabaseKind.Sqlite);
        await Import.RunAsync(other.Database, other.Files, zip, Act, null, Cancel);
        var folder = await ExportAsync(other, "honeyton", "all", everything: true);
        Assert.Contains("\"includes\": \"all\"", await File.ReadAllTextAsync(Path.Combine(folder, "place.json"), Cancel), StringComparison.Ordinal);
        Assert.Contains("secret-item", await File.ReadAllTextAsync(Path.Combine(folder, "agenda-items.jsonl"), Cancel), StringComparison.Ordinal);
        Assert.Equal("A secret word.\n", await File.ReadAllTextAsync(Path.Combine(folder, "files", "secret.txt"), Cancel));
        Assert.Equal(await File.ReadAllBytesAsync(zip, Cancel), await File.ReadAllBytesAsync(await ExportAsync(other, "honeyton", "two.zip", true), Cancel));
    }

    [Theory, EachDatabase]
    public async Task An_export_that_fails_leaves_nothing_behind(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = Hidden();
        await Import.RunAsync(under.Database, under.Files, place.Path, Act, null, Cancel);
        Directory.Delete(under.Files.Folder, recursive: true);
        var target = Directory.CreateDirectory(Path.Combine(under.Folder, "out")).FullName;
        await Assert.ThrowsAsync<ExportRefusedException>(() => Export.RunAsync(under.Database, under.Files, "honeyton", Path.Combine(target, "x.zip"), true, null, Cancel));
        await Assert.ThrowsAsync<ExportRefusedException>(() => Export.RunAsync(under.Database, under.Files, "honeyton", Path.Combine(target, "x"), true, null, Cancel));
        await Assert.ThrowsAsync<ExportRefusedException>(() => Export.RunAsync(under.Database, under.Files, "no-such-place", Path.Combine(target, "x"), true, null, Cancel));
        Assert.Empty(Directory.EnumerateFileSystemEntries(target));
    }

    private static async Task<string> ExportAsync(DatabaseUnderTest under, string place, string name, bool everything = false)
    {
        var path = Path.Combine(under.Folder, name);
        await Export.RunAsync(under.Database, under.Files, place, path, everything, null, Cancel);
        return path;
    }

    /// <summary>A place with closed things, and public ones that point at them.</summary>
    private static PlaceFolder Hidden()
    {
        const string closed = ",'visibility':'closed'";
        return new PlaceFolder("all")
            .Write("boards.jsonl", PlaceFolder.Board("forum"), PlaceFolder.Board("secret-board", ",'visibility':'draft'"))
            .Write("reporting-lines.jsonl", "{'id':'to-secret','from':'board:forum','to':'board:secret-board','kind':'reports-to'}")
            .Write("seats.jsonl", "{'id':'secret-seat','board':'secret-board','label':'Chair'}")
            .Write("papers.jsonl",
                "{'id':'report','title':'Report','kind':'report','boards':['forum','secret-board'],'versions':[{'number':1,'text':'Open.'},{'number':2,'text':'A secret draft.','visibility':'draft'}]}",
                "{'id':'secret-paper','title':'Secret','kind':'report','visibility':'closed','versions':[{'number':1,'text':'Secret.'}],'attachments':[{'file':'secret.txt','title':'Secret'}]}")
            .Write("files/secret.txt", "A secret word.")
            .Write("meetings.jsonl", PlaceFolder.Meeting("m1"), PlaceFolder.Meeting("secret-meeting", closed))
            .Write("agenda-items.jsonl",
                PlaceFolder.Item("open-item", "m1", "1", ",'papers':['report','secret-paper'],'arisingFrom':'decision:secret-decision'"),
                PlaceFolder.Item("secret-item", "m1", "2", closed + ",'closedReason':'About one person.'"),
                PlaceFolder.Item("below-closed", "secret-meeting", "1"))
            .Write("decisions.jsonl",
                PlaceFolder.Decision("open-decision", ",'item':'secret-item','board':'forum'"),
                PlaceFolder.Decision("nobody-decided", ",'item':'below-closed'"),
                PlaceFolder.Decision("secret-decision", ",'meeting':'m1'" + closed))
            .Write("action-points.jsonl", "{'id':'do-it','what':'Do it','state':'to-do','arisingFrom':'decision:nobody-decided'}");
    }
}
