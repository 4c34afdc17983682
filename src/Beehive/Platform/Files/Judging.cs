using System.Text;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files.Zips;

namespace Beehive.Platform.Files;

/// <summary>
/// Says what a file that somebody sent is, by its content. Only a few kinds are taken; the name must agree; what the browser says of it is never asked.
/// </summary>
public static class Judging
{
    private const int StartLength = 4096;

    public static (UploadKind? Kind, Refusal? Refusal) Of(Stream file, string name)
    {
        try
        {
            var kind = Kind(file, Ending(name));
            return Disagrees(kind, name) is { } refusal ? (null, refusal) : (kind, null);
        }
        catch (RefusedException refused)
        {
            return (null, refused.Refusal);
        }
    }

    private static UploadKind Kind(Stream file, string ending)
    {
        file.Position = 0;
        var start = new byte[StartLength];
        start = start[..file.ReadAtLeast(start, StartLength, throwOnEndOfStream: false)];
        if (start.Length == 0) throw new RefusedException(new("The file is empty. Choose it again, or save it again first."));
        if (start.AsSpan().StartsWith("PK\u0003\u0004"u8)) return OfficeKinds.Of(new SentZip(file));
        if (start.AsSpan().StartsWith("%PDF-"u8)) return Pdf(start);
        if (start.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return UploadKind.Png;
        if (start.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return UploadKind.Jpeg;
        if (NotTaken.Of(start) is { } refusal) throw new RefusedException(refusal);
        if (ending == ".brf" && IsBraille(start)) return UploadKind.Brf;
        return ending == ".csv" && IsText(start) ? UploadKind.Csv : throw new RefusedException(NotTaken.Unknown);
    }

    /// <summary>A file that is a PDF and a web page at once is trouble wherever it is opened.</summary>
    private static UploadKind Pdf(byte[] start) => NotTaken.HoldsMarkup(start)
        ? throw new RefusedException(new("This PDF also holds a web page. Open it, print it to a new PDF, and send the new one."))
        : UploadKind.Pdf;

    private static Refusal? Disagrees(UploadKind kind, string name)
    {
        var endings = UploadKinds.Endings(kind);
        var ending = Ending(name);
        if (endings.Contains(ending)) return null;
        return ending.Length == 0
            ? new("The name of the file has no ending that says what it is. It is a {0}: give it a name that ends in {1}, and send it again.", UploadKinds.Shown(kind), endings[0])
            : new("The name of the file ends in {0}, but the file is a {1}. Give it a name that ends in {2}, or choose the file that you meant.", ending, UploadKinds.Shown(kind), endings[0]);
    }

    /// <summary>Of the name as it will be kept: trailing dots and spaces, and what is invisible, are gone.</summary>
    private static string Ending(string name) => Path.GetExtension(FileName.Safe(name)).ToLowerInvariant();

    /// <summary>Braille ASCII: letters and signs of one byte, ends of lines and of pages.</summary>
    private static bool IsBraille(ReadOnlySpan<byte> start)
    {
        foreach (var b in start)
            if (b is not ((>= 0x20 and <= 0x7E) or 0x0A or 0x0C or 0x0D)) return false;
        return !NotTaken.HoldsMarkup(start);
    }

    private static bool IsText(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(Encoding.Unicode.Preamble) || start.StartsWith(Encoding.BigEndianUnicode.Preamble)) return true;
        foreach (var b in start)
            if (b is < 0x20 and not (0x09 or 0x0A or 0x0D) or 0x7F) return false;
        return true;
    }
}
