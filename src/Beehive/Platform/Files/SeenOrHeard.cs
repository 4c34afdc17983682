using Beehive.Platform.Files.Pictures;

namespace Beehive.Platform.Files;

/// <summary>Says whether a file is a photo, a recording or a film that browsers show, by its content alone; its name is never asked.</summary>
public static class SeenOrHeard
{
    /// <summary>For a hint beside a field.</summary>
    public const string Taken = "JPEG, PNG, WebP, MP3, M4A, MP4, MOV, Ogg, WebM or WAV";

    /// <summary>For the accept attribute of a file field: a convenience, and no check.</summary>
    public const string Accept = "image/jpeg,image/png,image/webp,audio/*,video/*";

    private static readonly Refusal Unknown = new("This is not a photo, a recording or a film that can be shown here. Send one of these: " + Taken + ".");
    private static readonly Refusal Picture = new("This kind of picture is not taken. Save it as JPEG or PNG, and send the new one.");

    public static (UploadKind? Kind, Refusal? Refusal) Of(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var start = Sound.Read(file, 0, 4096).ToArray().AsSpan();
        if (start.Length == 0) return (null, new("The file is empty. Choose it again."));
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return (UploadKind.Jpeg, null);
        if (start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return (UploadKind.Png, null);
        if (Webp.Is(start)) return (UploadKind.Webp, null);
        if (IsOtherPicture(start)) return (null, Picture);
        var (kind, _) = Sound.OrFilmOf(file);
        return kind is null ? (null, Unknown) : (kind, null);
    }

    private static bool IsOtherPicture(ReadOnlySpan<byte> start) =>
        start.StartsWith("GIF8"u8) || (start.Length > 12 && (start[4..].StartsWith("ftyphei"u8) || start[4..].StartsWith("ftypmif1"u8) || start[4..].StartsWith("ftypavif"u8)));
}
