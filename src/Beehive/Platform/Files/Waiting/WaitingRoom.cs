using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Exchange;

namespace Beehive.Platform.Files.Waiting;

/// <summary>
/// A folder where files wait under random names, each with a note of what is known of it. A file without its note was never wholly taken in. Nothing is served
/// from here.
/// </summary>
public sealed class WaitingRoom(string folder)
{
    private const string Part = ".part", Note = ".json";
    private const int IdLength = 32;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public string Folder => folder;

    public static string NewId() => RandomNumberGenerator.GetHexString(IdLength, lowercase: true);

    public string PathOf(string id) => Path.Combine(folder, id);

    public string PartOf(string id) => Path.Combine(folder, id + Part);

    /// <summary>Writes what comes under the id's unfinished name.</summary>
    public async Task WriteAsync(string id, Stream content, long largest, CancellationToken cancel)
    {
        var buffer = new byte[81920];
        long size = 0;
        await using var file = OnDisk(() =>
        {
            Directory.CreateDirectory(folder);
            return new FileStream(PartOf(id), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        });
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
        {
            if ((size += read) > largest) throw new RefusedException(new("The file is larger than {0} MB. Make it smaller, or send it in parts.", largest / 1024 / 1024));
            OnDisk(() => file.Write(buffer, 0, read));
        }
        OnDisk(() => file.Flush(flushToDisk: true));
    }

    public void Replace(string id, byte[] content) => OnDisk(() => File.WriteAllBytes(PartOf(id), content));

    /// <summary>Lets something be written under the id's unfinished name.</summary>
    public void Make(string id, Action<Stream> write) => OnDisk(() =>
    {
        using var file = new FileStream(PartOf(id), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        write(file);
    });

    /// <summary>From now on the file is there, whole, with its note.</summary>
    public void Finish(Upload upload) => OnDisk(() =>
    {
        Durable.Rename(PartOf(upload.Id), PathOf(upload.Id));
        Tell(upload);
    });

    public void Tell(Upload upload) => OnDisk(() =>
    {
        var half = PathOf(upload.Id) + Note + Part;
        File.WriteAllBytes(half, JsonSerializer.SerializeToUtf8Bytes(upload, Json));
        Durable.Rename(half, PathOf(upload.Id) + Note);
    });

    public Upload? Find(string id)
    {
        if (id.Length != IdLength || !id.All(char.IsAsciiHexDigitLower)) return null;
        try
        {
            return JsonSerializer.Deserialize<Upload>(File.ReadAllBytes(PathOf(id) + Note), Json);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public FileStream Open(string id) => new(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 81920);

    public void Forget(string id)
    {
        foreach (var path in (ReadOnlySpan<string>)[PartOf(id), PathOf(id) + Note + Part, PathOf(id), PathOf(id) + Note])
            if (Directory.Exists(folder)) File.Delete(path);
    }

    /// <summary>A virus is not kept, not even here; the note stays, to say what became of the file.</summary>
    public void ForgetContent(string id) => File.Delete(PathOf(id));

    public IEnumerable<Upload> All() => Files().Where(x => x.EndsWith(Note, StringComparison.Ordinal)).Select(x => Find(Path.GetFileNameWithoutExtension(x))).OfType<Upload>().ToList();

    /// <summary>Takes away what nothing needs: what was left by cut uploads, and what has waited too long.</summary>
    public int Sweep(DateTimeOffset now, UploadSettings settings, IReadOnlyCollection<string> held)
    {
        var swept = 0;
        foreach (var one in Files().GroupBy(x => Path.GetFileName(x).Split('.')[0]).Where(x => !held.Contains(x.Key)).ToList())
        {
            var limit = one.Contains(PathOf(one.Key) + Note) ? settings.KeptFor : settings.LeftoversFor;
            if (one.Max(File.GetLastWriteTimeUtc) > (now - limit).UtcDateTime) continue;
            foreach (var path in one) File.Delete(path);
            swept++;
        }
        return swept;
    }

    /// <summary>How much waits here, in bytes.</summary>
    public long Size => Files().Sum(x => new FileInfo(x) is { Exists: true } file ? file.Length : 0);

    private IEnumerable<string> Files() => Directory.Exists(folder) ? Directory.EnumerateFiles(folder) : [];

    private static void OnDisk(Action write) => OnDisk(() =>
    {
        write();
        return true;
    });

    private static T OnDisk<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception trouble) when (Said(trouble) is not null)
        {
            throw Said(trouble)!;
        }
    }

    /// <summary>What the disk refuses is said in words; what the sender's line breaks off is not the disk's fault and goes on as it is.</summary>
    internal static RefusedException? Said(Exception trouble) => trouble switch
    {
        FileNotFoundException => null,
        IOException when Trouble.IsFull(trouble) => new(new("The file was not kept: the server's disk is full. Tell whoever looks after this site, and send the file again later.")),
        UnauthorizedAccessException or IOException => new(new("The file was not kept: the server cannot write to its disk. Tell whoever looks after this site, and send the file again later.")),
        _ => null,
    };
}
