using System.Diagnostics;
using System.Text;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Inspecting;
using Beehive.Platform.Files.Zips;
using Xunit;

namespace Beehive.Tests.Platform.Files;

public sealed class SentZipTests : IDisposable
{
    private const string Row = "<row r='1'><c r='A1'><v>12345678901234567890123456789012345678901234567890</v></c></row>";
    private const long MostMemory = 100 * 1024 * 1024;

    private readonly string path = Path.Combine(Directory.CreateTempSubdirectory("beehive-zip-").FullName, "file");

    private static byte[] Content { get; } = Encoding.UTF8.GetBytes("<worksheet><sheetData>" + string.Concat(Enumerable.Repeat(Row, 50)) + "</sheetData></worksheet>");

    public static TheoryData<string, byte[], string> Bombs => new()
    {
        { "500 MB in one part", Workbook(x => x.Repeat("xl/worksheets/sheet1.xml", "<worksheet>", Row, 5_200_000, "</worksheet>")), "100 MB" },
        { "500 MB that says it is 1 KB", Workbook(x => x.Repeat("xl/worksheets/sheet1.xml", "<worksheet>", Row, 5_200_000, "</worksheet>", told: 1000)), "damaged" },
        { "one word of 90 MB", Workbook(x => x.Repeat("xl/sharedStrings.xml", "<sst><si><t>", new string('a', 1000), 90_000, "</t></si></sst>")), "cannot be read" },
        { "90 MB of words that look like tags", Workbook(x => x.Repeat("xl/sharedStrings.xml", "<sst><![CDATA[", "<>" + new string('a', 998), 90_000, "]]></sst>")), "cannot be read" },
        { "one attribute of 90 MB", Workbook(x => x.Repeat("xl/sharedStrings.xml", "<sst a='", new string('a', 1000), 90_000, "'/>")), "cannot be read" },
        { "a million elements inside each other", Workbook(x => x.Repeat("xl/sharedStrings.xml", "", "<a>", 1_000_000, "")), "cannot be read" },
        { "100,000 parts", Many(60_000), "5000 parts" },
        { "entities inside entities", Workbook(x => x.Add("xl/sharedStrings.xml", "<!DOCTYPE a [<!ENTITY b 'bbbbbbbb'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>")), "cannot be read" },
    };

    public static TheoryData<string, byte[]> Forged => new()
    {
        { "says less than there is", Workbook(x => x.Raw("xl/worksheets/sheet1.xml", SampleZip.Pack(Content), 500, Crc.Of(Content))) },
        { "says less, with the sum of what it says", Workbook(x => x.Raw("xl/worksheets/sheet1.xml", SampleZip.Pack(Content), 500, Crc.Of(Content.AsSpan(0, 500)))) },
        { "says more than there is", Workbook(x => x.Raw("xl/worksheets/sheet1.xml", SampleZip.Pack(Content), Content.Length + 5, Crc.Of(Content))) },
        { "is cut off inside", Workbook(x => x.Raw("xl/worksheets/sheet1.xml", SampleZip.Pack(Content)[..40], Content.Length, Crc.Of(Content))) },
        { "has another sum", Workbook(x => x.Raw("xl/worksheets/sheet1.xml", SampleZip.Pack(Content), Content.Length, 1)) },
        { "has another name inside", Workbook(x => x.Raw("xl/worksheets/sheet1.xml", SampleZip.Pack(Content), Content.Length, Crc.Of(Content), inner: "xl/worksheets/sheet2.xml")) },
        { "is packed in no known way", Workbook(x => x.Raw("xl/worksheets/sheet1.xml", SampleZip.Pack(Content), Content.Length, Crc.Of(Content), method: 12)) },
        { "lies over another part", Workbook(x => x.Raw("xl/again.xml", SampleZip.Pack(Content), Content.Length, Crc.Of(Content), header: 0)) },
        { "is there twice", Workbook(x => x.Add("xl/a.xml", "<a/>").Add("XL/A.xml", "<b/>")) },
        { "climbs out", Workbook(x => x.Add("../../a.xml", "<a/>")) },
        { "has something behind its end", [.. Workbook(x => x), .. "more"u8] },
        { "is cut off at the end", Workbook(x => x)[..^10] },
        { "begins with something else", [.. "PK\u0003\u0004"u8, .. Workbook(x => x)] },
    };

