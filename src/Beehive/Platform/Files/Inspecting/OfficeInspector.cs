using System.Xml;
using Beehive.Platform.Files.Zips;

namespace Beehive.Platform.Files.Inspecting;

/// <summary>What Word and Excel files have in common: properties, links to elsewhere, objects of other programs, XML of other programs.</summary>
internal abstract class OfficeInspector(Findings found) : PartInspector(found)
{
    protected sealed override void Inspect(string name, Stream content)
    {
        var small = name.ToLowerInvariant();
        if (small.EndsWith(".rels", StringComparison.Ordinal)) Links(content, name);
        else if (small.EndsWith("docprops/core.xml", StringComparison.Ordinal)) Core(content, name);
        else if (small.EndsWith("docprops/app.xml", StringComparison.Ordinal)) App(content, name);
        else if (small.EndsWith("docprops/custom.xml", StringComparison.Ordinal)) Custom(content, name);
        else if (small.StartsWith("docprops/thumbnail", StringComparison.Ordinal)) Thumbnail();
        else if (OfficeKinds.IsEmbedded(small)) Embedded(name);
        else if (small.Contains("/activex/", StringComparison.Ordinal)) Control(name);
        else if (small.StartsWith("customxml/item", StringComparison.Ordinal) && !small.StartsWith("customxml/itemprops", StringComparison.Ordinal)) OtherXml(content, name);
        else if (IsPicture(small)) Picture(name, content);
        else if (small.EndsWith(".xml", StringComparison.Ordinal)) InspectXml(small, name, content);
    }

    /// <summary>The parts of the one kind only.</summary>
    protected abstract void InspectXml(string small, string name, Stream content);

    /// <summary>A relationship that no other rule tells.</summary>
    protected virtual void Link(string part, string id, string type, string target)
    {
    }

    private void Links(Stream content, string name) => SentXml.Walk(content, name, xml =>
    {
        if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship") return;
        var (type, target) = (xml.GetAttribute("Type") ?? "", xml.GetAttribute("Target") ?? "");
        if (type.EndsWith("/aFChunk", StringComparison.OrdinalIgnoreCase))
            Found.Add("alt-chunk", Weight.Serious, "The file takes in a whole other document when it is opened: {0}.", "Open it in Word, save it again, and send the new one.", null, target);
        if (!string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)) Link(name, xml.GetAttribute("Id") ?? "", type, target);
        else if (!type.EndsWith("/hyperlink", StringComparison.OrdinalIgnoreCase)) External(target);
        else if (!IsOpen(target))
            Found.Add("inner-link", Weight.ToDecide, "A link leads to a place that readers cannot reach, and tells how your computers are called: {0}", "Take the link out, or link to a web page.", null, target);
    });

    private static bool IsOpen(string target) => target.StartsWith('#') || target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) || Platform.Links.IsWeb(target);

    private void Core(Stream content, string name) => Texts(content, name, (element, text) =>
    {
        if (element == "creator") Person("The file names its author: {0}", text);
        else if (element == "lastModifiedBy") Person("The file names who changed it last: {0}", text);
        else if (element == "title") Found.Add("title", Weight.ToKnow, "The title in the properties is: {0}", "It is shown in the reader's program. Change it if it is wrong.", null, text);
        else if (element is "description" or "keywords" or "category" or "subject" or "contentStatus") Property(element, text);
    });

    private void App(Stream content, string name) => Texts(content, name, (element, text) =>
    {
        if (element is "Company" or "Manager" or "HyperlinkBase") Property(element, text);
    });

    private void Custom(Stream content, string name)
    {
        var property = "";
        SentXml.Walk(content, name, xml =>
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "property") property = xml.GetAttribute("name") ?? "";
            else if (xml.NodeType == XmlNodeType.Text && property.Length > 0) Property(property, xml.Value);
        });
    }

    private void Control(string name) => Found.Add("control", Weight.Serious, "The file holds a control that can run a program: {0}", "Take the control out and send the file again.", null, name);

    /// <summary>Word leaves an empty list of sources in many documents; that one says nothing.</summary>
    private void OtherXml(Stream content, string name)
    {
        var isSources = false;
        var elements = 0;
        SentXml.Walk(content, name, xml =>
        {
            if (xml.NodeType == XmlNodeType.Element && elements++ == 0) isSources = xml.LocalName == "Sources";
        });
        if (!isSources || elements > 1)
            Found.Add("custom-xml", Weight.ToDecide, "Data of another program is inside the file, where no reader sees it: {0}", "In Word or Excel choose File, Info, Check for Issues, Inspect Document, remove the custom XML data, and send the new one.", null, name);
    }
}
