using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files.Zips;

namespace Beehive.Platform.Files.Cleaning;

/// <summary>
/// A copy of an office file without author and properties. The text is not touched: what stands in it (comments, tracked changes) stays a person's decision.
/// The title and the language stay, because screen readers say them.
/// </summary>
public static class CleanOffice
{
    /// <summary>The small lists that are rewritten are read whole.</summary>
    private const long LargestList = 2 * 1024 * 1024;

    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace CoreSpace = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace App = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    private static readonly XNamespace Custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /// <param name="file">Can be sought; it has been inspected.</param>
    /// <param name="clean">Where the copy is written.</param>
    public static void Copy(Stream file, Stream clean)
    {
        var zip = new SentZip(file);
        using var copy = new ZipArchive(clean, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in zip.Parts.Where(x => !x.IsFolder && !IsThumbnail(x.Name))) Copy(zip, part, copy);
    }

    private static void Copy(SentZip zip, ZipPart part, ZipArchive copy)
    {
        // An OpenDocument file begins with its type, as it is.
        var entry = copy.CreateEntry(part.Name, part.Name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var to = entry.Open();
        if (Changed(part.Name) is { } change) zip.Read(part, content => Write(change(Read(part, content)), to));
        else zip.Read(part, content => content.CopyTo(to));
    }

    private static Func<XDocument, XDocument>? Changed(string name) => name.ToLowerInvariant() switch
    {
        "docprops/core.xml" => Core,
        "docprops/app.xml" => _ => new(new XElement(App + "Properties")),
        "docprops/custom.xml" => _ => new(new XElement(Custom + "Properties")),
        "_rels/.rels" => x => Without(x, e => e.Name.LocalName == "Relationship" && ((string?)e.Attribute("Type"))?.EndsWith("/thumbnail", StringComparison.OrdinalIgnoreCase) == true),
        "xl/workbook.xml" => x => Without(x, e => e.Name.LocalName is "absPath" or "fileSharing"),
        "[content_types].xml" => x => Without(x, e => e.Name.LocalName == "Override" && IsThumbnail(((string?)e.Attribute("PartName") ?? "").TrimStart('/'))),
        "meta.xml" => Meta,
        "meta-inf/manifest.xml" => x => Without(x, e => e.Name.LocalName == "file-entry" && e.Attributes().Any(a => a.Name.LocalName == "full-path" && IsThumbnail(a.Value))),
        _ => null,
    };

    private static XDocument Core(XDocument properties) => new(new XElement(CoreSpace + "coreProperties",
        new XAttribute(XNamespace.Xmlns + "cp", CoreSpace.NamespaceName), new XAttribute(XNamespace.Xmlns + "dc", Dc.NamespaceName), Kept(properties)));

    private static XDocument Meta(XDocument meta) => new(new XElement(Office + "document-meta",
        new XAttribute(XNamespace.Xmlns + "office", Office.NamespaceName), new XAttribute(XNamespace.Xmlns + "dc", Dc.NamespaceName), new XAttribute(Office + "version", "1.2"),
        new XElement(Office + "meta", Kept(meta))));

    private static IEnumerable<XElement> Kept(XDocument properties) =>
        properties.Descendants().Where(x => x.Name == Dc + "title" || x.Name == Dc + "language").Select(x => new XElement(x.Name, x.Value));

    private static XDocument Without(XDocument list, Func<XElement, bool> goes)
    {
        foreach (var element in list.Descendants().Where(goes).ToList()) element.Remove();
        return list;
    }

    private static bool IsThumbnail(string name) => name.StartsWith("docProps/thumbnail", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Thumbnails/", StringComparison.Ordinal);

    private static XDocument Read(ZipPart part, Stream content)
    {
        if (part.Size > LargestList) throw new RefusedException(new("The part \"{0}\" of the file is too large to be cleaned. Take the author out in the program that made it.", part.Name));
        XDocument? read = null;
        SentXml.Read(content, part.Name, xml => read = XDocument.Load(xml));
        return read!;
    }

    private static void Write(XDocument list, Stream to)
    {
        using var xml = XmlWriter.Create(to, new XmlWriterSettings { CloseOutput = false });
        list.Save(xml);
    }
}
