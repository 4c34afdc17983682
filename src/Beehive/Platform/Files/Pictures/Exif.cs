using System.Buffers.Binary;

namespace Beehive.Platform.Files.Pictures;

/// <summary>What the camera's own notes in a picture tell (Exif 2.32, TIFF 6). Only looked at, so that it can be said and then left out.</summary>
internal sealed record Exif(int Orientation, bool HasPlace)
{
    private const ushort OrientationTag = 0x0112, PlaceTag = 0x8825;
    private const byte Short = 3;

    private static readonly Exif Nothing = new(1, false);

    public static Exif Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 14) return Nothing;
        var small = tiff[0] == 'I';
        var (at, found) = (Long(tiff[4..], small), Nothing);
        if (at > tiff.Length - 2) return Nothing;
        var entries = Word(tiff[(int)at..], small);
        for (var i = 0; i < entries; i++)
        {
            var start = at + 2 + (12L * i);
            if (start + 12 > tiff.Length) break;
            var entry = tiff.Slice((int)start, 12);
            var tag = Word(entry, small);
            if (tag == OrientationTag && Word(entry[2..], small) == Short) found = found with { Orientation = Word(entry[8..], small) };
            else if (tag == PlaceTag) found = found with { HasPlace = true };
        }
        return found.Orientation is >= 1 and <= 8 ? found : found with { Orientation = 1 };
    }

    /// <summary>The least that still tells which way up the picture is.</summary>
    public static byte[] Only(int orientation) =>
        [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, Short, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static ushort Word(ReadOnlySpan<byte> bytes, bool small) => small ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool small) => small ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
