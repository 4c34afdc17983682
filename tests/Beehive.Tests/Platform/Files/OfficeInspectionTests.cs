using System.Net;
using System.Net.Sockets;
using Beehive.Platform.Files;
using Xunit;

namespace Beehive.Tests.Platform.Files;

public class OfficeInspectionTests
{
    private const string Core = "<c:coreProperties xmlns:c='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Minutes</dc:title><dc:creator>An officer</dc:creator><c:lastModifiedBy>Another officer</c:lastModifiedBy><c:keywords>secret plan</c:keywords></c:coreProperties>";

    [Fact]
    public async Task UP_06_all_that_a_Word_document_hides_is_listed()
    {
        var found = await InspectedFile.LookAsync(SampleFiles.Docx(
            """
            <w:p><w:ins w:author='a'><w:r><w:t>new</w:t></w:r></w:ins><w:del w:author='a'><w:r><w:delText>old</w:delText></w:r></w:del></w:p>
            <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>not to be seen</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>to be seen</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val='Secret'/></w:pPr><w:r><w:t>hidden by its style</w:t></w:r></w:p>
            <w:p><w:r><w:instrText>INCLUDEPICTURE "http://169.254.169.254/x.png"</w:instrText></w:r></w:p>
            """,
            ("word/styles.xml", $"<w:styles xmlns:w='{SampleFiles.WordSpace}'><w:style w:styleId='Secret'><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"),
            ("word/comments.xml", $"<w:comments xmlns:w='{SampleFiles.WordSpace}'><w:comment w:author='b'/><w:comment w:author='b'/></w:comments>"),
            ("word/people.xml", "<w15:people xmlns:w15='urn:x'><w15:person w15:author='A reviewer'/></w15:people>"),
            ("docProps/core.xml", Core), ("docProps/app.xml", "<Properties><Company>The council</Company><Pages>3</Pages></Properties>"),
            ("docProps/custom.xml", "<Properties><property name='Case'><v>C-17</v></property></Properties>"),
            ("customXml/item1.xml", "<client><name>somebody</name></client>"), ("customXml/item2.xml", "<b:Sources xmlns:b='urn:b'/>"),
            ("word/embeddings/oleObject1.bin", "x"), ("word/activeX/activeX1.xml", "<x/>"), ("docProps/thumbnail.jpeg", "x"),
            ("word/_rels/document.xml.rels", SampleFiles.Links($"<Relationship Id='r1' Type='{SampleFiles.LinkSpace}/attachedTemplate' Target='\\\\server\\template.dotm' TargetMode='External'/><Relationship Id='r2' Type='{SampleFiles.LinkSpace}/hyperlink' Target='https://example.org/' TargetMode='External'/><Relationship Id='r3' Type='{SampleFiles.LinkSpace}/hyperlink' Target='file:///S:/adults/case.docx' TargetMode='External'/><Relationship Id='r4' Type='{SampleFiles.LinkSpace}/aFChunk' Target='chunk.html'/>"))), UploadKind.Docx);
        Assert.True(found.NeedsDecision);
        Assert.Equal(
        [
            "A link leads to a place that readers cannot reach, and tells how your computers are called: file:///S:/adults/case.docx",
            "Another file is inside this one: oleObject1.bin. A chart can hold a whole table.",
            "Comments: 2.",
            "Data of another program is inside the file, where no reader sees it: customXml/item1.xml",
            "Pieces of hidden text: 2.",
            "The file holds a control that can run a program: word/activeX/activeX1.xml",
            "The file holds a small picture of how its first page once looked.",
            "The file names its author: An officer",
            "The file names somebody who worked on it: A reviewer",
            "The file names who changed it last: Another officer",
            "The file takes in a whole other document when it is opened: chunk.html.",
            "The file wants to fetch something from elsewhere when it is opened: INCLUDEPICTURE \"http://169.254.169.254/x.png\". Beehive has not fetched it.",
            "The file wants to fetch something from elsewhere when it is opened: \\\\server\\template.dotm. Beehive has not fetched it.",
            "The properties of the file say \"Case\": C-17",
            "The properties of the file say \"Company\": The council",
            "The properties of the file say \"keywords\": secret plan",
            "Tracked changes: 2. Readers could see what was there before.",
        ], InspectedFile.ToDecide(found));
        Assert.All(found.Findings, x => Assert.NotEmpty(x.ToDo));
    }

