using Beehive.Platform;
using Beehive.Tests.Platform.CommandLine;
using Xunit;

namespace Beehive.Tests.Dependable;

/// <summary>A server that is asked to stop stops in good order.</summary>
[Collection(nameof(KillTests))]
public sealed class StopTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SIGTERM_ends_the_server_seals_nothing_half_and_frees_the_folder()
    {
        var folder = Directory.CreateTempSubdirectory("beehive-stop-").FullName;
        (await Shell.SayAsync("migrate", "--data", folder)).Done();
        (await Shell.SayAsync("import", Shell.Sample("trafford"), "--data", folder)).Done();
        await using (var serving = Beehives.Start(["serve", "--data", folder, "--urls", "http://127.0.0.1:0"]))
        {
            while (!FolderLock.IsHeld(folder)) await Task.Delay(50, Cancel);
            (await Shell.SayAsync("migrate", "--data", folder)).Refused("Stop it first (Ctrl+C)");
            // It seals every second: wait for the first, so that the stop comes in the middle of its work.
            while ((await Shell.SayAsync("verify", "--data", folder)).Done().Out.Contains(" 0 chains", StringComparison.Ordinal)) await Task.Delay(100, Cancel);
            serving.Terminate();
            Assert.Equal(0, await serving.EndAsync());
            Assert.Contains($"No mail server is named, so letters go to {folder}/mail.", await serving.OutputAsync(), StringComparison.Ordinal);
            Assert.Contains("Beehive is open at http://127.0.0.1:", await serving.OutputAsync(), StringComparison.Ordinal);
        }
        Assert.False(FolderLock.IsHeld(folder));
        Assert.False(File.Exists(Path.Combine(folder, "beehive.db-wal")));
        (await Shell.SayAsync("doctor", "--data", folder)).Done();
        Directory.Delete(folder, recursive: true);
    }
}
