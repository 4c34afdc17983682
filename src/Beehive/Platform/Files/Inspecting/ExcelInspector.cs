using System.Globalization;
using System.Xml;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files.Zips;

namespace Beehive.Platform.Files.Inspecting;

/// <summary>What a workbook holds beside what is seen: hidden sheets, rows and columns, the data behind pivot tables, comments, links to other workbooks.</summary>
internal sealed class ExcelInspector(Findings found) : OfficeInspector(found)
{
    /// <summary>No program opens more: what stands beyond would be lost without a word.</summary>
    private const int MostRows = 1048576, MostColumns = 16384;

    /// <summary>Each name is held against each hidden sheet, so both are bounded; what is over is told as hidden all the same.</summary>
    private const int MostNames = 5000, MostSheets = 500;

    private readonly Dictionary<string, string> partOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> sheetOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> hiddenSheets = [];
    private readonly List<(string Name, string Means)> names = [];

    protected override int Turn(string name) => name.EndsWith("workbook.xml.rels", StringComparison.OrdinalIgnoreCase) ? 0 : name.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase) ? 1 : 2;

    protected override void Link(string part, string id, string type, string target)
    {
        if (part.EndsWith("workbook.xml.rels", StringComparison.OrdinalIgnoreCase)) partOf[id] = target[(target.LastIndexOf('/') + 1)..];
    }

    protected override void InspectXml(string small, string name, Stream content)
    {
        if (small.EndsWith("/workbook.xml", StringComparison.Ordinal)) Workbook(content, name);
        else if (small.Contains("/worksheets/", StringComparison.Ordinal)) Sheet(content, name, sheetOf.GetValueOrDefault(name[(name.LastIndexOf('/') + 1)..]) ?? name);
        else if (small.Contains("/comments", StringComparison.Ordinal) || small.Contains("/threadedcomments/", StringComparison.Ordinal)) Each(content, name, x => { if (x.LocalName is "comment" or "threadedComment") Comments(); });
        else if (small.Contains("/persons/", StringComparison.Ordinal)) Each(content, name, x => { if (x.GetAttribute("displayName") is { } person) Person("The file names somebody who worked on it: {0}", person); });
        else if (small.Contains("/pivotcache/pivotcacherecords", StringComparison.Ordinal)) Pivot();
        else if (small.Contains("/pivotcache/", StringComparison.Ordinal)) Each(content, name, x => { if (x.LocalName is "sharedItems" && x.GetAttribute("count") is not (null or "0")) Pivot(); });
        else if (small.Contains("/externallinks/", StringComparison.Ordinal)) Found.Add("external-workbook", Weight.Serious, "The workbook is linked to another workbook and keeps a copy of what stood in it. Links: {0}.", "In Excel choose Data, Edit links, Break link, save, and send the file again.");
        else if (small.EndsWith("/connections.xml", StringComparison.Ordinal)) Found.Add("connections", Weight.Serious, "The workbook is connected to a database or another source of data.", "In Excel choose Data, Queries and connections, delete them, save, and send the file again.");
        else Each(content, name, _ => { });
    }

    protected override void Finish()
    {
        foreach (var (name, means) in names)
            foreach (var sheet in hiddenSheets)
                if (means.Contains(sheet + "!", StringComparison.OrdinalIgnoreCase) || means.Contains(sheet.Replace("'", "''", StringComparison.Ordinal) + "'!", StringComparison.OrdinalIgnoreCase))
                    Found.Add("name-to-hidden", Weight.ToDecide, "The name \"{0}\" points at the hidden sheet \"{1}\".", "In Excel choose Formulas, Name Manager, and delete it.", null, name, sheet);
    }

    private void Workbook(Stream content, string name)
    {
        var defined = "";
        SentXml.Walk(content, name, xml =>
        {
            if (xml.NodeType == XmlNodeType.Text && defined.Length > 0 && names.Count < MostNames) names.Add((defined, xml.Value));
            if (xml.NodeType != XmlNodeType.Element) return;
            defined = xml.LocalName == "definedName" ? xml.GetAttribute("name") ?? "" : "";
            if (xml.LocalName == "sheet") Named(xml);
            else if (xml.LocalName == "absPath" && xml.GetAttribute("url") is { } path) Property("path", path);
            else if (xml.LocalName == "fileSharing" && xml.GetAttribute("userName") is { Length: > 0 } user) Person("The file names who reserved it: {0}", user);
        });
    }

    private void Named(XmlReader xml)
    {
        var sheet = xml.GetAttribute("name") ?? "";
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && partOf.TryGetValue(xml.Value, out var part)) sheetOf[part] = sheet;
        xml.MoveToElement();
        var state = xml.GetAttribute("state");
        if (state is not ("hidden" or "veryHidden")) return;
        if (hiddenSheets.Count < MostSheets) hiddenSheets.Add(sheet);
        if (state == "hidden") Found.Add("hidden-sheet", Weight.Serious, "The sheet \"{0}\" is hidden.", "In Excel right-click any sheet's name, choose Unhide, look at it, delete it, save, and send the file again.", null, sheet);
        else Found.Add("very-hidden-sheet", Weight.Serious, "The sheet \"{0}\" is hidden so deeply that Excel does not list it.", "Copy the sheets that readers need into a new workbook, as values, and send that.", null, sheet);
    }

    private void Sheet(Stream content, string part, string sheet)
    {
        SentXml.Walk(content, part, xml =>
        {
            if (xml.NodeType != XmlNodeType.Element) return;
            if (xml.LocalName == "row") Row(xml, sheet);
            else if (xml.LocalName == "c") Cell(xml.GetAttribute("r"), sheet);
            else if (xml.LocalName == "col" && Is(xml.GetAttribute("hidden"))) Found.Add("hidden-columns", Weight.Serious, "Groups of hidden columns: {0}.", "Show them, look at them, delete what readers may not have, save, and send the file again.", sheet);
        });
    }

    private void Row(XmlReader xml, string sheet)
    {
        if (long.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > MostRows) throw TooLarge(sheet);
        if (Is(xml.GetAttribute("hidden"))) Found.Add("hidden-rows", Weight.Serious, "Hidden rows: {0}.", "Show them (a filter hides rows too), look at them, delete what readers may not have, save, and send the file again.", sheet);
    }

    private static void Cell(string? at, string sheet)
    {
        if (at is null) return;
        int column = 0, i = 0;
        for (; i < at.Length && i < 5 && char.IsAsciiLetter(at[i]); i++) column = (column * 26) + (at[i] & 31);
        if (column > MostColumns || (long.TryParse(at.AsSpan(i), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > MostRows)) throw TooLarge(sheet);
    }

    private static RefusedException TooLarge(string sheet) =>
        new(new("The sheet \"{0}\" has cells beyond the last row or column that programs can open (row {1}). Save it again in Excel, and send the new one.", sheet, MostRows));

    private void Pivot() => Found.Add("pivot-cache", Weight.Serious, "Pivot tables keep a hidden copy of all the data that they were made from. Fields and lists of it: {0}.", "Copy the table and paste it as values into a new workbook, and send that.");

    private static void Each(Stream content, string name, Action<XmlReader> see) => SentXml.Walk(content, name, xml =>
    {
        if (xml.NodeType == XmlNodeType.Element) see(xml);
    });
}
