using System.Runtime.InteropServices;

namespace Beehive.Platform.Files;

/// <summary>Gives a finished file its real name so that it is there after a power cut, whole, or not at all.</summary>
public static class Durable
{
    public static void Rename(string half, string whole)
    {
        using (var file = new FileStream(half, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
        File.Move(half, whole, overwrite: true);
        FlushFolder(Path.GetDirectoryName(Path.GetFullPath(whole))!);
    }

    /// <summary>A name is part of the folder, so the folder must reach the disk too. Windows does that by itself.</summary>
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(folder, 0);
        if (handle < 0) return;
        _ = Sync(handle);
        _ = Close(handle);
    }

#pragma warning disable CA5392, SYSLIB1054, CA2101 // .NET has no way to flush a folder.
    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Open(string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int handle);
#pragma warning restore CA5392, SYSLIB1054, CA2101
}
