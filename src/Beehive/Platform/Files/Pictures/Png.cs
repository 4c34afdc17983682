using System.Buffers.Binary;
using System.Text;
using Beehive.Platform.Files.Zips;

namespace Beehive.Platform.Files.Pictures;

/// <summary>The parts of a PNG file (W3C PNG, third edition). Each carries its own check sum, which must agree.</summary>
public static class Png
{
    private const int Signature = 8, Around = 12;

    /// <summary>What is needed to show it, colours and moving pictures included.</summary>
    private static readonly HashSet<string> Shown = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "hIST", "cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT"];

    internal static PictureParts Read(ReadOnlySpan<byte> file)
    {
        var parts = new List<PicturePart> { new(PictureRole.Shown, 0, Signature) };
        long width = 0, height = 0;
        var hasPixels = false;
        for (var at = Signature; at + Around <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - Around) break;
            var chunk = file.Slice(at + 4, (int)length + 4);
            var name = Encoding.Latin1.GetString(chunk[..4]);
            if (BinaryPrimitives.ReadUInt32BigEndian(file[(at + 4 + chunk.Length)..]) != Crc.Of(chunk) || (!Shown.Contains(name) && char.IsAsciiLetterUpper(name[0])) || name == "IHDR" != (at == Signature)) break;
            if (name == "IHDR" && length == 13) (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]), BinaryPrimitives.ReadUInt32BigEndian(chunk[8..]));
            parts.Add(new(Role(name, chunk[4..], hasPixels), at, (int)length + Around, name == "eXIf" ? Exif.Read(chunk[4..]) : null));
            hasPixels |= name == "IDAT";
            at += (int)length + Around;
            if (name == "IEND") return new(parts, hasPixels && width > 0 && height > 0, width, height);
        }
        return new(parts, false, width, height);
    }

    public static byte[] Chunk(string name, ReadOnlySpan<byte> content)
    {
        var chunk = new byte[content.Length + Around];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, (uint)content.Length);
        Encoding.Latin1.GetBytes(name, chunk.AsSpan(4));
        content.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc.Of(chunk.AsSpan(4, content.Length + 4)));
        return chunk;
    }

    private static PictureRole Role(string name, ReadOnlySpan<byte> content, bool hasPixels) => name switch
    {
        "IDAT" => hasPixels ? PictureRole.Shown : PictureRole.FirstPixels,
        "eXIf" => PictureRole.Exif,
        "iTXt" when content.StartsWith("XML:com.adobe.xmp"u8) => PictureRole.Xmp,
        "zTXt" or "tEXt" or "iTXt" => content.IndexOf("iptc"u8) >= 0 ? PictureRole.Iptc : PictureRole.Words,
        _ => Shown.Contains(name) ? PictureRole.Shown : PictureRole.Other,
    };
}
