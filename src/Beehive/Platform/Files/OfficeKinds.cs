using System.Xml;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files.Zips;

namespace Beehive.Platform.Files;

/// <summary>Which kind of office file a zip is, by what its own table of contents says of the main part (ECMA-376 part 2, ODF 1.3 part 2).</summary>
internal static class OfficeKinds
{
    private const string Contents = "[Content_Types].xml";

    private static readonly Refusal Macros = new("This file holds macros: small programs that can do harm. Save it as .docx, .xlsx or PDF (without macros), and send the new one.");

    private static readonly (string Part, Refusal? Refusal, UploadKind Kind)[] Main =
    [
        ("wordprocessingml.document.main+xml", null, UploadKind.Docx),
        ("spreadsheetml.sheet.main+xml", null, UploadKind.Xlsx),
        ("wordprocessingml.template.main+xml", new("This is a template of Word. Save it as a document (.docx), and send the new one."), default),
        ("spreadsheetml.template.main+xml", new("This is a template of Excel. Save it as a workbook (.xlsx), and send the new one."), default),
        ("sheet.binary", new("This is a binary workbook. Save it as .xlsx, and send the new one."), default),
        ("presentationml.", new("Presentations are not taken. Save it as PDF, and send the new one."), default),
    ];

    public static UploadKind Of(SentZip zip)
    {
        if (zip.Parts.Any(x => IsMacro(x.Name))) throw new RefusedException(Macros);
        var kind = zip.Find("mimetype") is { } type ? OpenDocument(zip, type) : zip.Find(Contents) is { } contents ? Office(zip, contents)
            : throw new RefusedException(new("This is a packed folder. Unpack it and send the files in it one by one."));
        foreach (var part in zip.Parts.Where(x => !IsEmbedded(x.Name) && x.Size > 4))
            if (zip.Start(part, 4).AsSpan().StartsWith("PK\u0003\u0004"u8)) throw new RefusedException(new("The file holds another packed file (\"{0}\"). Take it out, and send that one by itself.", part.Name));
        return kind;
    }

    /// <summary>Where Word, Excel and LibreOffice keep objects of other programs; these are found and told, not refused.</summary>
    public static bool IsEmbedded(string part) => part.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) || part.StartsWith("Object ", StringComparison.Ordinal) || part.StartsWith("ObjectReplacements/", StringComparison.Ordinal);

    private static bool IsMacro(string part) => part.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || part.Contains("vbaData", StringComparison.OrdinalIgnoreCase) || part.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || (part.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase) && !part.EndsWith('/'));

    private static UploadKind OpenDocument(SentZip zip, ZipPart type)
    {
        var told = System.Text.Encoding.ASCII.GetString(zip.Start(type, 100));
        if (told == UploadKinds.Type(UploadKind.Odt))
            return zip.Has("content.xml") ? IsLocked(zip) ? throw new RefusedException(new("The file has a password. Save it without one, and send the new one.")) : UploadKind.Odt : throw ZipDirectory.Damaged();
        throw new RefusedException(told.Contains("opendocument", StringComparison.Ordinal)
            ? new("Of OpenDocument files only texts (.odt) are taken. Save a table as .xlsx, a presentation or a drawing as PDF, and send the new one.")
            : NotTaken.Unknown);
    }

    private static bool IsLocked(SentZip zip)
    {
        var locked = false;
        if (zip.Find("META-INF/manifest.xml") is { } manifest)
            zip.Read(manifest, part => SentXml.Walk(part, manifest.Name, xml => locked |= xml.NodeType == XmlNodeType.Element && xml.LocalName == "encryption-data"));
        return locked;
    }

    private static UploadKind Office(SentZip zip, ZipPart contents)
    {
        var types = new List<string>();
        zip.Read(contents, part => SentXml.Walk(part, contents.Name, xml =>
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type) types.Add(type);
        }));
        if (types.Exists(x => x.Contains("macro", StringComparison.OrdinalIgnoreCase) || x.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))) throw new RefusedException(Macros);
        foreach (var (main, refusal, kind) in Main)
            if (types.Exists(x => x.Contains(main, StringComparison.Ordinal)))
                return refusal is null ? kind : throw new RefusedException(refusal);
        throw new RefusedException(NotTaken.Unknown);
    }
}
