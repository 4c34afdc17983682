using System.Xml;
using Beehive.Platform.Files.Zips;

namespace Beehive.Platform.Files.Inspecting;

/// <summary>Looks at every part of an office file, each read to its end so that damage anywhere is seen.</summary>
internal abstract class PartInspector(Findings found)
{
    protected Findings Found => found;

    public static void Inspect(SentZip zip, UploadKind kind, Findings found)
    {
        PartInspector inspector = kind switch
        {
            UploadKind.Docx => new WordInspector(found),
            UploadKind.Xlsx => new ExcelInspector(found),
            _ => new OdtInspector(found),
        };
        foreach (var part in zip.Parts.Where(x => !x.IsFolder).OrderBy(x => inspector.Turn(x.Name)))
            zip.Read(part, content => inspector.Inspect(part.Name, content));
        inspector.Finish();
    }

    /// <summary>Some parts must be known before others: styles before the text that uses them.</summary>
    protected abstract int Turn(string name);

    protected abstract void Inspect(string name, Stream content);

    protected virtual void Finish()
    {
    }

    protected void Picture(string name, Stream content)
    {
        var bytes = new byte[512 * 1024];
        var start = bytes.AsSpan(0, content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        PictureInspector.Inspect(start, found, name[(name.LastIndexOf('/') + 1)..]);
    }

    protected static bool IsPicture(string name) => name.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".png", StringComparison.OrdinalIgnoreCase);

    protected static bool IsNot(string? value) => value is "0" or "false" or "off";

    protected static bool Is(string? value) => value is "1" or "true" or "on";

    /// <summary>Each piece of text with the element that it stands in.</summary>
    protected static void Texts(Stream content, string part, Action<string, string> see)
    {
        var within = "";
        SentXml.Walk(content, part, xml =>
        {
            if (xml.NodeType == XmlNodeType.Element) within = xml.LocalName;
            else if (xml.NodeType == XmlNodeType.EndElement) within = "";
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && !string.IsNullOrWhiteSpace(xml.Value)) see(within, xml.Value);
        });
    }

    /// <summary>The attribute of that name, in whatever namespace.</summary>
    protected static string? Value(XmlReader xml, string name)
    {
        string? value = null;
        for (var more = xml.MoveToFirstAttribute(); more && value is null; more = xml.MoveToNextAttribute())
            if (xml.LocalName == name) value = xml.Value;
        xml.MoveToElement();
        return value;
    }

    protected void Person(string what, string name) =>
        Found.Add("author", Weight.ToDecide, what, "Leave the name in only if readers may have it; otherwise take the copy without author and properties.", null, name);

    protected void Property(string name, string value) =>
        Found.Add("property", Weight.ToDecide, "The properties of the file say \"{0}\": {1}", "Look whether readers may have this; otherwise take the copy without author and properties.", null, name, value);

    protected void Embedded(string part) =>
        Found.Add("embedded", Weight.ToDecide, "Another file is inside this one: {0}. A chart can hold a whole table.", "Put a picture in its place, or look at everything that is in it.", null, part[(part.LastIndexOf('/') + 1)..]);

    protected void Thumbnail() =>
        Found.Add("thumbnail", Weight.ToDecide, "The file holds a small picture of how its first page once looked.", "Take the copy without author and properties, which leaves it out.");

    protected void Comments(string? where = null) =>
        Found.Add("comments", Weight.ToDecide, "Comments: {0}.", "Delete the comments and send the file again, or decide that readers may have them.", where);

    protected void External(string target) =>
        Found.Add("external", Weight.Serious, "The file wants to fetch something from elsewhere when it is opened: {0}. Beehive has not fetched it.", "Break the link, or put the thing itself into the file.", null, target);
}
