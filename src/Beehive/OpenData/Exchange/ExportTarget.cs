using System.IO.Compression;

namespace Beehive.OpenData.Exchange;

/// <summary>Where an export goes. It is written beside its place and moved in when it is whole, so that a stopped export leaves no half one.</summary>
public abstract class ExportTarget(string path) : IDisposable
{
    protected string Half { get; } = $"{Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))}.{Guid.NewGuid():N}.part";

    protected string Whole { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    /// <summary>One file at a time: close it before the next.</summary>
    public abstract Stream Create(string name);

    public abstract void Complete();

    public abstract void Dispose();

    public static ExportTarget At(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? new ZipTarget(path) : new FolderTarget(path);
}

/// <summary>A new folder.</summary>
public sealed class FolderTarget : ExportTarget
{
    public FolderTarget(string path) : base(path)
    {
        if (File.Exists(Whole)) throw new ExportRefusedException($"{path} is a file. Choose another name, or one that ends with .zip.");
        if (Directory.Exists(Whole) && Directory.EnumerateFileSystemEntries(Whole).Any()) throw new ExportRefusedException($"The folder {path} is not empty. Choose another, or empty it first.");
        Directory.CreateDirectory(Half);
    }

    public override Stream Create(string name)
    {
        var path = Path.Combine(Half, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 128 * 1024);
    }

    public override void Complete()
    {
        if (Directory.Exists(Whole)) Directory.Delete(Whole);
        Directory.Move(Half, Whole);
    }

    public override void Dispose()
    {
        if (Directory.Exists(Half)) Directory.Delete(Half, recursive: true);
    }
}

/// <summary>A zip, the same bytes for the same files: no clock, nothing of this machine.</summary>
public sealed class ZipTarget : ExportTarget
{
    /// <summary>The first day that a zip can name.</summary>
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FileStream file;
    private readonly ZipArchive zip;

    public ZipTarget(string path) : base(path)
    {
        if (Path.Exists(Whole)) throw new ExportRefusedException($"{path} is there already. Choose another name, or take it away first.");
        file = new FileStream(Half, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 128 * 1024);
        zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
    }

    public override Stream Create(string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoDay;
        entry.ExternalAttributes = 0;
        return new BufferedStream(entry.Open(), 128 * 1024);
    }

    public override void Complete()
    {
        zip.Dispose();
        file.Flush(flushToDisk: true);
        file.Dispose();
        File.Move(Half, Whole);
    }

    public override void Dispose()
    {
        zip.Dispose();
        file.Dispose();
        File.Delete(Half);
    }
}
