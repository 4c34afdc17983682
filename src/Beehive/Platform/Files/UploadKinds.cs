namespace Beehive.Platform.Files;

/// <summary>The kinds of file that people may send.</summary>
public enum UploadKind
{
    Docx,
    Pdf,
    Odt,
    Xlsx,
    Csv,
    Png,
    Jpeg,
    Mp3,
    M4a,
    Ogg,
    Webm,
    Wav,
    Webp,
    Mp4Film,
    WebmFilm,

    /// <summary>Braille for a printer or a display: lines of plain letters.</summary>
    Brf,
}

/// <summary>What each kind is called, what its name ends in, and its media type.</summary>
public static class UploadKinds
{
    /// <summary>For a hint beside a field.</summary>
    public const string Taken = "Word (.docx), PDF, OpenDocument text (.odt), Excel (.xlsx), CSV, PNG or JPEG";

    /// <summary>For the accept attribute of a file field: a convenience, and no check.</summary>
    public const string Accept = ".docx,.pdf,.odt,.xlsx,.csv,.png,.jpg,.jpeg";

    /// <summary>The same of sound.</summary>
    public const string SoundTaken = "MP3, M4A, MP4, Ogg, WebM or WAV";

    public static string Type(UploadKind kind) => kind switch
    {
        UploadKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        UploadKind.Pdf => "application/pdf",
        UploadKind.Odt => "application/vnd.oasis.opendocument.text",
        UploadKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        UploadKind.Csv => "text/csv",
        UploadKind.Png => "image/png",
        UploadKind.Mp3 => "audio/mpeg",
        UploadKind.M4a => "audio/mp4",
        UploadKind.Ogg => "audio/ogg",
        UploadKind.Webm => "audio/webm",
        UploadKind.Wav => "audio/wav",
        UploadKind.Webp => "image/webp",
        UploadKind.Mp4Film => "video/mp4",
        UploadKind.WebmFilm => "video/webm",
        UploadKind.Brf => "text/plain",
        _ => "image/jpeg",
    };

    public static string Shown(UploadKind kind) => kind == UploadKind.Csv ? "CSV table" : kind == UploadKind.Brf ? "Braille file" : IsSound(kind) ? "sound file" : IsFilm(kind) ? "film" : FileKinds.Shown(Type(kind));

    /// <summary>The first is the usual one.</summary>
    public static IReadOnlyList<string> Endings(UploadKind kind) => kind switch
    {
        UploadKind.Docx => [".docx"],
        UploadKind.Pdf => [".pdf"],
        UploadKind.Odt => [".odt"],
        UploadKind.Xlsx => [".xlsx"],
        UploadKind.Csv => [".csv"],
        UploadKind.Png => [".png"],
        UploadKind.Mp3 => [".mp3"],
        UploadKind.M4a => [".m4a", ".mp4"],
        UploadKind.Ogg => [".ogg", ".oga", ".opus"],
        UploadKind.Webm => [".webm"],
        UploadKind.Wav => [".wav"],
        UploadKind.Webp => [".webp"],
        UploadKind.Mp4Film => [".mp4", ".mov"],
        UploadKind.WebmFilm => [".webm"],
        UploadKind.Brf => [".brf"],
        _ => [".jpg", ".jpeg"],
    };

    /// <summary>Whether a file of this kind may have been judged to be of that media type by <see cref="FileKinds"/>.</summary>
    public static bool Agrees(UploadKind kind, string type) => type == Type(kind)
        || (IsMp4(kind) && type is "video/mp4" or "audio/mp4") || (kind is UploadKind.Webm or UploadKind.WebmFilm && type == "video/webm");

    public static bool IsZip(UploadKind kind) => kind is UploadKind.Docx or UploadKind.Odt or UploadKind.Xlsx;

    public static bool IsPicture(UploadKind kind) => kind is UploadKind.Png or UploadKind.Jpeg or UploadKind.Webp;

    public static bool IsSound(UploadKind kind) => kind is >= UploadKind.Mp3 and <= UploadKind.Wav;

    public static bool IsFilm(UploadKind kind) => kind is UploadKind.Mp4Film or UploadKind.WebmFilm;

    /// <summary>What phones write their notes into, the place among them.</summary>
    public static bool IsMp4(UploadKind kind) => kind is UploadKind.M4a or UploadKind.Mp4Film;
}
