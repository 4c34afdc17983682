namespace Beehive.Platform.Files.Zips;

/// <summary>A stretch of a file, and nothing before or after it.</summary>
internal sealed class Slice(Stream file, long from, long length) : ReadOnlyStream
{
    private long at;

    public override int Read(Span<byte> buffer)
    {
        if (at >= length) return 0;
        file.Position = from + at;
        var read = file.Read(buffer[..(int)Math.Min(buffer.Length, length - at)]);
        at += read;
        return read;
    }
}
