using System.Globalization;
using System.Xml.Linq;
using Beehive.Platform.Files.Zips;

namespace Beehive.Platform.Words;

/// <summary>What a paragraph of a Word document is: a heading of a level, a point of a list, or neither.</summary>
internal sealed record DocxParagraph(int? Heading, DocxPoint? List);

/// <summary>A point of a list: its level, and whether it is numbered.</summary>
internal sealed record DocxPoint(int Level, bool IsNumbered);

/// <summary>The styles, numberings and links of a Word document, as far as they say what the text is.</summary>
internal sealed class DocxStyles
{
    private const int MostParents = 20;

    private readonly Dictionary<string, XElement> styles;
    private readonly Dictionary<string, XElement> lists;
    private readonly Dictionary<string, string> listOf;
    private readonly Dictionary<string, string> links;

    private DocxStyles(XElement? styles, XElement? numbering, XElement? links)
    {
        this.styles = ById(styles, "style", "styleId");
        lists = ById(numbering, "abstractNum", "abstractNumId");
        listOf = ById(numbering, "num", "numId").ToDictionary(x => x.Key, x => Value(Child(x.Value, "abstractNumId")) ?? "", StringComparer.Ordinal);
        this.links = ById(links, "Relationship", "Id").Where(x => Attribute(x.Value, "TargetMode") == "External").ToDictionary(x => x.Key, x => Attribute(x.Value, "Target") ?? "", StringComparer.Ordinal);
    }

    public static DocxStyles Read(SentZip zip) => new(DocxText.Read(zip, "word/styles.xml"), DocxText.Read(zip, "word/numbering.xml"), DocxText.Read(zip, "word/_rels/document.xml.rels"));

    public DocxParagraph Of(XElement paragraph)
    {
        var properties = Child(paragraph, "pPr");
        var chain = Chain(Value(Child(properties, "pStyle")));
        if (Heading(properties, chain) is { } level) return new(level, null);
        return new(null, List(Child(properties, "numPr") ?? chain.Select(x => Child(Child(x, "pPr"), "numPr")).FirstOrDefault(x => x is not null), chain));
    }

    public bool IsStrong(XElement run) => Says(run, "b") ?? false;

    public bool IsHidden(XElement run) => Says(run, "vanish") ?? Chain(Value(Child(Child(run.Ancestors().FirstOrDefault(x => x.Name.LocalName == "p"), "pPr"), "pStyle"))).Exists(x => Child(Child(x, "rPr"), "vanish") is { } hides && IsOn(hides));

    public string? LinkOf(XElement hyperlink) => Attribute(hyperlink, "id") is { } id ? links.GetValueOrDefault(id) : null;

    public static string? Attribute(XElement? element, string name) => element?.Attributes().FirstOrDefault(x => x.Name.LocalName == name)?.Value;

    public static int? Number(XElement? element) => int.TryParse(Value(element), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Heading(XElement? properties, List<XElement> chain)
    {
        if (Number(Child(properties, "outlineLvl")) is { } direct) return direct < 9 ? direct + 1 : null;
        foreach (var style in chain)
        {
            var name = Value(Child(style, "name")) ?? "";
            if (name.Equals("Title", StringComparison.OrdinalIgnoreCase)) return 1;
            if (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level)) return level;
            if (Number(Child(Child(style, "pPr"), "outlineLvl")) is { } outline) return outline < 9 ? outline + 1 : null;
        }
        return null;
    }

    private DocxPoint? List(XElement? numbered, List<XElement> chain)
    {
        if (Value(Child(numbered, "numId")) is not { } id || id == "0" || !listOf.TryGetValue(id, out var list)) return null;
        var level = Number(Child(numbered, "ilvl")) ?? 0;
        var format = lists.GetValueOrDefault(list)?.Elements().FirstOrDefault(x => x.Name.LocalName == "lvl" && Attribute(x, "ilvl") == level.ToString(CultureInfo.InvariantCulture));
        var kind = Value(Child(format, "numFmt")) ?? (chain.Exists(x => (Value(Child(x, "name")) ?? "").Contains("number", StringComparison.OrdinalIgnoreCase)) ? "decimal" : "bullet");
        return kind == "none" ? null : new(level, kind != "bullet");
    }

    /// <summary>What the run, or a style that it names, says; null when none does.</summary>
    private bool? Says(XElement run, string property)
    {
        var properties = Child(run, "rPr");
        if (Child(properties, property) is { } direct) return IsOn(direct);
        var told = Chain(Value(Child(properties, "rStyle"))).Select(x => Child(Child(x, "rPr"), property)).FirstOrDefault(x => x is not null);
        return told is null ? null : IsOn(told);
    }

    /// <summary>A style and the styles that it is based on.</summary>
    private List<XElement> Chain(string? id)
    {
        var chain = new List<XElement>();
        while (id is not null && chain.Count < MostParents && styles.TryGetValue(id, out var style))
        {
            chain.Add(style);
            id = Value(Child(style, "basedOn"));
        }
        return chain;
    }

    private static bool IsOn(XElement element) => Value(element) is null or "1" or "true" or "on";

    private static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(x => x.Name.LocalName == name);

    private static string? Value(XElement? element) => Attribute(element, "val");

    private static Dictionary<string, XElement> ById(XElement? root, string element, string id)
    {
        var found = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var one in root?.Elements().Where(x => x.Name.LocalName == element) ?? []) found.TryAdd(Attribute(one, id) ?? "", one);
        return found;
    }
}
