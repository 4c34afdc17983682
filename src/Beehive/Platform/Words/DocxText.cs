using System.Xml;
using System.Xml.Linq;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files.Zips;

namespace Beehive.Platform.Words;

/// <summary>
/// The text of a Word document as Markdown: headings by style, lists by numbering, tables, links, strong, footnotes at the end. Deleted and hidden text, comments
/// and pictures are left out and said.
/// </summary>
public sealed class DocxText
{
    /// <summary>About a thousand pages of text.</summary>
    private const long Largest = 10 * 1024 * 1024;

    private readonly DocxStyles styles;
    private readonly LeftOut left = new();
    private readonly MarkdownText text = new();
    private readonly DocxLine lines;

    private DocxText(SentZip zip)
    {
        styles = DocxStyles.Read(zip);
        lines = new(styles, left);
    }

    /// <param name="docx">Can be sought; a Word document by <see cref="Files.Judging"/>.</param>
    public static (MadeText? Text, Refusal? Refusal) ToMarkdown(Stream docx)
    {
        try
        {
            var zip = new SentZip(docx);
            var made = new DocxText(zip);
            made.Blocks(Read(zip, "word/document.xml")?.Elements().FirstOrDefault(x => x.Name.LocalName == "body") ?? throw ZipDirectory.Damaged());
            made.Notes(Read(zip, "word/footnotes.xml"));
            return (new(made.text.ToString(), made.left.Findings), null);
        }
        catch (RefusedException refused)
        {
            return (null, refused.Refusal);
        }
    }

    /// <summary>A part as a tree. It has been walked first, so it is not nested so deep that a walk over the tree could fail.</summary>
    internal static XElement? Read(SentZip zip, string name)
    {
        if (zip.Find(name) is not { } part) return null;
        if (part.Size > Largest) throw new RefusedException(new("The document is too long to be made into a page. Send it in parts, or as a PDF beside a short text."));
        zip.Read(part, x => SentXml.Walk(x, name, _ => { }));
        XElement? root = null;
        zip.Read(part, x => SentXml.Read(x, name, xml => root = XElement.Load(xml, LoadOptions.PreserveWhitespace)));
        return root;
    }

    private void Blocks(XElement parent)
    {
        foreach (var element in parent.Elements())
        {
            if (element.Name.LocalName == "p") Paragraph(element);
            else if (element.Name.LocalName == "tbl") Table(element);
            else if (element.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo") Blocks(element);
        }
    }

    private void Paragraph(XElement paragraph)
    {
        var line = lines.Read(paragraph);
        var style = styles.Of(paragraph);
        if (style.Heading is { } level) text.Heading(level, line.Markdown());
        else if (style.List is { } list) text.Point(list.Level, list.IsNumbered, line.Markdown());
        else text.Paragraph(line.Markdown());
        foreach (var box in lines.TakeBoxes()) Blocks(box);
    }

    private void Table(XElement table)
    {
        var rows = table.Elements().Where(x => x.Name.LocalName == "tr").Select(x => x.Descendants().Where(cell => cell.Name.LocalName == "tc" && cell.Ancestors().First(y => y.Name.LocalName == "tbl") == table).ToList()).ToList();
        if (rows.Count < 2 || rows.Max(x => x.Count) < 2) foreach (var cell in rows.SelectMany(x => x)) Blocks(cell);
        else text.Table([.. rows.Select((x, i) => x.SelectMany(cell => Cell(cell, i == 0)).ToList())]);
    }

    private IEnumerable<string> Cell(XElement cell, bool isHeading)
    {
        var line = new Inline();
        foreach (var paragraph in cell.Descendants().Where(x => x.Name.LocalName == "p"))
        {
            if (!line.IsEmpty) line.LineBreak();
            line.Add(lines.Read(paragraph, isPlain: isHeading));
        }
        yield return line.Markdown(inTable: true);
        var span = cell.Elements().FirstOrDefault(x => x.Name.LocalName == "tcPr")?.Elements().FirstOrDefault(x => x.Name.LocalName == "gridSpan");
        for (var i = 1; i < Math.Min(DocxStyles.Number(span) ?? 1, 20); i++) yield return "";
    }

    /// <summary>Footnotes become a numbered list at the end, in the order in which the text calls them.</summary>
    private void Notes(XElement? notes)
    {
        if (notes is null || lines.Notes.Count == 0) return;
        var byId = notes.Elements().GroupBy(x => DocxStyles.Attribute(x, "id") ?? "").ToDictionary(x => x.Key, x => x.First(), StringComparer.Ordinal);
        text.Heading(2, "Notes");
        foreach (var id in lines.Notes.ToList())
        {
            var line = new Inline();
            foreach (var paragraph in byId.GetValueOrDefault(id)?.Elements().Where(x => x.Name.LocalName == "p") ?? []) line.Add(lines.Read(paragraph));
            text.Point(0, true, line.IsEmpty ? "–" : line.Markdown());
        }
    }
}
