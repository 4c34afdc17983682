using System.Buffers.Binary;
using Beehive.Platform.Exchange;

namespace Beehive.Platform.Files;

/// <summary>Says whether a file is sound that browsers can play, by its content alone; its name is never asked. A film is none, even with sound.</summary>
public static class Sound
{
    private const int StartLength = 65536, MostBoxes = 1000, LargestIndex = 8 * 1024 * 1024;

    private static readonly Refusal Film = new("This is a film. Send only the sound of it, or write down what you want to say.");
    private static readonly Refusal Unknown = new("This is not a recording that can be played here. Send one of these: " + UploadKinds.SoundTaken + ".");

    public static (UploadKind? Kind, Refusal? Refusal) Of(Stream file) => Of(file, films: false);

    /// <summary>Where films are taken too.</summary>
    public static (UploadKind? Kind, Refusal? Refusal) OrFilmOf(Stream file) => Of(file, films: true);

    private static (UploadKind? Kind, Refusal? Refusal) Of(Stream file, bool films)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            return (Kind(file, films), null);
        }
        catch (RefusedException refused)
        {
            return (null, refused.Refusal);
        }
    }

    private static UploadKind Kind(Stream file, bool films)
    {
        var start = Read(file, 0, StartLength);
        if (start.Length == 0) throw new RefusedException(new("The recording is empty. Choose it again, or record it again."));
        if (NotTaken.HoldsMarkup(start)) throw new RefusedException(Unknown);
        if (start.StartsWith("RIFF"u8) && start.Length > 44 && start[8..].StartsWith("WAVE"u8) && start.IndexOf("fmt "u8) > 0) return UploadKind.Wav;
        if (start.StartsWith("OggS"u8)) return Ogg(start);
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3])) return Webm(start, films);
        if (start.Length > 8 && start[4..].StartsWith("ftyp"u8)) return Mp4(file, films);
        return Mp3.Is(file, start) ? UploadKind.Mp3 : throw new RefusedException(Unknown);
    }

    private static UploadKind Ogg(ReadOnlySpan<byte> start) =>
        start.IndexOf("theora"u8) >= 0 ? throw new RefusedException(Film)
        : start.IndexOf("OpusHead"u8) >= 0 || start.IndexOf("\u0001vorbis"u8) >= 0 ? UploadKind.Ogg : throw new RefusedException(Unknown);

    private static UploadKind Webm(ReadOnlySpan<byte> start, bool films) =>
        start.IndexOf("V_VP"u8) >= 0 || start.IndexOf("V_AV1"u8) >= 0 || start.IndexOf("V_MPEG"u8) >= 0 ? (films ? UploadKind.WebmFilm : throw new RefusedException(Film))
        : start.IndexOf("webm"u8) is >= 0 and < 64 && (start.IndexOf("A_OPUS"u8) >= 0 || start.IndexOf("A_VORBIS"u8) >= 0) ? UploadKind.Webm : throw new RefusedException(Unknown);

    /// <summary>What it holds stands in its index, which may be at either end.</summary>
    private static UploadKind Mp4(Stream file, bool films)
    {
        var index = Index(file);
        if (Holds(index, "vide"u8)) return films && IsShown(index) ? UploadKind.Mp4Film : throw new RefusedException(Film);
        return Holds(index, "soun"u8) && (index.IndexOf("mp4a"u8) >= 0 || index.IndexOf("Opus"u8) >= 0) ? UploadKind.M4a : throw new RefusedException(Unknown);
    }

    /// <summary>H.264, H.265, AV1 or VP9.</summary>
    private static bool IsShown(ReadOnlySpan<byte> index) =>
        index.IndexOf("avc1"u8) >= 0 || index.IndexOf("avc3"u8) >= 0 || index.IndexOf("hvc1"u8) >= 0 || index.IndexOf("hev1"u8) >= 0 || index.IndexOf("av01"u8) >= 0 || index.IndexOf("vp09"u8) >= 0;

    /// <summary>Whether one of its tracks is dealt with so: "hdlr", eight bytes, then the kind of track.</summary>
    private static bool Holds(ReadOnlySpan<byte> index, ReadOnlySpan<byte> track)
    {
        for (int at; (at = index.IndexOf("hdlr"u8)) >= 0; index = index[(at + 4)..])
            if (index.Length >= at + 16 && index[(at + 12)..].StartsWith(track)) return true;
        return false;
    }

    private static ReadOnlySpan<byte> Index(Stream file)
    {
        long at = 0;
        for (var i = 0; i < MostBoxes && at < file.Length - 8; i++)
        {
            var head = Read(file, at, 16);
            long size = BinaryPrimitives.ReadUInt32BigEndian(head);
            if (size == 1 && head.Length == 16) size = BinaryPrimitives.ReadInt64BigEndian(head[8..]);
            if (size == 0) size = file.Length - at;
            if (size < 8 || size > file.Length - at) break;
            if (head[4..].StartsWith("moov"u8)) return size <= LargestIndex ? Read(file, at, (int)size) : throw new RefusedException(Unknown);
            at += size;
        }
        throw new RefusedException(Unknown);
    }

    internal static ReadOnlySpan<byte> Read(Stream file, long at, int length)
    {
        file.Position = at;
        var read = new byte[Math.Min(length, Math.Max(0, file.Length - at))];
        return read.AsSpan(0, file.ReadAtLeast(read, read.Length, throwOnEndOfStream: false));
    }
}
