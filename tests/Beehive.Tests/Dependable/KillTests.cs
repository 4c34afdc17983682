using System.Diagnostics;
using System.Globalization;
using Beehive.Platform.Storage.Migrations;
using Beehive.Platform.Storage.Sqlite;
using Beehive.Tests.Platform.CommandLine;
using Xunit;

namespace Beehive.Tests.Dependable;

/// <summary>
/// kill -9 at the Nth write or flush of a verb, and at random: the next start is clean, all or nothing, and never hangs.
/// strace does the killing; its own filter (--seccomp-bpf) must stay off, or the kill never comes and the proof proves nothing.
/// </summary>
[Collection(nameof(KillTests))]
[Trait("Proof", "long")]
public sealed class KillTests : IDisposable
{
    private const string Writes = "pwrite64";
    private const string Flushes = "fsync,fdatasync,ftruncate,rename,unlink";

    private readonly string folder = Directory.CreateTempSubdirectory("beehive-kill-").FullName;

    private string Data => Path.Combine(folder, "data");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Writes)]
    [InlineData(Flushes)]
    public async Task Migrate_killed_in_the_middle_is_finished_by_the_next_start(string calls) => await ProveAsync("migrate", calls, ["migrate"], () => Task.CompletedTask, async () =>
    {
        (await Shell.SayAsync("migrate", "--data", Data)).Done();
        await using var database = new SqliteDatabase(Path.Combine(Data, "beehive.db"));
        await using var store = database.Read();
        Assert.Empty(await Schema.MissingAsync(store, Cancel));
    });

    [Theory]
    [InlineData(Writes)]
    [InlineData(Flushes)]
    public async Task Import_killed_in_the_middle_leaves_all_or_nothing(string calls) => await ProveAsync("import", calls, ["import", Shell.Sample("trafford")], MigrateAsync, AllOrNothingAsync);

    [Theory]
    [InlineData(Writes)]
    [InlineData(Flushes)]
    public async Task Backup_killed_in_the_middle_leaves_a_whole_one_or_none(string calls) => await ProveAsync("backup", calls, ["backup", Path.Combine(folder, "backup.zip")], FillAsync, WholeOrNoneAsync);

    [Fact]
    public async Task Killed_at_random_the_next_start_is_clean_too()
    {
        var took = Stopwatch.StartNew();
        var (runs, killed) = (Proof.IsWhole ? 60 : 3, 0);
        for (var i = 0; i < runs; i++)
        {
            await FreshAsync(MigrateAsync);
            await using (var importing = Beehives.Start(["import", Shell.Sample("trafford"), "--data", Data]))
            {
                await Task.Delay(Random.Shared.Next(50, 1500), Cancel);
                importing.Kill();
                if (await importing.EndAsync() != 0) killed++;
            }
            await AllOrNothingAsync();
        }
        Proof.Tell("kill -9 at random during import", $"{runs} runs, {killed} killed, 0 faults", took);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task ProveAsync(string verb, string calls, string[] words, Func<Task> prepare, Func<Task> check)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/strace"), "strace is not here.");
        var took = Stopwatch.StartNew();
        int killed = 0, runs = 0;
        foreach (var n in Points())
        {
            await FreshAsync(prepare);
            var inject = string.Create(CultureInfo.InvariantCulture, $"inject={calls}:signal=SIGKILL:when={n}");
            var code = await Beehives.RunAsync([.. words, "--data", Data], "/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + calls, "-e", inject);
            runs++;
            await check();
            if (code == 0) break; // so many calls it does not make: nothing was killed, and all went well
            killed++;
        }
        Assert.True(killed > 0, "Nothing was killed, so nothing was proved.");
        Proof.Tell($"kill -9 during {verb} at the Nth of {calls}", $"{runs} runs, {killed} killed, 0 faults", took);
    }

    /// <summary>The whole: every N up to 60, then every tenth, until the verb ends before it.</summary>
    private static IEnumerable<int> Points() => Proof.IsWhole ? Enumerable.Range(1, 60).Concat(Enumerable.Range(7, 1000).Select(x => x * 10)) : [1, 3, 17];

    private async Task FreshAsync(Func<Task> prepare)
    {
        if (Directory.Exists(Data)) Directory.Delete(Data, recursive: true);
        Directory.CreateDirectory(Data);
        foreach (var left in Directory.EnumerateFiles(folder)) File.Delete(left);
        await prepare();
    }

    private async Task MigrateAsync() => (await Shell.SayAsync("migrate", "--data", Data)).Done();

    private async Task FillAsync()
    {
        await MigrateAsync();
        (await Shell.SayAsync("import", Shell.Sample("trafford"), "--data", Data)).Done();
    }

    private async Task AllOrNothingAsync()
    {
        (await Shell.SayAsync("doctor", "--data", Data)).Done();
        var again = (await Shell.SayAsync("import", Shell.Sample("trafford"), "--data", Data)).Done().Out;
        Assert.True(again.Contains(" 0 new, 0 changed,", StringComparison.Ordinal) || again.Contains(" 0 changed, 0 as they were", StringComparison.Ordinal), $"Half an import was there: {again}");
        (await Shell.SayAsync("doctor", "--data", Data)).Done();
    }

    private async Task WholeOrNoneAsync()
    {
        (await Shell.SayAsync("doctor", "--data", Data)).Done();
        var path = Path.Combine(folder, "backup.zip");
        if (!File.Exists(path)) (await Shell.SayAsync("backup", path, "--data", Data)).Done();
        Assert.Equal([path], Directory.EnumerateFiles(folder));
        var beside = Path.Combine(Data, "restored");
        (await Shell.SayAsync("restore", path, "--data", beside)).Done();
    }
}

/// <summary>One after another: each kills and starts programs.</summary>
[CollectionDefinition(nameof(KillTests), DisableParallelization = true)]
public sealed class KillTestsOneByOne;
