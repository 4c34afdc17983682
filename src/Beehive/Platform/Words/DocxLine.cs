using System.Globalization;
using System.Xml.Linq;

namespace Beehive.Platform.Words;

/// <summary>Reads the words of one paragraph of a Word document, with what is strong and where links lead.</summary>
internal sealed class DocxLine(DocxStyles styles, LeftOut left)
{
    private readonly List<XElement> boxes = [];

    /// <summary>The footnotes that the text has called so far, in order.</summary>
    public List<string> Notes { get; } = [];

    public Inline Read(XElement paragraph, bool isPlain = false)
    {
        var line = new Inline();
        Inside(paragraph, line, null, isPlain);
        return line;
    }

    /// <summary>Text boxes that stood in the last paragraph.</summary>
    public IReadOnlyList<XElement> TakeBoxes()
    {
        var taken = boxes.ToList();
        boxes.Clear();
        return taken;
    }

    private void Inside(XElement parent, Inline line, string? link, bool isPlain)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "r": Run(element, line, link, isPlain); break;
                case "hyperlink": Inside(element, line, styles.LinkOf(element) ?? link, isPlain); break;
                case "del" or "moveFrom": Gone(element); break;
                case "ins" or "moveTo" or "smartTag" or "sdt" or "sdtContent" or "fldSimple" or "customXml" or "dir" or "bdo": Inside(element, line, link, isPlain); break;
                case "oMath" or "oMathPara": line.Add(string.Concat(element.Descendants().Where(x => x.Name.LocalName == "t").Select(x => x.Value))); break;
            }
        }
    }

    private void Gone(XElement element)
    {
        if (element.Descendants().Any(x => x.Name.LocalName is "t" or "delText")) left.Deleted();
    }

    private void Run(XElement run, Inline line, string? link, bool isPlain)
    {
        if (styles.IsHidden(run))
        {
            if (run.Elements().Any(x => x.Name.LocalName == "t" && x.Value.Trim().Length > 0)) left.Hidden();
            return;
        }
        var isStrong = !isPlain && styles.IsStrong(run);
        foreach (var element in run.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "t": line.Add(element.Value, isStrong, link); break;
                case "tab": line.Add(" ", isStrong, link); break;
                case "noBreakHyphen": line.Add("-", isStrong, link); break;
                case "br" when DocxStyles.Attribute(element, "type") is null or "textWrapping": line.LineBreak(); break;
                case "cr": line.LineBreak(); break;
                case "footnoteReference": Note(element, line); break;
                case "commentReference": left.Comment(); break;
                case "drawing" or "pict" or "object" or "AlternateContent": Drawn(element); break;
            }
        }
    }

    private void Note(XElement element, Inline line)
    {
        Notes.Add(DocxStyles.Attribute(element, "id") ?? "");
        line.Add(string.Create(CultureInfo.InvariantCulture, $" (note {Notes.Count})"));
    }

    /// <summary>A text box is told once, although Word writes it twice, for newer and for older programs.</summary>
    private void Drawn(XElement drawn)
    {
        var box = drawn.Descendants().FirstOrDefault(x => x.Name.LocalName == "txbxContent");
        if (box is null) left.Picture();
        else
        {
            boxes.Add(box);
            left.Box();
        }
    }
}
