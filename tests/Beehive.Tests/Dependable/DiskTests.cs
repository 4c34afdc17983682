using System.Diagnostics;
using Beehive.Platform.CommandLine;
using Beehive.Tests.Platform.CommandLine;
using Xunit;

namespace Beehive.Tests.Dependable;

/// <summary>A disk that is full, a folder that may not be written to: a plain sentence, and no half state.</summary>
public sealed class DiskTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("beehive-disk-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Environment.UserName == "root", "Only root can make a small disk to fill.");
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", "size=12m", "beehive-test", folder), "This machine does not let us make a small disk.");
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Run("umount", "-l", folder);
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_full_disk_stops_an_import_and_leaves_nothing_half_done()
    {
        (await SayAsync("migrate")).Done();
        (await SayAsync("import", Shell.Sample("thurrock"))).Done();
        var ballast = Path.Combine(folder, "ballast");
        Fill(ballast);
        (await SayAsync("import", Shell.Sample("redcar-and-cleveland"))).Refused("The disk is full.");
        File.Delete(ballast);
        (await SayAsync("verify")).Done();
        Assert.Contains("redcar-and-cleveland: ", (await SayAsync("import", Shell.Sample("redcar-and-cleveland"))).Done().Out, StringComparison.Ordinal);
        Assert.Contains(" 0 new, 0 changed,", (await SayAsync("import", Shell.Sample("thurrock"))).Done().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_stops_a_migration_which_the_next_one_finishes()
    {
        var ballast = Path.Combine(folder, "ballast");
        Fill(ballast);
        (await SayAsync("migrate")).Refused("The disk is full.");
        File.Delete(ballast);
        (await SayAsync("migrate")).Done();
        (await SayAsync("import", Shell.Sample("trafford"))).Done();
    }

    [Fact]
    public async Task A_full_disk_leaves_no_backup_behind()
    {
        (await SayAsync("migrate")).Done();
        (await SayAsync("import", Shell.Sample("thurrock"))).Done();
        var ballast = Path.Combine(folder, "ballast");
        Fill(ballast);
        (await SayAsync("backup", Path.Combine(folder, "backup.zip"))).Refused("The disk is full.");
        Assert.Empty(Directory.EnumerateFiles(folder, "backup.zip*"));
        File.Delete(ballast);
        (await SayAsync("verify")).Done();
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_to_is_said_to_be_so()
    {
        (await SayAsync("migrate")).Done();
        Assert.True(Run("mount", "-o", "remount,ro", folder));
        foreach (var words in new[] { "migrate", "administrator a@example.org", "serve --port 0", "sample --items 10" })
        {
            var said = await SayAsync(words.Split(' '));
            Assert.Equal(Door.NotDone, said.Code);
            Assert.Contains("read-only", said.Error, StringComparison.OrdinalIgnoreCase);
            Assert.Single(said.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    private Task<Said> SayAsync(params string[] words) => Shell.SayAsync([.. words, "--data", folder]);

    /// <summary>Leaves room for a log and no more.</summary>
    private static void Fill(string path)
    {
        using var file = File.Create(path);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(block);
                file.Flush(flushToDisk: true);
            }
        }
        catch (IOException)
        {
            // Full, as was meant.
        }
    }

    private static bool Run(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
