using System.IO.Compression;
using System.Security.Cryptography;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files;

namespace Beehive.Platform.Backups;

/// <summary>One zip, written beside its place and renamed when it is whole and on the disk: half a backup never carries a backup's name.</summary>
public sealed class BackupWriter : IDisposable
{
    private readonly string path;
    private readonly string half;
    private readonly ZipArchive zip;
    private readonly Dictionary<string, Part> parts = new(StringComparer.Ordinal);

    public BackupWriter(string path)
    {
        (this.path, half) = (path, path + ".part");
        zip = new ZipArchive(new FileStream(half, FileMode.Create, FileAccess.ReadWrite, FileShare.None), ZipArchiveMode.Create);
    }

    public IReadOnlyDictionary<string, Part> Parts => parts;

    public async Task AddAsync(string name, Func<Stream, Task> write, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancel);
        await using var counted = new HashingStream(entry, sha);
        await write(counted);
        parts[name] = new(counted.Written, Convert.ToHexStringLower(sha.GetHashAndReset()));
    }

    public async Task AddAsync(string name, string from, CancellationToken cancel) => await AddAsync(name, async to =>
    {
        await using var content = File.OpenRead(from);
        await content.CopyToAsync(to, cancel);
    }, cancel);

    public async Task FinishAsync(Manifest manifest, CancellationToken cancel)
    {
        await using (var entry = await zip.CreateEntry(Manifest.Name).OpenAsync(cancel))
        await using (var text = new StreamWriter(entry)) await text.WriteAsync(ExchangeJson.Write(manifest));
        zip.Dispose();
        Durable.Rename(half, path);
    }

    public void Dispose()
    {
        try
        {
            zip.Dispose();
        }
        catch (IOException)
        {
            // The disk is full: what went wrong first is told, not that half a zip cannot be closed.
        }
        finally
        {
            File.Delete(half);
        }
    }
}
