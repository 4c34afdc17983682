using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Beehive.Tests.Platform.Files;
using Xunit;

namespace Beehive.Tests.Platform.Words;

public class DocxTextTests
{
    private const string W = "xmlns:w='" + SampleFiles.WordSpace + "'";

    private static readonly (string, string)[] Parts =
    [
        ("word/styles.xml", $"<w:styles {W}><w:style w:styleId='H1'><w:name w:val='heading 1'/></w:style><w:style w:styleId='Mine'><w:name w:val='Ours'/><w:basedOn w:val='H2'/></w:style><w:style w:styleId='H2'><w:name w:val='heading 2'/></w:style><w:style w:styleId='Loop'><w:name w:val='Loop'/><w:basedOn w:val='Loop'/></w:style><w:style w:styleId='S'><w:name w:val='Strong'/><w:rPr><w:b/></w:rPr></w:style></w:styles>"),
        ("word/numbering.xml", $"<w:numbering {W}><w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/></w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/></w:lvl></w:abstractNum><w:num w:numId='3'><w:abstractNumId w:val='7'/></w:num></w:numbering>"),
        ("word/_rels/document.xml.rels", SampleFiles.Links("<Relationship Id='r1' Type='x/hyperlink' Target='https://example.org/' TargetMode='External'/><Relationship Id='r2' Type='x/hyperlink' Target='file:///S:/case.docx' TargetMode='External'/>")),
        ("word/footnotes.xml", $"<w:footnotes {W}><w:footnote w:id='2'><w:p><w:r><w:t>From the minutes.</w:t></w:r></w:p></w:footnote></w:footnotes>"),
    ];

    [Fact]
    public void Headings_lists_tables_links_and_notes_come_over()
    {
        var made = Made(
            $"""
            {P("Minutes", "<w:pStyle w:val='H1'/>")}{P("Buses", "<w:pStyle w:val='Mine'/>")}{P("Ordinary", "<w:pStyle w:val='Loop'/>")}
            <w:p><w:r><w:t xml:space='preserve'>The board </w:t></w:r><w:r><w:rPr><w:rStyle w:val='S'/></w:rPr><w:t>agreed</w:t></w:r><w:r><w:t xml:space='preserve'> the * plan</w:t><w:footnoteReference w:id='2'/></w:r><w:r><w:t>.</w:t></w:r></w:p>
            {P("One", List(0))}{P("Inner", List(1))}{P("Two", List(0))}
            <w:p><w:hyperlink r:id='r1'><w:r><w:t>open</w:t></w:r></w:hyperlink><w:r><w:t xml:space='preserve'> and </w:t></w:r><w:hyperlink r:id='r2'><w:r><w:t>shut</w:t></w:r></w:hyperlink></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Who</w:t></w:r></w:p></w:tc><w:tc>{P("What")}</w:tc></w:tr><w:tr><w:tc>{P("Chair")}</w:tc><w:tc>{P("First")}{P("Second")}</w:tc></w:tr></w:tbl>
            """);
        Assert.Equal("## Minutes\n\n### Buses\n\nOrdinary\n\nThe board **agreed** the \\* plan (note 1).\n\n1. One\n   - Inner\n2. Two\n\n[open](<https://example.org/>) and shut\n\n| Who | What |\n| --- | --- |\n| Chair | First Second |\n\n### Notes\n\n1. From the minutes.", made.Markdown);
        Assert.Contains("<th>Who</th>", Prose.Write(made.Markdown, 1), StringComparison.Ordinal);
        Assert.Empty(made.LeftOut);
    }

    [Fact]
    public void What_is_deleted_hidden_remarked_or_drawn_is_left_out_and_said()
    {
        var made = Made("""
            <w:p><w:r><w:t>Seen</w:t></w:r><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:ins><w:r><w:t>, added</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>
            <w:r><w:commentReference w:id='1'/></w:r><w:r><w:drawing/></w:r><w:r><w:instrText>HYPERLINK x</w:instrText></w:r></w:p>
            <w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>
            """);
        Assert.Equal("Seen, added\n\nIn a box", made.Markdown);
        Assert.Equal(["boxes", "comments", "hidden-text", "pictures", "tracked"], made.LeftOut.Select(x => x.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_document_that_is_damaged_or_cut_is_refused_and_never_made_in_part()
    {
        var whole = SampleFiles.Docx(P("Words"));
        Assert.NotNull(DocxText.ToMarkdown(new MemoryStream(whole)).Text);
        Assert.Contains("damaged", DocxText.ToMarkdown(new MemoryStream(whole[..^30])).Refusal!.ToString(), StringComparison.Ordinal);
        Assert.NotNull(DocxText.ToMarkdown(new MemoryStream(SampleFiles.Docx("<w:p>"))).Refusal);
        Assert.NotNull(DocxText.ToMarkdown(new MemoryStream(SampleFiles.Docx(string.Concat(Enumerable.Repeat("<w:sdt>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 5000))))).Refusal);
    }

    private static MadeText Made(string body)
    {
        var (text, refusal) = DocxText.ToMarkdown(new MemoryStream(SampleFiles.Docx(body, Parts)));
        Assert.Null(refusal);
        return text!;
    }

    private static string P(string words, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>";

    private static string List(int level) => $"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='3'/></w:numPr>";
}
