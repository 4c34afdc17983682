using System.Buffers.Binary;
using System.Text;
using Beehive.Platform.Exchange;

namespace Beehive.Platform.Files.Zips;

/// <summary>Reads the directory at the end of a zip (APPNOTE 6.3, sections 4.3.12 and 4.3.16), and each part's own header, which must say the same.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22, EntryLength = 46, HeaderLength = 30;
    private const uint EndMark = 0x06054B50, EntryMark = 0x02014B50, HeaderMark = 0x04034B50;

    public static List<ZipPart> Read(Stream file)
    {
        var end = End(file);
        var (count, size, start) = (U16(end, 10), U32(end, 12), U32(end, 16));
        if (count > SentZip.MostParts) throw new RefusedException(new("The file is made of more than {0} parts, which no paper needs. Save it again, or send it as a PDF.", SentZip.MostParts));
        if (start + (long)size > file.Length - EndLength) throw Damaged();
        var parts = Entries(Bytes(file, start, (int)Math.Min(size, int.MaxValue)), count);
        return Placed(file, parts, start);
    }

    public static RefusedException Damaged() => new(new("The file is damaged or cut off. Open it in the program that made it, save it again, and send the new one."));

    /// <summary>The mark must be the very last thing, with its remark: what stands behind it could be another file.</summary>
    private static byte[] End(Stream file)
    {
        var length = (int)Math.Min(file.Length, EndLength + ushort.MaxValue);
        var tail = Bytes(file, file.Length - length, length);
        for (var at = length - EndLength; at >= 0; at--)
            if (U32(tail, at) == EndMark && at + EndLength + U16(tail, at + 20) == length) return tail[at..];
        throw Damaged();
    }

    private static List<ZipPart> Entries(byte[] directory, int count)
    {
        var parts = new List<ZipPart>(count);
        for (var at = 0; parts.Count < count;)
        {
            if (at + EntryLength > directory.Length || U32(directory, at) != EntryMark) throw Damaged();
            var (name, extra, remark) = (U16(directory, at + 28), U16(directory, at + 30), U16(directory, at + 32));
            var next = at + EntryLength + name + extra + remark;
            if (next > directory.Length) throw Damaged();
            var words = Encoding.UTF8.GetString(directory, at + EntryLength, name);
            var sizes = Sizes(directory.AsSpan(at), directory.AsSpan(at + EntryLength + name, extra));
            parts.Add(new(words, U16(directory, at + 8), U16(directory, at + 10), U32(directory, at + 16), sizes.Packed, sizes.Size, sizes.Header));
            at = next;
        }
        return parts;
    }

    /// <summary>Some programs write every size in the long form (4.5.3), however small it is.</summary>
    private static (long Packed, long Size, long Header) Sizes(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> extra)
    {
        long packed = U32(entry, 20), size = U32(entry, 24), header = U32(entry, 42);
        while (extra.Length >= 4)
        {
            var (kind, length) = (U16(extra, 0), U16(extra, 2));
            if (4 + length > extra.Length) throw Damaged();
            var values = extra.Slice(4, length);
            if (kind == 1)
            {
                size = Long(size, ref values);
                packed = Long(packed, ref values);
                header = Long(header, ref values);
            }
            extra = extra[(4 + length)..];
        }
        return (packed, size, header);
    }

    private static long Long(long value, ref ReadOnlySpan<byte> values)
    {
        if (value != uint.MaxValue) return value;
        if (values.Length < 8) throw Damaged();
        value = BinaryPrimitives.ReadInt64LittleEndian(values);
        values = values[8..];
        return value < 0 ? throw Damaged() : value;
    }

    /// <summary>Parts may not lie over each other: that is how a small file unpacks to a huge one. The first begins where the file begins.</summary>
    private static List<ZipPart> Placed(Stream file, List<ZipPart> parts, long directory)
    {
        long free = 0;
        var placed = new Dictionary<string, ZipPart>(StringComparer.Ordinal);
        foreach (var part in parts.OrderBy(x => x.Header))
        {
            if (part.Header < free || (free == 0 && part.Header != 0)) throw Damaged();
            var found = part with { Content = Content(file, part) };
            if (found.Content + part.Packed > directory) throw Damaged();
            free = Math.Max(found.Content + part.Packed, 1);
            placed.Add(part.Name, found);
        }
        return [.. parts.Select(x => placed[x.Name])];
    }

    private static long Content(Stream file, ZipPart part)
    {
        if (part.Header + HeaderLength > file.Length) throw Damaged();
        var header = Bytes(file, part.Header, HeaderLength);
        var (name, extra) = (U16(header, 26), U16(header, 28));
        if (U32(header, 0) != HeaderMark || U16(header, 8) != part.Method) throw Damaged();
        if (part.Header + HeaderLength + name > file.Length || Encoding.UTF8.GetString(Bytes(file, part.Header + HeaderLength, name)) != part.Name) throw Damaged();
        if (!part.IsToldAfterwards && (U32(header, 14) != part.Crc || !Agrees(U32(header, 18), part.Packed) || !Agrees(U32(header, 22), part.Size))) throw WholePart.Damaged(part.Name);
        return part.Header + HeaderLength + name + extra;
    }

    private static bool Agrees(uint told, long size) => told == size || told == uint.MaxValue;

    private static byte[] Bytes(Stream file, long from, int length)
    {
        var bytes = new byte[length];
        file.Position = from;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
