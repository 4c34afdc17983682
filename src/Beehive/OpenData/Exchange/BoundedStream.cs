namespace Beehive.OpenData.Exchange;

/// <summary>Reads no more than was promised, so that a zip cannot unpack to more than it says.</summary>
public sealed class BoundedStream(Stream inner, long most, string name) : Stream
{
    private long read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => most;

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var count = inner.Read(buffer);
            if ((read += count) > most) throw new InvalidDataException();
            return count;
        }
        catch (InvalidDataException)
        {
            throw new ImportRefusedException(name, "This file is damaged in the zip. Make the zip again.");
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
