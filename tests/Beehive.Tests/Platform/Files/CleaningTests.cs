using System.IO.Compression;
using System.Text;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Cleaning;
using Xunit;

namespace Beehive.Tests.Platform.Files;

public class CleaningTests
{
    private const string Core = "<c:coreProperties xmlns:c='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Minutes &amp; actions</dc:title><dc:creator>An officer</dc:creator><c:lastModifiedBy>An officer</c:lastModifiedBy></c:coreProperties>";

    [Fact]
    public async Task A_clean_copy_of_a_Word_document_names_nobody_and_keeps_text_title_and_comments()
    {
        var clean = Clean(SampleFiles.Docx("<w:p><w:r><w:t>The text stays</w:t></w:r></w:p>", ("docProps/core.xml", Core), ("docProps/app.xml", "<Properties><Company>An officer</Company></Properties>"),
            ("docProps/custom.xml", "<Properties><property name='x'><v>An officer</v></property></Properties>"), ("docProps/thumbnail.jpeg", "x"),
            ("word/comments.xml", $"<w:comments xmlns:w='{SampleFiles.WordSpace}'><w:comment/></w:comments>")));
        var found = await InspectedFile.LookAsync(clean, UploadKind.Docx);
        Assert.Equal(["Comments: 1."], InspectedFile.ToDecide(found));
        Assert.Contains("The title in the properties is: Minutes & actions", found.Findings.Select(x => x.ToString()));
        Assert.Contains("The text stays", Part(clean, "word/document.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("An officer", string.Concat(Names(clean).Select(x => Part(clean, x))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clean_copy_of_a_workbook_or_an_OpenDocument_text_is_still_one()
    {
        var workbook = Clean(SampleFiles.Office("xl/workbook.xml", "spreadsheetml.sheet.main+xml", $"<workbook xmlns='{SampleFiles.SheetSpace}' xmlns:x='urn:x'><x:absPath url='C:\\Users\\Officer'/><sheets/></workbook>", ("docProps/core.xml", Core)).Bytes());
        Assert.Empty(InspectedFile.ToDecide(await InspectedFile.LookAsync(workbook, UploadKind.Xlsx)));
        Assert.Equal(UploadKind.Xlsx, Judging.Of(new MemoryStream(workbook), "a.xlsx").Kind);
        var text = Clean(SampleFiles.Odt("<office:body/>", ("meta.xml", $"<office:document-meta {SampleFiles.Spaces}><office:meta><dc:title>Minutes</dc:title><dc:creator>An officer</dc:creator></office:meta></office:document-meta>"),
            ("META-INF/manifest.xml", "<m xmlns:f='urn:f'><file-entry f:full-path='content.xml'/><file-entry f:full-path='Thumbnails/thumbnail.png'/></m>"), ("Thumbnails/thumbnail.png", "x")));
        Assert.Empty(InspectedFile.ToDecide(await InspectedFile.LookAsync(text, UploadKind.Odt)));
        Assert.Equal(UploadKind.Odt, Judging.Of(new MemoryStream(text), "a.odt").Kind);
        Assert.Equal("mimetypeapplication/vnd.oasis.opendocument.text", Encoding.ASCII.GetString(text, 30, 47));
        Assert.DoesNotContain("Thumbnails", Part(text, "META-INF/manifest.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_original_never_reaches_the_store_when_the_clean_copy_was_chosen()
    {
        using var here = new UploadRoom();
        var (upload, _) = await here.TakeAsync(SampleFiles.Docx("<w:p/>", ("docProps/core.xml", Core)), "minutes.docx");
        var (kept, _) = await here.KeepAsync(upload!, new(Decided: true, WithoutAuthor: true));
        Assert.NotEqual(upload!.Hash, kept!.Hash);
        Assert.Equal([here.Store.PathOf(kept.Hash)], here.Store.All());
        Assert.Equal([upload.Id, upload.Id + ".json"], here.Waiting);
        var (pdf, _) = await here.TakeAsync(SampleFiles.Pdf, "minutes.pdf");
        Assert.Contains("PDF", (await here.KeepAsync(pdf!, new(Decided: true, WithoutAuthor: true))).Refusal!.ToString(), StringComparison.Ordinal);
    }

    private static byte[] Clean(byte[] file)
    {
        using var clean = new MemoryStream();
        CleanOffice.Copy(new MemoryStream(file), clean);
        return clean.ToArray();
    }

    private static IEnumerable<string> Names(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(x => x.FullName)];
    }

    private static string Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
