using System.Buffers.Binary;
using System.Text;

namespace Beehive.Tests.Platform.Files;

/// <summary>Recordings as phones and browsers make them, as short as they can be; and what only looks like one.</summary>
internal static class SampleSound
{
    public static byte[] Wav => [.. "RIFF"u8, .. Little(44), .. "WAVEfmt "u8, .. Little(16), 1, 0, 1, 0, .. Little(8000), .. Little(8000), 1, 0, 8, 0, .. "data"u8, .. Little(8), .. new byte[8]];

    /// <summary>MPEG 1, layer III, 128 kbit/s, 44.1 kHz: frames of 417 bytes.</summary>
    public static byte[] Mp3 => [.. Frame, .. Frame, .. Frame];

    /// <summary>Its notes hold the mark of a frame that is none, and end in some emptiness.</summary>
    public static byte[] Mp3WithNotes => [.. "ID3"u8, 4, 0, 0, 0, 0, 1, 0, .. new byte[126], 0xFF, 0xFB, .. new byte[40], 0xFF, 0xFB, 0x90, 0, .. new byte[30], .. Mp3];

    public static byte[] Opus => [.. "OggS"u8, .. new byte[24], .. "OpusHead"u8, 1, 1, 0, 0, .. new byte[40]];

    public static byte[] WebmSound => [0x1A, 0x45, 0xDF, 0xA3, 0x9F, .. new byte[20], .. "webm"u8, .. new byte[60], .. "A_OPUS"u8, .. new byte[40]];

    /// <summary>As iPhones write it: the sound before its index.</summary>
    public static byte[] M4a => [.. Box("ftyp", [.. "M4A "u8, 0, 0, 0, 0]), .. Box("mdat", new byte[100]), .. Box("moov", [.. Track("soun"), .. "mp4a"u8])];

    public static byte[] FilmOfMp4 => [.. Box("ftyp", [.. "isom"u8, 0, 0, 0, 0]), .. Box("moov", [.. Track("vide"), .. Track("soun"), .. "mp4a"u8]), .. Box("mdat", new byte[100])];

    public static byte[] FilmOfWebm => [.. WebmSound, .. "V_VP9"u8];

    public static byte[] FilmOfOgg => [.. "OggS"u8, .. new byte[24], 0x80, .. "theora"u8, .. Opus];

    private static byte[] Frame => [0xFF, 0xFB, 0x90, 0, .. new byte[413]];

    public static byte[] Box(string name, byte[] content)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, content.Length + 8);
        return [.. size, .. Encoding.ASCII.GetBytes(name), .. content];
    }

    private static byte[] Track(string kind) => Box("hdlr", [.. new byte[8], .. Encoding.ASCII.GetBytes(kind), .. new byte[12]]);

    private static byte[] Little(int number) => BitConverter.GetBytes(number);
}
