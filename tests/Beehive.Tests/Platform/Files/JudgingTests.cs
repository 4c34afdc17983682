using System.Text;
using Beehive.Platform.Files;
using Xunit;

namespace Beehive.Tests.Platform.Files;

public class JudgingTests
{
    public static TheoryData<string, byte[], UploadKind> Taken => new()
    {
        { "minutes.docx", SampleFiles.Docx("<w:p/>"), UploadKind.Docx },
        { "minutes.PDF", SampleFiles.Pdf, UploadKind.Pdf },
        { "minutes.odt", SampleFiles.Odt(""), UploadKind.Odt },
        { "money.xlsx", SampleFiles.Xlsx(""), UploadKind.Xlsx },
        { "money.csv", "What,£\r\nTea,3\r\n"u8.ToArray(), UploadKind.Csv },
        { "money.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("What;How much\r\n")], UploadKind.Csv },
        { "money.csv", "MZ,BM\r\n1,2\r\n"u8.ToArray(), UploadKind.Csv },
        { "picture.png", SampleFiles.Png, UploadKind.Png },
        { "picture.jpg", SampleFiles.Jpeg, UploadKind.Jpeg },
        { "picture.JPEG", SampleFiles.Jpeg, UploadKind.Jpeg },
    };

    public static TheoryData<string, byte[], string> NotTaken => new()
    {
        { "drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), "PDF or PNG" },
        { "drawing.png", "\uFEFF \r\n<?xml version='1.0'?><svg onload='alert(1)'/>"u8.ToArray(), "PDF or PNG" },
        { "photo.jpg", "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray(), "web page" },
        { "table.csv", "a,b\r\n1,<script>alert(1)</script>\r\n"u8.ToArray(), "web page" },
        { "table.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<html><script>alert(1)</script>")], "web page" },
        { "both.pdf", "%PDF-1.7\n<html><script>alert(1)</script></html>\n%%EOF"u8.ToArray(), "print it to a new PDF" },
        { "late.pdf", [.. "<html>"u8, .. SampleFiles.Pdf], "web page" },
        { "old.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "save it as .docx" },
        { "old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "without a password" },
        { "text.docx", "{\\rtf1 hello}"u8.ToArray(), "save it as .docx" },
        { "setup.pdf", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0], "program" },
        { "setup.csv", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], "program" },
        { "run.csv", "#!/bin/sh\nrm -rf x\n"u8.ToArray(), "program" },
        { "film.pdf", [0, 0, 0, 24, .. "ftypmp42"u8], "film" },
        { "photo.heic", [0, 0, 0, 24, .. "ftypheic"u8], "PNG or JPEG" },
        { "photo.gif", "GIF89a"u8.ToArray(), "PNG or JPEG" },
        { "notes.txt", "only words"u8.ToArray(), "Send one of these" },
        { "data.csv", [1, 2, 3, 0, 5], "Send one of these" },
        { "nothing.pdf", [], "empty" },
        { "folder.zip", new SampleZip().Add("a.txt", "a").Bytes(), "Unpack it" },
        { "macro.docx", SampleFiles.Docx("<w:p/>", ("word/vbaProject.bin", "x")), "macros" },
        { "macro.xlsx", SampleFiles.Xlsx("", ("xl/macrosheets/sheet1.xml", "<x/>")), "macros" },
        { "macro.odt", SampleFiles.Odt("", ("Basic/Standard/Module1.xml", "<x/>")), "macros" },
        { "macro.docx", new SampleZip().Add("[Content_Types].xml", "<Types><Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>").Bytes(), "macros" },
        { "slides.pptx", SampleFiles.Office("ppt/presentation.xml", "presentationml.presentation.main+xml", "<x/>").Bytes(), "PDF" },
        { "form.docx", SampleFiles.Office("word/document.xml", "wordprocessingml.template.main+xml", "<x/>").Bytes(), "template" },
        { "locked.odt", SampleFiles.Odt("", ("META-INF/manifest.xml", "<m><encryption-data/></m>")), "password" },
    };

    public static TheoryData<string, byte[], string> Disagreeing => new()
    {
        { "minutes.pdf.exe", SampleFiles.Pdf, "ends in .exe" },
        { "minutes.JsP", SampleFiles.Pdf, "ends in .jsp" },
        { "minutes.pdf.", SampleFiles.Docx("<w:p/>"), "ends in .pdf" },
        { "minutes.рdf", SampleFiles.Pdf, ".pdf" }, // the first letter is Cyrillic
        { "minutes\u202Efdp.docx", SampleFiles.Pdf, "ends in .docx" },
        { "minutes", SampleFiles.Pdf, "no ending" },
        { "picture.png", SampleFiles.Jpeg, "JPEG picture" },
        { "money.docx", SampleFiles.Xlsx(""), "Excel spreadsheet" },
        { "money.csv", SampleFiles.Png, "PNG picture" },
    };

    [Theory, MemberData(nameof(Taken))]
    public void A_kind_that_is_taken_is_known_by_its_content(string name, byte[] file, UploadKind kind) => Assert.Equal((kind, null), Judging.Of(new MemoryStream(file), name));

    [Theory, MemberData(nameof(NotTaken))]
    public void UP_01_what_is_not_taken_is_refused_with_what_to_do_instead(string name, byte[] file, string words) => Refused(name, file, words);

    [Theory, MemberData(nameof(Disagreeing))]
    public void UP_09_the_name_must_agree_with_the_content(string name, byte[] file, string words) => Refused(name, file, words);

    [Theory]
    [InlineData("minutes.pdf.")]
    [InlineData("minutes.pdf . ")]
    [InlineData("minutes.exe.pdf")]
    [InlineData("..\\..\\minutes.pdf")]
    public void UP_09_dots_spaces_and_older_endings_change_nothing(string name) => Assert.Equal((UploadKind.Pdf, null), Judging.Of(new MemoryStream(SampleFiles.Pdf), name));

    private static void Refused(string name, byte[] file, string words)
    {
        var (kind, refusal) = Judging.Of(new MemoryStream(file), name);
        Assert.Null(kind);
        Assert.Contains(words, refusal!.ToString(), StringComparison.Ordinal);
    }
}
