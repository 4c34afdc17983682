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
}

/// <summary>What each kind is called, what its name ends in, and its media type.</summary>
public static class UploadKinds
{
    /// <summary>For a hint beside a field.</summary>
    public const string Taken = "Word (.docx), PDF, OpenDocument text (.odt), Excel (.xlsx), CSV, PNG or JPEG";

    /// <summary>For the accept attribute of a file field: a convenience, and no check.</summary>
    public const string Accept = ".docx,.pdf,.odt,.xlsx,.csv,.png,.jpg,.jpeg";

    public static string Type(UploadKind kind) => kind switch
    {
        UploadKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        UploadKind.Pdf => "application/pdf",
        UploadKind.Odt => "application/vnd.oasis.opendocument.text",
        UploadKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        UploadKind.Csv => "text/csv",
        UploadKind.Png => "image/png",
        _ => "image/jpeg",
    };

    public static string Shown(UploadKind kind) => kind == UploadKind.Csv ? "CSV table" : FileKinds.Shown(Type(kind));

    /// <summary>The first is the usual one.</summary>
    public static IReadOnlyList<string> Endings(UploadKind kind) => kind switch
    {
        UploadKind.Docx => [".docx"],
        UploadKind.Pdf => [".pdf"],
        UploadKind.Odt => [".odt"],
        UploadKind.Xlsx => [".xlsx"],
        UploadKind.Csv => [".csv"],
        UploadKind.Png => [".png"],
        _ => [".jpg", ".jpeg"],
    };

    public static bool IsZip(UploadKind kind) => kind is UploadKind.Docx or UploadKind.Odt or UploadKind.Xlsx;

    public static bool IsPicture(UploadKind kind) => kind is UploadKind.Png or UploadKind.Jpeg;
}
