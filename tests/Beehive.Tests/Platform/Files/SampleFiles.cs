using System.Text;
using Beehive.Platform.Files.Pictures;

namespace Beehive.Tests.Platform.Files;

/// <summary>Small whole files of every kind that is taken, made by hand.</summary>
internal static class SampleFiles
{
    public const string WordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string SheetSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string LinkSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes(SamplePdf.Make("BT /F1 12 Tf 20 20 Td (The board met) Tj ET", "/Lang(en-GB)/MarkInfo<</Marked true>>", "/Title(Minutes)"));

    /// <summary>One grey dot.</summary>
    public static byte[] Png { get; } = PngWith();

    /// <summary>One grey dot, from an encoder's tables: as short as a JPEG can be.</summary>
    public static byte[] Jpeg { get; } = JpegWith();

    public static byte[] Docx(string body, params (string Name, string Content)[] more) => Office("word/document.xml",
        "wordprocessingml.document.main+xml", $"<w:document xmlns:w='{WordSpace}' xmlns:r='{LinkSpace}'><w:body>{body}</w:body></w:document>", more).Bytes();

    public static byte[] Xlsx(string sheets, params (string Name, string Content)[] more) => Office("xl/workbook.xml",
        "spreadsheetml.sheet.main+xml", $"<workbook xmlns='{SheetSpace}' xmlns:r='{LinkSpace}'><sheets>{sheets}</sheets></workbook>", more).Bytes();

    public static string Sheet(string rows, string before = "") => $"<worksheet xmlns='{SheetSpace}'>{before}<sheetData>{rows}</sheetData></worksheet>";

    public static byte[] Odt(string body, params (string Name, string Content)[] more)
    {
        var type = "application/vnd.oasis.opendocument.text"u8.ToArray();
        var zip = new SampleZip().Raw("mimetype", type, type.Length, Beehive.Platform.Files.Zips.Crc.Of(type), method: 0);
        zip.Add("content.xml", $"<office:document-content {Spaces}>{body}</office:document-content>");
        foreach (var (name, content) in more) zip.Add(name, content);
        return zip.Bytes();
    }

    public const string Spaces = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' xmlns:meta='urn:oasis:names:tc:opendocument:xmlns:meta:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' xmlns:xlink='http://www.w3.org/1999/xlink'";

    public static SampleZip Office(string part, string type, string main, params (string Name, string Content)[] more)
    {
        var zip = new SampleZip()
            .Add("[Content_Types].xml", $"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/{part}' ContentType='application/vnd.openxmlformats-officedocument.{type}'/></Types>")
            .Add("_rels/.rels", Links($"<Relationship Id='r1' Type='{LinkSpace}/officeDocument' Target='{part}'/>"));
        foreach (var (name, content) in more) zip.Add(name, content);
        return zip.Add(part, main);
    }

    public static string Links(string links) => $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{links}</Relationships>";

    public static byte[] PngWith(params byte[][] chunks) =>
    [
        0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Beehive.Platform.Files.Pictures.Png.Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]), .. chunks.SelectMany(x => x),
        .. Beehive.Platform.Files.Pictures.Png.Chunk("IDAT", [0x78, 0x9C, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81]), .. Beehive.Platform.Files.Pictures.Png.Chunk("IEND", []),
    ];

    /// <param name="segments">What stands before the tables: marker and content.</param>
    public static byte[] JpegWith(params (byte Marker, byte[] Content)[] segments) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), .. segments.SelectMany(x => Segment(x.Marker, x.Content)),
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]), .. Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
        .. Segment(0xC4, [0, 0, 1, .. new byte[14], 0]), .. Segment(0xC4, [0x10, 0, 1, .. new byte[14], 0]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x3F, 0xFF, 0x00, 0xFF, 0xD9,
    ];

    /// <summary>A camera's notes: the way up, the camera's maker, and where it was taken.</summary>
    public static byte[] CameraNotes(byte orientation, bool small = false)
    {
        byte[] Number(int value, int length) => small ? [.. BitConverter.GetBytes(value)[..length]] : [.. BitConverter.GetBytes(value)[..length].Reverse()];
        byte[] Entry(int tag, int type, byte[] value) => [.. Number(tag, 2), .. Number(type, 2), .. Number(1, 4), .. value];
        return
        [
            .. small ? "II*\0"u8.ToArray() : "MM\0*"u8.ToArray(), .. Number(8, 4), .. Number(3, 2), .. Entry(0x010F, 2, "Cam\0"u8.ToArray()),
            .. Entry(0x0112, 3, small ? [orientation, 0, 0, 0] : [0, orientation, 0, 0]), .. Entry(0x8825, 4, Number(50, 4)), .. Number(0, 4), .. "51.47 N 0.32 E Grays"u8,
        ];
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];
}
