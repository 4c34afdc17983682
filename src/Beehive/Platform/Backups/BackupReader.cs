using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Beehive.Platform.Exchange;

namespace Beehive.Platform.Backups;

/// <summary>Reads a backup, and believes nothing that its manifest does not vouch for.</summary>
public sealed class BackupReader : IDisposable
{
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries;

    private BackupReader(ZipArchive zip, Manifest manifest)
    {
        (this.zip, Manifest) = (zip, manifest);
        entries = zip.Entries.ToDictionary(x => x.FullName, StringComparer.Ordinal);
    }

    public Manifest Manifest { get; }

    public static BackupReader Open(string path)
    {
        ZipArchive? opened = null;
        try
        {
            opened = new ZipArchive(File.OpenRead(path), ZipArchiveMode.Read);
            return new(opened, ReadManifest(opened, path));
        }
        catch (Exception trouble) when (trouble is InvalidDataException or JsonException or ArgumentException)
        {
            opened?.Dispose();
            throw Bad(path);
        }
    }

    /// <summary>Every part is there, nothing else is, and each has its size and its hash.</summary>
    public async Task CheckAsync(IProgress<Step> progress, CancellationToken cancel)
    {
        foreach (var name in entries.Keys)
            if (name != Manifest.Name && !(PartNames.Allowed.IsMatch(name) && Manifest.Parts.ContainsKey(name))) throw new RefusedException(new("The backup holds \"{0}\", which its manifest does not name. Nothing was restored.", name));
        var done = 0;
        foreach (var (name, part) in Manifest.Parts)
        {
            if (!await MatchesAsync(name, part, cancel)) throw new RefusedException(new("\"{0}\" in the backup is missing or damaged. Nothing was restored; take another backup.", name));
            progress.Report(new("Checking the backup", ++done, Manifest.Parts.Count));
        }
    }

    public Task<Stream> OpenAsync(string name, CancellationToken cancel) => entries[name].OpenAsync(cancel);

    public void Dispose() => zip.Dispose();

    private async Task<bool> MatchesAsync(string name, Part part, CancellationToken cancel)
    {
        if (!entries.TryGetValue(name, out var entry)) return false;
        try
        {
            using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var content = await entry.OpenAsync(cancel);
            await using var counted = new HashingStream(Stream.Null, sha);
            await content.CopyToAsync(counted, cancel);
            return counted.Written == part.Size && Convert.ToHexStringLower(sha.GetHashAndReset()) == part.Sha256;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static Manifest ReadManifest(ZipArchive zip, string path)
    {
        using var content = zip.GetEntry(Manifest.Name)?.Open() ?? throw Bad(path);
        using var text = new StreamReader(content);
        var manifest = ExchangeJson.Read<Manifest>(text.ReadToEnd());
        if (manifest.Format != Manifest.ThisFormat) throw new RefusedException(new("This backup is of the format \"{0}\"; this Beehive reads {1}.", manifest.Format, Manifest.ThisFormat));
        return manifest;
    }

    private static RefusedException Bad(string path) => new(new("\"{0}\" is no whole backup of Beehive. Take another one.", path));
}
