using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Beehive.Platform;
using Beehive.Platform.Exchange;

namespace Beehive.OpenData;

/// <summary>
/// Where the next page of a list begins: after the last thing of this one. It holds the mark of its question, so that one that was cut, changed or
/// taken from another list is refused. There is nothing secret in it.
/// </summary>
public static class Cursor
{
    private const int NumberBytes = 8;
    private const int MarkBytes = 8;

    public static string Of(long last, string question)
    {
        var bytes = new byte[NumberBytes + MarkBytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, last);
        Mark(bytes.AsSpan(0, NumberBytes), question).CopyTo(bytes, NumberBytes);
        return Base64Url.EncodeToString(bytes);
    }

    public static long Read(string? cursor, string question)
    {
        if (cursor is null) return 0;
        var bytes = new byte[NumberBytes + MarkBytes];
        if (cursor.Length != Base64Url.GetEncodedLength(bytes.Length) || !Base64Url.IsValid(cursor) || Base64Url.DecodeFromChars(cursor, bytes) != bytes.Length
            || !Mark(bytes.AsSpan(0, NumberBytes), question).AsSpan().SequenceEqual(bytes.AsSpan(NumberBytes)))
            throw new RefusedException(new Refusal("\"cursor\" does not belong to this question. Follow the address in \"next\" as it is, or leave the cursor out to begin again."));
        return BinaryPrimitives.ReadInt64BigEndian(bytes);
    }

    private static byte[] Mark(ReadOnlySpan<byte> number, string question) =>
        SHA256.HashData([.. "beehive cursor 1 "u8, .. number, .. Encoding.UTF8.GetBytes(question)])[..MarkBytes];
}