    [Fact]
    public async Task UP_06_all_that_a_workbook_hides_is_listed()
    {
        var found = await InspectedFile.LookAsync(SampleFiles.Office("xl/workbook.xml", "spreadsheetml.sheet.main+xml",
            $"<workbook xmlns='{SampleFiles.SheetSpace}' xmlns:r='{SampleFiles.LinkSpace}' xmlns:x15ac='urn:x'><x15ac:absPath url='C:\\Users\\Officer\\'/><sheets><sheet name='Sums' r:id='r1'/><sheet name='Names of clients' state='hidden' r:id='r2'/><sheet name='Deep' state='veryHidden' r:id='r3'/></sheets><definedNames><definedName name='Clients'>'Names of clients'!$A$1</definedName><definedName name='Open'>Sums!$A$1</definedName></definedNames></workbook>",
            ("xl/_rels/workbook.xml.rels", SampleFiles.Links("<Relationship Id='r1' Type='x' Target='worksheets/sheet1.xml'/>")),
            ("xl/worksheets/sheet1.xml", SampleFiles.Sheet("<row r='1'/><row r='2' hidden='1'/><row r='3' hidden='true'/>", "<cols><col min='1' max='1'/><col min='2' max='9' hidden='1'/></cols>")),
            ("xl/pivotCache/pivotCacheDefinition1.xml", "<x><cacheFields><cacheField name='Name'><sharedItems count='2'/></cacheField><cacheField name='Age'><sharedItems/></cacheField></cacheFields></x>"), ("xl/pivotCache/pivotCacheRecords1.xml", "<x/>"),
            ("xl/externalLinks/externalLink1.xml", "<x/>"), ("xl/connections.xml", "<x/>"), ("xl/comments1.xml", "<x><comment/></x>"), ("xl/threadedComments/threadedComment1.xml", "<x><threadedComment/></x>"),
            ("xl/persons/person.xml", "<x><person displayName='A reader'/></x>"), ("docProps/core.xml", Core)).Bytes(), UploadKind.Xlsx);
        Assert.Equal(
        [
            "Comments: 2.",
            "Groups of hidden columns: 1. (Sums)",
            "Hidden rows: 2. (Sums)",
            "Pivot tables keep a hidden copy of all the data that they were made from. Fields and lists of it: 2.",
            "The file names its author: An officer",
            "The file names somebody who worked on it: A reader",
            "The file names who changed it last: Another officer",
            "The name \"Clients\" points at the hidden sheet \"Names of clients\".",
            "The properties of the file say \"keywords\": secret plan",
            "The properties of the file say \"path\": C:\\Users\\Officer\\",
            "The sheet \"Deep\" is hidden so deeply that Excel does not list it.",
            "The sheet \"Names of clients\" is hidden.",
            "The workbook is connected to a database or another source of data.",
            "The workbook is linked to another workbook and keeps a copy of what stood in it. Links: 1.",
        ], InspectedFile.ToDecide(found));
    }