    [Theory, MemberData(nameof(Bombs))]
    public void UP_05_a_file_that_would_fill_the_memory_is_refused_soon_and_cheaply(string what, byte[] file, string words)
    {
        Assert.True(file.Length < 8 * 1024 * 1024, what);
        Look(SampleFiles.Xlsx("")); // what is loaded only once is not counted
        var (before, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        var refusal = Look(file);
        clock.Stop();
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Contains(words, refusal!.ToString(), StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{what}: {clock.Elapsed}");
        Assert.True(taken < MostMemory, $"{what}: {taken} bytes");
    }

    [Theory, MemberData(nameof(Forged))]
    public void UP_05_a_part_that_is_not_what_the_directory_says_is_an_error_and_never_read_in_part(string what, byte[] file)
    {
        var refusal = Look(file);
        Assert.True(refusal is not null, what);
        Assert.Contains("damaged", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void UP_05_a_row_beyond_the_last_is_refused()
    {
        Assert.Contains("1048576", Look(SampleFiles.Xlsx("", ("xl/worksheets/sheet1.xml", SampleFiles.Sheet("<row r='1048577'><c/></row>"))))!.ToString(), StringComparison.Ordinal);
        Assert.Contains("1048576", Look(SampleFiles.Xlsx("", ("xl/worksheets/sheet1.xml", SampleFiles.Sheet("<row><c r='XFE1'/></row>"))))!.ToString(), StringComparison.Ordinal);
        Assert.Null(Look(SampleFiles.Xlsx("", ("xl/worksheets/sheet1.xml", SampleFiles.Sheet("<row r='1048576'><c r='XFD1048576'/></row>")))));
    }

    [Fact]
    public void UP_05_a_zip_inside_is_refused_and_an_object_of_another_program_is_not_opened()
    {
        var inner = Encoding.Latin1.GetString(new SampleZip().Add("a", "b").Bytes());
        Assert.Contains("another packed file", Look(Workbook(x => x.Add("xl/media/a.png", Encoding.Latin1.GetBytes(inner))))!.ToString(), StringComparison.Ordinal);
        Assert.Null(Look(Workbook(x => x.Add("xl/embeddings/book.xlsx", Encoding.Latin1.GetBytes(inner)))));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(20_000)]
    public void Short_runs_of_words_are_read_wherever_they_are_cut(int length)
    {
        var words = string.Concat(Enumerable.Repeat("<si><t><![CDATA[<>]] >" + new string('x', length) + "]]></t></si>", 6_000_000 / length / 2));
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode])
            Assert.Null(Look(Workbook(x => x.Add("xl/sharedStrings.xml", [.. encoding.Preamble, .. encoding.GetBytes("<sst>" + words + "</sst>")]))));
        var one = "<sst><![CDATA[" + string.Concat(Enumerable.Repeat("<x>", 1_000_000)) + "]]></sst>";
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode])
            Assert.Contains("cannot be read", Look(Workbook(x => x.Add("xl/sharedStrings.xml", [.. encoding.Preamble, .. encoding.GetBytes(one)])))!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_with_sizes_in_the_long_form_or_behind_the_content_is_read()
    {
        using var file = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(new Unseekable(file), System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        using (var part = zip.CreateEntry("a.xml").Open()) part.Write("<a/>"u8);
        var read = new SentZip(file);
        Assert.Equal("<a/>", Encoding.UTF8.GetString(read.Start(read.Parts[0], 100)));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);

    private Refusal? Look(byte[] file)
    {
        var (kind, refusal) = Judging.Of(new MemoryStream(file), "money.xlsx");
        if (kind is null) return refusal;
        File.WriteAllBytes(path, file);
        try
        {
            Inspector.InspectHere(path, kind.Value);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
    }

    private static byte[] Workbook(Func<SampleZip, SampleZip> more) =>
        more(SampleFiles.Office("xl/workbook.xml", "spreadsheetml.sheet.main+xml", $"<workbook xmlns='{SampleFiles.SheetSpace}'/>")).Bytes();

    private static byte[] Many(int parts)
    {
        var zip = new SampleZip();
        for (var i = 0; i < parts; i++) zip.Raw("p" + i, [], 0, 0, method: 0);
        return zip.Bytes();
    }

    /// <summary>As a response that is written while it goes out.</summary>
    private sealed class Unseekable(MemoryStream inner) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() => inner.Flush();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
