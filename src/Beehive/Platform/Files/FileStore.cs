using System.Security.Cryptography;

namespace Beehive.Platform.Files;

/// <summary>A file as it is kept: its content decides its name and its type.</summary>
public sealed record KeptFile(string Hash, long Size, string Type);

/// <summary>Import can also hand over files.</summary>
public interface IFileRefs
{
    /// <summary>Keeps the file of that name in the import's files/ folder.</summary>
    KeptFile Keep(string name);

    /// <summary>Keeps a clean copy of a picture of that name, and says its type.</summary>
    (KeptFile Kept, string Type) KeepPicture(string name);
}

/// <summary>Files by the hash of their content, in a folder of our own. Nothing is served from here by hash; a thing that the viewer may see asks for it.</summary>
public sealed class FileStore(string folder)
{
    public const long Largest = 50L * 1024 * 1024;
    private const int HashLength = 64;

    public string Folder => folder;

    public string PathOf(string hash) => Path.Combine(folder, hash[..2], hash);

    /// <summary>Writes beside its place first and moves it in, so that a killed run leaves no half file under a real name.</summary>
    public async Task<KeptFile> KeepAsync(Stream content, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var half = Path.Combine(folder, Guid.NewGuid().ToString("N") + ".part");
        try
        {
            var (hash, size, type) = await CopyAsync(content, half, cancel);
            var kept = new KeptFile(hash, size, type);
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(kept.Hash))!);
            Durable.Rename(half, PathOf(kept.Hash));
            return kept;
        }
        finally
        {
            File.Delete(half);
        }
    }

    public Stream Open(string hash) => new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read, 81920, FileOptions.Asynchronous | FileOptions.SequentialScan);

    /// <summary>The path of every kept file; unfinished and waiting ones are not among them.</summary>
    public IEnumerable<string> All() => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(x => Path.GetFileName(x).Length == HashLength).Order(StringComparer.Ordinal)
        : [];

    /// <summary>For what nothing points at any more and must be gone.</summary>
    public void Forget(string hash) => File.Delete(PathOf(hash));

    public bool Has(string hash) => File.Exists(PathOf(hash));

    private static async Task<(string Hash, long Size, string Type)> CopyAsync(Stream content, string path, CancellationToken cancel)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        var start = new MemoryStream();
        long size = 0;
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, FileOptions.Asynchronous);
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
        {
            if ((size += read) > Largest) throw new InvalidDataException($"The file is larger than {Largest / 1024 / 1024} MB.");
            if (start.Length < 4096) start.Write(buffer, 0, read);
            sha.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        await file.FlushAsync(cancel);
        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(sha.GetHashAndReset()), size, FileKinds.Judge(start.ToArray()));
    }
}
