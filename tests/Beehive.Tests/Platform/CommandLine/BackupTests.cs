using System.Globalization;
using System.IO.Compression;
using Beehive.Platform.AuditTrail;
using Xunit;

namespace Beehive.Tests.Platform.CommandLine;

/// <summary>Backup and restore, on both kinds of database.</summary>
public sealed class BackupTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task What_is_restored_is_what_was_backed_up(DatabaseKind kind)
    {
        await using var from = await FilledAsync(kind);
        var path = Path.Combine(from.Folder, "backup.zip");
        Assert.Contains("1 files", (await from.SayAsync("backup", path)).Done().Out, StringComparison.Ordinal);
        await using var to = await databases.NewAsync(kind);
        Assert.Contains("The audit trail holds.", (await to.SayAsync("restore", path)).Done().Out, StringComparison.Ordinal);
        Assert.Equal(await Contents.OfAsync(from.Database), Same(kind, await Contents.OfAsync(to.Database)));
        Assert.Equal(from.Files.All().Select(Path.GetFileName), to.Files.All().Select(Path.GetFileName));
        (await to.SayAsync("doctor")).Done();
        (await to.SayAsync("administrator", "second@example.org")).Done();
    }

    [Theory, EachDatabase]
    public async Task A_database_that_holds_something_is_only_replaced_when_asked(DatabaseKind kind)
    {
        await using var from = await FilledAsync(kind);
        var path = Path.Combine(from.Folder, "backup.zip");
        (await from.SayAsync("backup", path)).Done();
        await using var to = await databases.NewAsync(kind);
        (await to.SayAsync("administrator", "kept@example.org")).Done();
        var before = await Contents.OfAsync(to.Database);
        (await to.SayAsync("restore", path)).Refused("add --replace");
        Assert.Equal(before, await Contents.OfAsync(to.Database));
        (await to.SayAsync("restore", path, "--replace")).Done();
        Assert.DoesNotContain("kept@example.org", await Contents.OfAsync(to.Database), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_damaged_backup_is_refused_and_nothing_is_touched(DatabaseKind kind)
    {
        await using var from = await FilledAsync(kind);
        var path = Path.Combine(from.Folder, "backup.zip");
        (await from.SayAsync("backup", path)).Done();
        var good = await File.ReadAllBytesAsync(path, Cancel);
        await using var to = await databases.NewAsync(kind);
        var before = await Contents.OfAsync(to.Database);
        foreach (var (bad, words) in Damaged(good))
        {
            await File.WriteAllBytesAsync(path, bad, Cancel);
            (await to.SayAsync("restore", path)).Refused(words);
            Assert.Equal(before, await Contents.OfAsync(to.Database));
            Assert.Empty(Directory.EnumerateFiles(to.Folder, "*.restoring*"));
        }
    }

    [Theory, EachDatabase]
    public async Task A_backup_never_writes_over_a_file_nor_into_nowhere(DatabaseKind kind)
    {
        await using var from = await databases.NewAsync(kind);
        var path = Path.Combine(from.Folder, "taken.zip");
        await File.WriteAllTextAsync(path, "mine", Cancel);
        (await from.SayAsync("backup", path)).Refused("There is already a file");
        Assert.Equal("mine", await File.ReadAllTextAsync(path, Cancel));
        (await from.SayAsync("backup", Path.Combine(from.Folder, "nowhere", "x.zip"))).Refused("There is no folder");
        (await from.SayAsync("restore", Path.Combine(from.Folder, "absent.zip"))).Refused("There is no file");
        (await from.SayAsync("backup", from.Folder)).Done();
        Assert.Single(Directory.EnumerateFiles(from.Folder, "beehive-*Z.zip"));
    }

    [Fact]
    public async Task A_backup_of_the_other_kind_says_what_to_do()
    {
        Assert.SkipWhen(DatabaseFixture.NoPostgres is not null, DatabaseFixture.NoPostgres ?? "");
        await using var from = await databases.NewAsync(DatabaseKind.Postgres);
        await using var to = await databases.NewAsync(DatabaseKind.Sqlite);
        var path = Path.Combine(from.Folder, "backup.zip");
        (await from.SayAsync("backup", path)).Done();
        (await to.SayAsync("restore", path)).Refused("then use: move");
    }

    private async Task<DatabaseUnderTest> FilledAsync(DatabaseKind kind)
    {
        var under = await databases.NewAsync(kind);
        (await under.SayAsync("administrator", "first@example.org")).Done();
        (await under.SayAsync("import", Shell.Sample("thurrock"))).Done();
        await using (var content = new MemoryStream("%PDF-1.4 kept"u8.ToArray())) await under.Files.KeepAsync(content, Cancel);
        while (await new Sealer(under.Database).SealAsync(Cancel) > 0)
        {
        }
        return under;
    }

    /// <summary>On PostgreSQL the count of changes goes on growing, so that no node takes an old page for fresh.</summary>
    private static string Same(DatabaseKind kind, string contents) => kind == DatabaseKind.Sqlite ? contents : Lower(contents);

    private static string Lower(string text)
    {
        var lines = text.Split('\n');
        var at = Array.FindIndex(lines, x => x.StartsWith("Freshness ", StringComparison.Ordinal));
        for (var i = at + 1; i < lines.Length && lines[i].Split('|') is [var place, var number]; i++) lines[i] = $"{place}|{long.Parse(number, CultureInfo.InvariantCulture) - 1}";
        return string.Join('\n', lines);
    }

    private static IEnumerable<(byte[] Bytes, string Words)> Damaged(byte[] good)
    {
        yield return (good[..(good.Length / 2)], "no whole backup");
        yield return ("nothing"u8.ToArray(), "no whole backup");
        yield return (With(good, zip => zip.GetEntry("manifest.json")!.Delete()), "no whole backup");
        yield return (With(good, zip => zip.Entries.First(x => x.FullName != "manifest.json").Delete()), "missing or damaged");
        yield return (With(good, zip => Write(zip.CreateEntry("../../escaped"))), "its manifest does not name");
        yield return (With(good, zip =>
        {
            var name = zip.Entries.First(x => x.FullName.StartsWith("files/", StringComparison.Ordinal)).FullName;
            zip.GetEntry(name)!.Delete();
            Write(zip.CreateEntry(name));
        }), "missing or damaged");
    }

    private static void Write(ZipArchiveEntry entry)
    {
        using var to = entry.Open();
        to.Write("something else"u8);
    }

    private static byte[] With(byte[] good, Action<ZipArchive> change)
    {
        using var stream = new MemoryStream();
        stream.Write(good);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true)) change(zip);
        return stream.ToArray();
    }
}
