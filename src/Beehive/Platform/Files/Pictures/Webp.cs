using System.Buffers.Binary;

namespace Beehive.Platform.Files.Pictures;

/// <summary>A WebP picture (RFC 9649), written anew with only what is needed to show it: the camera's notes and what hangs behind its end are gone.</summary>
public static class Webp
{
    private const int Head = 12, Around = 8;
    private const byte HasXmp = 0x04, HasExif = 0x08;

    private static readonly string[] Shown = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    public static bool Is(ReadOnlySpan<byte> start) => start.Length >= Head && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8);

    public static byte[]? Clean(ReadOnlySpan<byte> file)
    {
        if (!Is(file)) return null;
        var (clean, hasPixels, orientation, length) = (new MemoryStream(file.Length), false, 1, BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) + Around);
        if (length > file.Length) return null;
        clean.Write(file[..Head]);
        for (var at = Head; at + Around <= length;)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            if (size > length - at - Around) return null;
            var name = System.Text.Encoding.Latin1.GetString(file.Slice(at, 4));
            var chunk = file.Slice(at, (int)size + Around);
            if (Shown.Contains(name)) Put(clean, chunk);
            if (name == "EXIF") orientation = Exif.Read(chunk[(chunk[Around..].StartsWith("Exif\0\0"u8) ? Around + 6 : Around)..]).Orientation;
            hasPixels |= name is "VP8 " or "VP8L" or "ANMF";
            at += chunk.Length + (chunk.Length & 1);
        }
        return hasPixels ? Finish(clean, orientation) : null;
    }

    /// <summary>Says how long it is now, and which notes it has: at most the one that says which way up it is.</summary>
    private static byte[] Finish(MemoryStream clean, int orientation)
    {
        var picture = clean.ToArray();
        var hasMarks = picture.Length > Head + Around && picture.AsSpan(Head).StartsWith("VP8X"u8);
        if (hasMarks) picture[Head + Around] &= unchecked((byte)~(HasXmp | HasExif));
        if (hasMarks && orientation != 1)
        {
            picture[Head + Around] |= HasExif;
            var exif = Exif.Only(orientation);
            clean = new MemoryStream();
            clean.Write(picture);
            Put(clean, [.. "EXIF"u8, (byte)exif.Length, 0, 0, 0, .. exif]);
            picture = clean.ToArray();
        }
        BinaryPrimitives.WriteUInt32LittleEndian(picture.AsSpan(4), (uint)(picture.Length - Around));
        return picture;
    }

    private static void Put(MemoryStream clean, ReadOnlySpan<byte> chunk)
    {
        clean.Write(chunk);
        if ((chunk.Length & 1) == 1) clean.WriteByte(0);
    }
}
