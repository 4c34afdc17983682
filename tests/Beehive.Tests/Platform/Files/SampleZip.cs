using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Beehive.Platform.Files.Zips;

namespace Beehive.Tests.Platform.Files;

/// <summary>Writes a zip byte by byte, so that what its directory says can be a lie.</summary>
internal sealed class SampleZip
{
    private readonly MemoryStream file = new(), directory = new();
    private int count;

    public SampleZip Add(string name, string content) => Add(name, Encoding.UTF8.GetBytes(content));

    public SampleZip Add(string name, byte[] content) => Raw(name, Pack(content), content.Length, Crc.Of(content));

    /// <summary>A part that unpacks to so many times the same piece, without ever holding it here.</summary>
    public SampleZip Repeat(string name, string before, string piece, int times, string after, long? told = null)
    {
        using var packed = new MemoryStream();
        long size = 0;
        uint crc = 0;
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            void Write(byte[] bytes)
            {
                deflate.Write(bytes);
                size += bytes.Length;
                crc = Crc.Of(bytes, crc);
            }

            Write(Encoding.UTF8.GetBytes(before));
            var many = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, Math.Min(times, 1000))));
            for (var i = 0; i < Math.Max(1, times / 1000); i++) Write(many);
            Write(Encoding.UTF8.GetBytes(after));
        }
        return Raw(name, packed.ToArray(), told ?? size, crc);
    }

    /// <param name="size">What the headers say that it unpacks to.</param>
    /// <param name="inner">The name in the part's own header, when it is another.</param>
    public SampleZip Raw(string name, byte[] packed, long size, uint crc, ushort flags = 0, ushort method = 8, string? inner = null, int? header = null)
    {
        var at = header ?? (int)file.Length;
        if (header is null)
        {
            file.Write(Header(0x04034B50, 30, inner ?? name, packed.Length, size, crc, flags, method));
            file.Write(packed);
        }
        var entry = Header(0x02014B50, 46, name, packed.Length, size, crc, flags, method);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(42), at);
        directory.Write(entry);
        count++;
        return this;
    }

    public byte[] Bytes()
    {
        var end = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)count);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(12), (int)directory.Length);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(16), (int)file.Length);
        return [.. file.ToArray(), .. directory.ToArray(), .. end];
    }

    public static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(content);
        return packed.ToArray();
    }

    private static byte[] Header(uint mark, int length, string name, int packed, long size, uint crc, ushort flags, ushort method)
    {
        var words = Encoding.UTF8.GetBytes(name);
        var header = new byte[length + words.Length];
        var from = length == 46 ? 6 : 4;
        BinaryPrimitives.WriteUInt32LittleEndian(header, mark);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(from), 20);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(from + 2), flags);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(from + 4), method);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(from + 10), crc);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(from + 14), packed);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(from + 18), (uint)size);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(from + 22), (ushort)words.Length);
        words.CopyTo(header, length);
        return header;
    }
}
