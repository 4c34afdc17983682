using Beehive.Platform.Exchange;

namespace Beehive.Platform.Files.Zips;

/// <summary>The content of a part, held against what the directory said of it: more, less or other bytes are refused, so that nothing is ever read in part.</summary>
internal sealed class WholePart(Stream content, ZipPart part) : ReadOnlyStream
{
    private long read;
    private uint crc;

    public override int Read(Span<byte> buffer)
    {
        var count = Next(buffer);
        read += count;
        crc = Crc.Of(buffer[..count], crc);
        if (read > part.Size || (count == 0 && buffer.Length > 0 && (read != part.Size || crc != part.Crc))) throw Damaged(part.Name);
        return count;
    }

    /// <summary>Reads what is left, so that all of it has been held against the directory.</summary>
    public void Finish()
    {
        Span<byte> buffer = stackalloc byte[16384];
        while (Read(buffer) > 0)
        {
        }
    }

    public static RefusedException Damaged(string part) => new(new("The file is damaged: its part \"{0}\" is not what the file says it is. Open it in the program that made it, save it again, and send the new one.", part));

    protected override void Dispose(bool disposing)
    {
        if (disposing) content.Dispose();
        base.Dispose(disposing);
    }

    private int Next(Span<byte> buffer)
    {
        try
        {
            return content.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw Damaged(part.Name);
        }
    }
}
