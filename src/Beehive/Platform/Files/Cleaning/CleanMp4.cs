using System.Buffers.Binary;
using System.Text;

namespace Beehive.Platform.Files.Cleaning;

/// <summary>Takes the notes out of an MP4 file (ISO/IEC 14496-12), where phones write the place at which it was made. Their room stays, empty, so that nothing else moves.</summary>
public static class CleanMp4
{
    private const int MostBoxes = 10_000, Piece = 65536;

    private static readonly string[] Notes = ["udta", "meta", "uuid", "free", "skip"], Holding = ["moov", "trak", "moof", "traf", "mdia"];

    public static void InPlace(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var left = MostBoxes;
        Walk(file, 0, file.Length, ref left);
    }

    private static void Walk(Stream file, long from, long until, ref int left)
    {
        var head = new byte[16];
        for (var at = from; at <= until - 8 && left-- > 0;)
        {
            file.Position = at;
            var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            long size = BinaryPrimitives.ReadUInt32BigEndian(head), start = 8;
            if (size == 1 && read == head.Length) (size, start) = (BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(8)), 16);
            if (size == 0) size = until - at;
            if (size < start || size > until - at) return;
            var name = Encoding.Latin1.GetString(head, 4, 4);
            if (Notes.Contains(name)) Empty(file, at, start, size);
            else if (Holding.Contains(name)) Walk(file, at + start, at + size, ref left);
            at += size;
        }
    }

    private static void Empty(Stream file, long at, long start, long size)
    {
        file.Position = at + 4;
        file.Write("free"u8);
        file.Position = at + start;
        var nothing = new byte[Piece];
        for (var rest = size - start; rest > 0; rest -= Piece) file.Write(nothing, 0, (int)Math.Min(Piece, rest));
    }
}
