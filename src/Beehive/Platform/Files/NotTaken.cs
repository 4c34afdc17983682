using System.Text;

namespace Beehive.Platform.Files;

/// <summary>Kinds of file that are known by their first bytes and not taken, with what to do instead.</summary>
internal static class NotTaken
{
    public static readonly Refusal Unknown = new("This kind of file is not taken. Send one of these: " + UploadKinds.Taken + ".");

    private static readonly Refusal Program = new("This file is a program. Programs are not taken, because they can do harm.");
    private static readonly Refusal Old = new("This is an old Word, Excel or PowerPoint file, or one with a password. Open it, save it as .docx or .xlsx without a password, and send the new one.");
    private static readonly Refusal Packed = new("This is a packed folder. Unpack it and send the files in it one by one.");
    private static readonly Refusal Picture = new("This kind of picture is not taken. Save it as PNG or JPEG, and send the new one.");
    private static readonly Refusal Film = new("Sound and film are not taken here. Write down what is said in it, and send that.");
    private static readonly Refusal Web = new("This is a web page, or a drawing made of one (SVG). It could run a program in the reader's browser. Save it as PDF or PNG, and send the new one.");
    private static readonly Refusal Rich = new("This is an RTF file. Open it in Word, save it as .docx, and send the new one.");

    private static readonly (byte[] Start, int At, Refusal Refusal)[] Known =
    [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, Old),
        ("MZ"u8.ToArray(), 0, Program),
        ([0x7F, 0x45, 0x4C, 0x46], 0, Program),
        ([0xCF, 0xFA, 0xED, 0xFE], 0, Program),
        ([0xCA, 0xFE, 0xBA, 0xBE], 0, Program),
        ("#!"u8.ToArray(), 0, Program),
        ("{\\rtf"u8.ToArray(), 0, Rich),
        ("PK"u8.ToArray(), 0, Packed),
        ("Rar!"u8.ToArray(), 0, Packed),
        ([0x37, 0x7A, 0xBC, 0xAF], 0, Packed),
        ([0x1F, 0x8B], 0, Packed),
        ("GIF8"u8.ToArray(), 0, Picture),
        ("WEBP"u8.ToArray(), 8, Picture),
        ("BM"u8.ToArray(), 0, Picture),
        ("II*\0"u8.ToArray(), 0, Picture),
        ("MM\0*"u8.ToArray(), 0, Picture),
        ("ftyphei"u8.ToArray(), 4, Picture),
        ("ftypmif1"u8.ToArray(), 4, Picture),
        ("ftypavif"u8.ToArray(), 4, Picture),
        ("ftyp"u8.ToArray(), 4, Film),
        ("ID3"u8.ToArray(), 0, Film),
        ("OggS"u8.ToArray(), 0, Film),
        ("WAVE"u8.ToArray(), 8, Film),
    ];

    private static readonly string[] Markup = ["<!doctype html", "<html", "<head", "<body", "<script", "<svg", "<iframe", "<?xml", "<img", "<table", "<style"];

    public static Refusal? Of(ReadOnlySpan<byte> start)
    {
        if (Text(start).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\f').StartsWith('<') || HoldsMarkup(start)) return Web;
        foreach (var (bytes, at, refusal) in Known)
            if (start.Length > at && start[at..].StartsWith(bytes) && !IsWord(bytes, start)) return refusal;
        return null;
    }

    /// <summary>What a browser would take for a page, anywhere in the first lines.</summary>
    public static bool HoldsMarkup(ReadOnlySpan<byte> start)
    {
        var text = Text(start[..Math.Min(start.Length, 2048)]);
        return Array.Exists(Markup, x => text.Contains(x, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A table may begin with the letters MZ or BM: those are programs and pictures only when the next bytes are no writing.</summary>
    private static bool IsWord(byte[] mark, ReadOnlySpan<byte> start) => mark.Length == 2 && Array.TrueForAll(mark, x => x is >= 0x20 and < 0x7F) && mark[0] != '#'
        && start[..Math.Min(start.Length, 64)].IndexOfAnyInRange((byte)0, (byte)8) < 0;

    private static string Text(ReadOnlySpan<byte> start) => start.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode.GetString(start)
        : start.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode.GetString(start)
        : Encoding.Latin1.GetString(start).Replace("\u00EF\u00BB\u00BF", "", StringComparison.Ordinal);
}
