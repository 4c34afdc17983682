using System.Buffers.Binary;

namespace Beehive.Platform.Files.Pictures;

/// <summary>The parts of a JPEG file (ITU T.81, annex B).</summary>
internal static class Jpeg
{
    private const byte Mark = 0xFF, Start = 0xD8, End = 0xD9, Scan = 0xDA, Words = 0xFE;

    public static PictureParts Read(ReadOnlySpan<byte> file)
    {
        var parts = new List<PicturePart> { new(PictureRole.Shown, 0, 2) };
        long width = 0, height = 0;
        var hasPixels = false;
        for (var at = 2; Next(file, at) is { } found;)
        {
            var (marker, start) = (file[found], found - 1);
            if (marker == End)
            {
                parts.Add(new(PictureRole.Shown, start, 2));
                return new(parts, hasPixels && width > 0 && height > 0, width, height);
            }
            if (found + 3 > file.Length) break;
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(found + 1)..]);
            at = found + 1 + length;
            if (length < 2 || at > file.Length || IsAlone(marker)) break;
            var content = file[(found + 3)..at];
            if (IsSize(marker) && content.Length >= 5) (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(content[1..]), BinaryPrimitives.ReadUInt16BigEndian(content[3..]));
            if (marker == Scan) at = AfterPixels(file, at);
            parts.Add(Part(marker, content, start, at - start, hasPixels));
            hasPixels |= marker == Scan;
        }
        return new(parts, false, width, height);
    }

    /// <summary>Where the next marker's byte stands; between parts there may be filling.</summary>
    private static int? Next(ReadOnlySpan<byte> file, int at)
    {
        if (at >= file.Length || file[at] != Mark) return null;
        while (at < file.Length && file[at] == Mark) at++;
        return at < file.Length ? at : null;
    }

    /// <summary>Pixels go on until a mark that is neither a stuffed zero nor a restart.</summary>
    private static int AfterPixels(ReadOnlySpan<byte> file, int at)
    {
        while (true)
        {
            var next = file[at..].IndexOf(Mark);
            if (next < 0 || at + next + 1 >= file.Length) return file.Length;
            at += next;
            if (file[at + 1] is not (0 or (>= 0xD0 and <= 0xD7) or Mark)) return at;
            at += file[at + 1] == Mark ? 1 : 2;
        }
    }

    private static PicturePart Part(byte marker, ReadOnlySpan<byte> content, int start, int length, bool hasPixels) => marker switch
    {
        Scan => new(hasPixels ? PictureRole.Shown : PictureRole.FirstPixels, start, length),
        0xE1 when content.StartsWith("Exif\0\0"u8) => new(PictureRole.Exif, start, length, Exif.Read(content[6..])),
        0xE1 => new(PictureRole.Xmp, start, length),
        0xED => new(PictureRole.Iptc, start, length),
        Words => new(PictureRole.Words, start, length),
        0xE0 when content.StartsWith("JFIF\0"u8) && content.Length >= 14 => new(PictureRole.Shown, start, length),
        0xE2 when content.StartsWith("ICC_PROFILE\0"u8) => new(PictureRole.Shown, start, length),
        0xEE when content.StartsWith("Adobe"u8) => new(PictureRole.Shown, start, length),
        >= 0xE0 and <= 0xEF => new(PictureRole.Other, start, length),
        _ => new(PictureRole.Shown, start, length),
    };

    private static bool IsAlone(byte marker) => marker is 0 or 1 or Start or (>= 0xD0 and <= 0xD7);

    private static bool IsSize(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
