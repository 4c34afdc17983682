namespace Beehive.OpenData.Exchange;

/// <summary>Cuts a stream into lines without keeping more than one of them.</summary>
public sealed class LineReader(Stream stream) : IDisposable
{
    /// <summary>In bytes. A longer line is no line of this format.</summary>
    public const int LongestLine = 8 * 1024 * 1024;

    private byte[] buffer = new byte[256 * 1024];
    private int start;
    private int end;
    private bool isOver;

    public long Number { get; private set; }

    public long BytesRead { get; private set; }

    /// <summary>Set when a line is longer than allowed; nothing more can be read then.</summary>
    public bool WasTooLong { get; private set; }

    /// <summary>The next line without its end; valid until the next call.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        line = default;
        for (var searched = 0; ;)
        {
            var at = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (at >= 0) return Take(searched + at, 1, out line);
            if (isOver) return end > start && Take(end - start, 0, out line);
            if (end - start > LongestLine) return !(WasTooLong = true);
            searched = end - start;
            Fill();
        }
    }

    public void Dispose() => stream.Dispose();

    private bool Take(int length, int mark, out ReadOnlyMemory<byte> line)
    {
        Number++;
        line = buffer.AsMemory(start, length);
        if (Number == 1 && line.Span.StartsWith("\uFEFF"u8)) line = line[3..];
        start += length + mark;
        return true;
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        BytesRead += read;
        isOver = read == 0;
    }
}