    [Fact]
    public async Task UP_06_all_that_an_OpenDocument_text_hides_is_listed()
    {
        var found = await InspectedFile.LookAsync(SampleFiles.Odt(
            """
            <office:automatic-styles><style:style style:name='T1'><style:text-properties text:display='none'/></style:style></office:automatic-styles>
            <office:body><office:text><text:tracked-changes><text:changed-region/></text:tracked-changes><text:p>Open <text:span text:style-name='T1'>not to be seen</text:span></text:p>
            <office:annotation><dc:creator>b</dc:creator><text:p>remark</text:p></office:annotation><text:section text:name='Private' text:display='none'><text:p>x</text:p></text:section>
            <draw:image xlink:href='http://169.254.169.254/x.png'/><draw:image xlink:href='Pictures/a.png'/></office:text></office:body>
            """,
            ("meta.xml", $"<office:document-meta {SampleFiles.Spaces}><office:meta><meta:initial-creator>An officer</meta:initial-creator><dc:creator>Another officer</dc:creator><meta:user-defined meta:name='Case'>C-17</meta:user-defined></office:meta></office:document-meta>"),
            ("Versions/Version1", "x"), ("Object 1/content.xml", "<x/>"), ("Object 1/styles.xml", "<x/>"), ("Thumbnails/thumbnail.png", "x")), UploadKind.Odt);
        Assert.Equal(
        [
            "Another file is inside this one: Object 1. A chart can hold a whole table.",
            "Comments: 1.",
            "Pieces of hidden text: 1.",
            "The file holds a small picture of how its first page once looked.",
            "The file keeps earlier versions of itself: 1.",
            "The file names its author: An officer",
            "The file names who changed it last: Another officer",
            "The file wants to fetch something from elsewhere when it is opened: http://169.254.169.254/x.png. Beehive has not fetched it.",
            "The properties of the file say \"Case\": C-17",
            "The section \"Private\" is hidden.",
            "Tracked changes: 1. Readers could see what was there before.",
        ], InspectedFile.ToDecide(found));
    }

    [Fact]
    public async Task What_is_harmless_needs_no_decision()
    {
        Assert.False((await InspectedFile.LookAsync(SampleFiles.Docx("<w:p><w:r><w:t>Words</w:t></w:r></w:p>"), UploadKind.Docx)).NeedsDecision);
        Assert.False((await InspectedFile.LookAsync(SampleFiles.Xlsx("<sheet name='Sums'/>", ("xl/worksheets/sheet1.xml", SampleFiles.Sheet("<row r='1' hidden='0'/>"))), UploadKind.Xlsx)).NeedsDecision);
        Assert.False((await InspectedFile.LookAsync(SampleFiles.Odt("<office:body><text:p>Words</text:p></office:body>", ("Configurations2/accelerator/current.xml", ""), ("Configurations2/images/Bitmaps/", "")), UploadKind.Odt)).NeedsDecision);
    }

    [Fact]
    public async Task A_picture_inside_a_document_that_tells_a_place_is_found()
    {
        var zip = SampleFiles.Office("word/document.xml", "wordprocessingml.document.main+xml", "<x/>").Add("word/media/image1.jpeg", SampleFiles.JpegWith((0xE1, [.. "Exif\0\0"u8, .. SampleFiles.CameraNotes(6)])));
        var found = await InspectedFile.LookAsync(zip.Bytes(), UploadKind.Docx);
        Assert.Contains("The picture tells the place where it was taken (GPS). (image1.jpeg)", InspectedFile.ToDecide(found));
    }

    /// <summary>Whatever a file points at is told and left alone: a listener on this very machine hears nothing.</summary>
    [Fact]
    public async Task UP_03_nothing_that_a_file_points_at_is_ever_asked_for()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = "http://" + listener.LocalEndpoint;
        var links = SampleFiles.Links($"<Relationship Id='r1' Type='{SampleFiles.LinkSpace}/image' Target='{address}/a.png' TargetMode='External'/>");
        await InspectedFile.LookAsync(SampleFiles.Docx($"<w:p><w:r><w:instrText>INCLUDETEXT {address}</w:instrText></w:r></w:p>", ("word/_rels/document.xml.rels", links)), UploadKind.Docx);
        await InspectedFile.LookAsync(SampleFiles.Odt($"<draw:image xlink:href='{address}/a.png'/>"), UploadKind.Odt);
        foreach (var doctype in (string[])[$"<!DOCTYPE x SYSTEM '{address}/a.dtd'>", $"<!DOCTYPE x [<!ENTITY e SYSTEM '{address}/e'>]>", $"<!DOCTYPE x [<!ENTITY % e SYSTEM '{address}/p'> %e;]>"])
        {
            var refused = await Assert.ThrowsAsync<Beehive.Platform.Exchange.RefusedException>(() => InspectedFile.LookAsync(SampleFiles.Docx("<w:p/>", ("word/header1.xml", doctype + "<x>&e;</x>")), UploadKind.Docx));
            Assert.Contains("cannot be read", refused.Message, StringComparison.Ordinal);
        }
        Assert.False(listener.Pending());
    }
}
