using System.Diagnostics;
using Beehive.Platform.Files.Waiting;
using Beehive.Tests.Platform.Files;
using Xunit;

namespace Beehive.Tests.Dependable;

/// <summary>The disk of what people send is full: they are told, nothing is half written, and it goes on when there is room again.</summary>
public sealed class FullUploadDiskTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("beehive-disk-").FullName;

    private string Ballast => Path.Combine(folder, "ballast");

    public ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Environment.UserName == "root", "Only root can make a small disk to fill.");
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", "size=4m", "beehive-test", folder), "This machine does not let us make a small disk.");
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Run("umount", "-l", folder);
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task F_06_a_full_disk_refuses_an_upload_in_words_and_leaves_nothing_half_written()
    {
        using var here = new UploadRoom(folder: folder);
        var (waiting, _) = await here.TakeAsync(SampleFiles.Pdf, "before.pdf");
        Fill(0);
        Assert.Contains("disk is full", (await here.TakeAsync(SampleFiles.Pdf, "a.pdf")).Refusal!.ToString(), StringComparison.Ordinal);
        Assert.Contains("disk is full", (await here.KeepAsync(waiting!, new(Decided: true))).Refusal!.ToString(), StringComparison.Ordinal);
        Assert.Equal([waiting!.Id, waiting.Id + ".json"], here.Waiting);
        Assert.Empty(Directory.EnumerateFiles(here.Store.Folder));
        Fill(1024 * 1024); // room for a part of it
        Assert.Contains("disk is full", (await here.TakeAsync([.. SampleFiles.Pdf, .. new byte[2 * 1024 * 1024]], "b.pdf")).Refusal!.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, here.Waiting.Length);
        File.Delete(Ballast);
        Assert.NotNull((await here.TakeAsync(SampleFiles.Pdf, "after.pdf")).Upload);
        Assert.NotNull((await here.KeepAsync(waiting, new Release(Decided: true))).Kept);
    }

    private void Fill(long free)
    {
        File.Delete(Ballast);
        using var file = File.Create(Ballast);
        try
        {
            for (var block = new byte[4096]; ;) file.Write(block);
        }
        catch (IOException)
        {
            // Full, as was meant.
        }
        file.SetLength(file.Length - free);
    }

    private static bool Run(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
