using System.Xml;
using Beehive.Platform.Files.Zips;

namespace Beehive.Platform.Files.Inspecting;

/// <summary>What an OpenDocument text holds beside what is seen (ODF 1.3 part 3).</summary>
internal sealed class OdtInspector(Findings found) : PartInspector(found)
{
    /// <summary>LibreOffice's own menus and keys; it leaves empty parts there, which are no XML.</summary>
    private const string Menus = "Configurations2/";

    private readonly HashSet<string> hiddenStyles = new(StringComparer.Ordinal);

    protected override int Turn(string name) => name == "styles.xml" ? 0 : 1;

    protected override void Inspect(string name, Stream content)
    {
        if (name is "content.xml" or "styles.xml") Text(content, name);
        else if (name == "meta.xml") Meta(content, name);
        else if (name.StartsWith("Thumbnails/", StringComparison.Ordinal)) Thumbnail();
        else if (name.StartsWith("Versions/", StringComparison.Ordinal)) Found.Add("versions", Weight.Serious, "The file keeps earlier versions of itself: {0}.", "In LibreOffice choose File, Versions, delete them, save, and send the file again.");
        else if (OfficeKinds.IsEmbedded(name)) Object(name);
        else if (IsPicture(name)) Picture(name, content);
        else if (name.EndsWith(".xml", StringComparison.Ordinal) && !name.StartsWith(Menus, StringComparison.Ordinal)) SentXml.Walk(content, name, _ => { });
    }

    /// <summary>An object is a folder of parts, or one part: told once, by its main part.</summary>
    private void Object(string name)
    {
        if (name.StartsWith("Object ", StringComparison.Ordinal) && (name.EndsWith("/content.xml", StringComparison.Ordinal) || !name.Contains('/', StringComparison.Ordinal))) Embedded(name.Split('/')[0]);
    }

    private void Text(Stream content, string name)
    {
        var style = "";
        SentXml.Walk(content, name, xml =>
        {
            if (xml.NodeType != XmlNodeType.Element) return;
            switch (xml.LocalName)
            {
                case "annotation": Comments(); break;
                case "changed-region": Found.Add("tracked", Weight.Serious, "Tracked changes: {0}. Readers could see what was there before.", "In LibreOffice choose Edit, Track changes, Accept all, save, and send the file again."); break;
                case "hidden-text" or "hidden-paragraph": Hidden(); break;
                case "section" when Value(xml, "display") is "none" or "condition": Found.Add("hidden-section", Weight.Serious, "The section \"{0}\" is hidden.", "In LibreOffice choose Format, Sections, show it, look at it, delete it, save, and send the file again.", null, Value(xml, "name") ?? ""); break;
                case "style": style = Value(xml, "name") ?? ""; break;
                case "text-properties" when Value(xml, "display") == "none": hiddenStyles.Add(style); break;
                case "p" or "h" or "span" when Value(xml, "style-name") is { } used && hiddenStyles.Contains(used): Hidden(); break;
                case "event-listener": Found.Add("script", Weight.Serious, "The file wants to run a program when it is opened.", "Take the macros out, save, and send the file again."); break;
            }
            if (xml.LocalName is "image" or "object" or "object-ole" or "section-source" or "plugin" or "dde-connection-decl" or "floating-frame" && Value(xml, "href") is { } target && IsElsewhere(target)) External(target);
        });
    }

    private void Hidden() => Found.Add("hidden-text", Weight.Serious, "Pieces of hidden text: {0}.", "In LibreOffice choose View, Hidden paragraphs to see it; delete it, save, and send the file again.");

    private void Meta(Stream content, string name)
    {
        var property = "";
        SentXml.Walk(content, name, xml =>
        {
            if (xml.NodeType == XmlNodeType.Element) property = xml.LocalName == "user-defined" ? "user-defined:" + Value(xml, "name") : xml.LocalName;
            else if (xml.NodeType == XmlNodeType.EndElement) property = "";
            else if (xml.NodeType == XmlNodeType.Text && !string.IsNullOrWhiteSpace(xml.Value)) Property(property, xml);
        });
    }

    private void Property(string property, XmlReader xml)
    {
        if (property is "initial-creator") Person("The file names its author: {0}", xml.Value);
        else if (property is "creator") Person("The file names who changed it last: {0}", xml.Value);
        else if (property is "printed-by") Person("The file names who printed it: {0}", xml.Value);
        else if (property is "title") Found.Add("title", Weight.ToKnow, "The title in the properties is: {0}", "It is shown in the reader's program. Change it if it is wrong.", null, xml.Value);
        else if (property is "description" or "keyword" or "subject") Property(property, xml.Value);
        else if (property.StartsWith("user-defined:", StringComparison.Ordinal)) Property(property["user-defined:".Length..], xml.Value);
    }

    private static bool IsElsewhere(string target) => target.Contains("://", StringComparison.Ordinal) || target.StartsWith("//", StringComparison.Ordinal) || target.StartsWith("\\\\", StringComparison.Ordinal) || target.StartsWith("../", StringComparison.Ordinal);
}
