using System.Xml;
using Beehive.Platform.Files.Zips;

namespace Beehive.Platform.Files.Inspecting;

/// <summary>What a Word document holds beside what is seen: comments, tracked changes, hidden text, fields that fetch.</summary>
internal sealed class WordInspector(Findings found) : OfficeInspector(found)
{
    private readonly HashSet<string> hiddenStyles = new(StringComparer.Ordinal);

    protected override int Turn(string name) => name.EndsWith("/styles.xml", StringComparison.OrdinalIgnoreCase) ? 0 : 1;

    protected override void InspectXml(string small, string name, Stream content)
    {
        if (small.EndsWith("/styles.xml", StringComparison.Ordinal)) Styles(content, name);
        else if (small.StartsWith("word/comments", StringComparison.Ordinal)) Count(content, name, "comment", () => Comments());
        else if (small == "word/people.xml") People(content, name);
        else if (small == "word/settings.xml") Count(content, name, "docVar", () => Found.Add("variables", Weight.ToDecide, "Values that a program keeps in the document, where no reader sees them: {0}.", "Copy the text into a new document and send that."));
        else Text(content, name);
    }

    private void Styles(Stream content, string name)
    {
        var style = "";
        SentXml.Walk(content, name, xml =>
        {
            if (xml.NodeType != XmlNodeType.Element) return;
            if (xml.LocalName == "style") style = Value(xml, "styleId") ?? "";
            else if (xml.LocalName == "vanish" && !IsNot(Value(xml, "val"))) hiddenStyles.Add(style);
        });
    }

    private static void Count(Stream content, string name, string element, Action found) => SentXml.Walk(content, name, xml =>
    {
        if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element) found();
    });

    private void People(Stream content, string name) => SentXml.Walk(content, name, xml =>
    {
        if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "person" && Value(xml, "author") is { } author)
            Person("The file names somebody who worked on it: {0}", author);
    });

    private void Text(Stream content, string name)
    {
        var run = new Run(hiddenStyles);
        var code = false;
        SentXml.Walk(content, name, xml =>
        {
            if (xml.NodeType == XmlNodeType.Element && IsWord(xml))
            {
                code = xml.LocalName == "instrText" && !xml.IsEmptyElement;
                See(xml, run);
            }
            else if (xml.NodeType == XmlNodeType.EndElement && IsWord(xml)) run.End(xml.LocalName);
            else if (xml.NodeType is XmlNodeType.Text && code) Field(xml.Value);
            else if (xml.NodeType is XmlNodeType.Text && run.IsHidden) Hidden(name);
        });
    }

    private void See(XmlReader xml, Run run)
    {
        switch (xml.LocalName)
        {
            case "ins" or "del" or "moveFrom" or "moveTo" or "cellIns" or "cellDel":
            case "rPrChange" or "pPrChange" or "tblPrChange" or "trPrChange" or "tcPrChange" or "sectPrChange" or "numberingChange":
                Found.Add("tracked", Weight.Serious, "Tracked changes: {0}. Readers could see what was there before.", "In Word choose Review, Accept all changes, save, and send the file again.");
                break;
            case "altChunk":
                Found.Add("alt-chunk", Weight.Serious, "The file takes in a whole other document when it is opened.", "Open it in Word, save it again, and send the new one.");
                break;
            case "fldSimple":
                Field(Value(xml, "instr") ?? "");
                break;
            default:
                run.See(xml.LocalName, Value(xml, "val"), xml.IsEmptyElement);
                break;
        }
    }

    private void Hidden(string name) =>
        Found.Add("hidden-text", Weight.Serious, "Pieces of hidden text: {0}.", "In Word choose File, Options, Display, Hidden text to see it; delete it, save, and send the file again.", name == "word/document.xml" ? null : name);

    /// <summary>Fields that fetch from elsewhere, or run something.</summary>
    private void Field(string code)
    {
        var word = code.AsSpan().Trim();
        foreach (var fetching in (ReadOnlySpan<string>)["DDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK ", "IMPORT", "RD ", "DATABASE"])
            if (word.StartsWith(fetching, StringComparison.OrdinalIgnoreCase)) External(code.Trim());
    }

    private static bool IsWord(XmlReader xml) => xml.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal);

    /// <summary>A stretch of text with one look, and whether that look is not to be seen.</summary>
    private sealed class Run(HashSet<string> hiddenStyles)
    {
        private bool inRun, inText, paragraphHidden, runHidden;

        public bool IsHidden => inText && (runHidden || paragraphHidden);

        public void See(string element, string? value, bool isEmpty)
        {
            switch (element)
            {
                case "p": paragraphHidden = false; break;
                case "pStyle": paragraphHidden = hiddenStyles.Contains(value ?? ""); break;
                case "r": (inRun, runHidden) = (!isEmpty, false); break;
                case "rStyle" when inRun: runHidden |= hiddenStyles.Contains(value ?? ""); break;
                case "vanish" when inRun: runHidden = !IsNot(value); break;
                case "t" or "delText": inText = inRun && !isEmpty; break;
            }
        }

        public void End(string element)
        {
            if (element == "r") inRun = runHidden = false;
            else if (element is "t" or "delText") inText = false;
        }
    }
}
