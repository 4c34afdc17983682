using System.IO.Compression;
using Beehive.Platform.Exchange;

namespace Beehive.Platform.Files.Zips;

/// <summary>
/// A zip that somebody sent (Word, Excel and OpenDocument files are zips), read without believing it. .NET's own reader stops at the size that the directory
/// claims, so that a text could be cut without a word; here a part that is not what the directory says is refused, and so is what unpacks to more than a paper needs.
/// </summary>
public sealed class SentZip
{
    public const int MostParts = 5000;
    public const long MostBytes = 100L * 1024 * 1024;

    private readonly Stream file;
    private readonly Dictionary<string, ZipPart> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="file">Can be sought, and stays open as long as this is used.</param>
    public SentZip(Stream file)
    {
        this.file = file;
        Parts = ZipDirectory.Read(file);
        foreach (var part in Parts) Check(part);
        if (Parts.Sum(x => x.Size) > MostBytes) throw TooMuch();
    }

    public IReadOnlyList<ZipPart> Parts { get; }

    public bool Has(string name) => byName.ContainsKey(name);

    public ZipPart? Find(string name) => byName.GetValueOrDefault(name);

    public IEnumerable<ZipPart> Under(string folder) => Parts.Where(x => !x.IsFolder && x.Name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>Hands the part's content out, and then holds all of it against the directory.</summary>
    public void Read(ZipPart part, Action<Stream> read)
    {
        using var whole = Open(part);
        read(whole);
        whole.Finish();
    }

    /// <summary>What a part begins with.</summary>
    public byte[] Start(ZipPart part, int length)
    {
        using var whole = Open(part);
        var start = new byte[(int)Math.Min(length, part.Size)];
        return start[..whole.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
    }

    private WholePart Open(ZipPart part)
    {
        var packed = new Slice(file, part.Content, part.Packed);
        return new(part.Method == ZipPart.Stored ? packed : new DeflateStream(packed, CompressionMode.Decompress), part);
    }

    private void Check(ZipPart part)
    {
        if (part.IsLocked) throw new RefusedException(new("The file has a password. Save it without one, and send the new one."));
        if (part.Method is not (ZipPart.Stored or ZipPart.Deflated) || (part.Method == ZipPart.Stored && part.Packed != part.Size)) throw WholePart.Damaged(part.Name);
        if (part.Name.Length == 0 || part.Name[0] == '/' || part.Name.AsSpan().IndexOfAny('\\', '\0', ':') >= 0 || part.Name.Split('/').Contains("..") || !byName.TryAdd(part.Name, part))
            throw ZipDirectory.Damaged();
    }

    private static RefusedException TooMuch() =>
        new(new("The file unpacks to more than {0} MB, which no paper needs. Take out what is not needed, or send it as a PDF.", MostBytes / 1024 / 1024));
}
