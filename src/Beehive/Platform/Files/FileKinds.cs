using System.Text;

namespace Beehive.Platform.Files;

/// <summary>What a file is, judged by its content and never by its name. What is not known is offered as bytes to save.</summary>
public static class FileKinds
{
    public const string Unknown = "application/octet-stream";

    private static readonly (byte[] Start, string Type)[] Known =
    [
        ("%PDF-"u8.ToArray(), "application/pdf"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
    ];

    public static string Judge(ReadOnlySpan<byte> start)
    {
        foreach (var (bytes, type) in Known)
            if (start.StartsWith(bytes)) return type;
        if (start.StartsWith("PK\u0003\u0004"u8)) return Zip(start);
        if (Heard(start) is { } heard) return heard;
        return IsPlainText(start) ? "text/plain" : Unknown;
    }

    public static string Shown(string type) => type switch
    {
        "application/pdf" => "PDF",
        "image/png" => "PNG picture",
        "image/jpeg" => "JPEG picture",
        "image/webp" => "WebP picture",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "Word document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => "Excel spreadsheet",
        "application/vnd.oasis.opendocument.text" => "OpenDocument text",
        "text/plain" => "plain text",
        _ => "file",
    };

    /// <summary>Sound and film, as far as the beginning tells.</summary>
    private static string? Heard(ReadOnlySpan<byte> start) =>
        start.StartsWith("ID3"u8) || start.Length > 1 && start[0] == 0xFF && (start[1] & 0xE6) == 0xE2 ? "audio/mpeg"
        : start.StartsWith("OggS"u8) ? "audio/ogg"
        : start.StartsWith("RIFF"u8) && start.Length > 12 && start[8..].StartsWith("WAVE"u8) ? "audio/wav"
        : start.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) ? "video/webm"
        : start.Length > 12 && start[4..].StartsWith("ftyp"u8) ? (start[8..].StartsWith("M4A"u8) ? "audio/mp4" : "video/mp4") : null;

    private static string Zip(ReadOnlySpan<byte> start)
    {
        var names = Encoding.Latin1.GetString(start);
        if (names.Contains("application/vnd.oasis.opendocument.text", StringComparison.Ordinal)) return "application/vnd.oasis.opendocument.text";
        if (names.Contains("word/", StringComparison.Ordinal)) return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        return names.Contains("xl/", StringComparison.Ordinal) ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : Unknown;
    }

    /// <summary>Readable text without markup that a browser could run.</summary>
    private static bool IsPlainText(ReadOnlySpan<byte> start)
    {
        foreach (var b in start)
            if (b is < 0x20 and not (0x09 or 0x0A or 0x0C or 0x0D)) return false;
        var text = Encoding.UTF8.GetString(start).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return !text.StartsWith('<');
    }
}
