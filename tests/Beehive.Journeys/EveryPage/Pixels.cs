using System.Buffers.Binary;
using System.IO.Compression;

namespace Beehive.Journeys.EveryPage;

/// <summary>The colours of a screenshot: PNG of 8 bits a channel, not interlaced, as browsers write it.</summary>
public sealed class Pixels
{
    private readonly byte[] bytes;
    private readonly int channels;

    private Pixels(int width, int height, int channels, byte[] bytes) => (Width, Height, this.channels, this.bytes) = (width, height, channels, bytes);

    public int Width { get; }

    public int Height { get; }

    public (byte R, byte G, byte B) this[int x, int y] => (bytes[At(x, y)], bytes[At(x, y) + 1], bytes[At(x, y) + 2]);

    public static Pixels Of(byte[] png)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var channels = png[25] switch { 2 => 3, 6 => 4, var other => throw new NotSupportedException($"PNG of colour type {other}.") };
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8)) packed.Write(png, at + 8, length);
            at += length + 12;
        }
        packed.Position = 0;
        return new Pixels(width, height, channels, Unfilter(packed, width * channels, height, channels));
    }

    /// <summary>How many pixels differ, of two pictures of the same size.</summary>
    public int Differing(Pixels other)
    {
        var count = 0;
        for (var y = 0; y < Math.Min(Height, other.Height); y++)
            for (var x = 0; x < Math.Min(Width, other.Width); x++)
                if (this[x, y] != other[x, y]) count++;
        return count;
    }

    /// <summary>The contrast of two colours, from 1 to 21.</summary>
    public static double Contrast((byte R, byte G, byte B) a, (byte R, byte G, byte B) b)
    {
        var (light, dark) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (light + 0.05) / (dark + 0.05);
    }

    private int At(int x, int y) => (y * Width + x) * channels;

    private static double Luminance((byte R, byte G, byte B) colour) => 0.2126 * Linear(colour.R) + 0.7152 * Linear(colour.G) + 0.0722 * Linear(colour.B);

    private static double Linear(byte value) => value / 255.0 is var x && x <= 0.04045 ? x / 12.92 : Math.Pow((value / 255.0 + 0.055) / 1.055, 2.4);

    private static byte[] Unfilter(Stream packed, int stride, int height, int channels)
    {
        using var lines = new ZLibStream(packed, CompressionMode.Decompress);
        var bytes = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            var filter = lines.ReadByte();
            var line = bytes.AsSpan(y * stride, stride);
            lines.ReadExactly(line);
            var above = y > 0 ? bytes.AsSpan((y - 1) * stride, stride) : new byte[stride];
            for (var x = 0; x < stride; x++)
            {
                int left = x >= channels ? line[x - channels] : 0, corner = x >= channels ? above[x - channels] : 0;
                line[x] += (byte)(filter switch { 1 => left, 2 => above[x], 3 => (left + above[x]) / 2, 4 => Paeth(left, above[x], corner), _ => 0 });
            }
        }
        return bytes;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var (a, b, c) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - 2 * corner));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }
}
