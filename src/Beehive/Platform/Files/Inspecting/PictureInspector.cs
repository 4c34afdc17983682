using System.Globalization;
using Beehive.Platform.Files.Pictures;

namespace Beehive.Platform.Files.Inspecting;

/// <summary>What a picture tells beside what is seen. From a picture that is sent by itself Beehive takes it out; inside a document a person must.</summary>
internal static class PictureInspector
{
    private const string Gone = "Nothing to do: Beehive has taken it out.";
    private const string Inside = "Take the picture out of the document, send it to Beehive by itself, and put the clean one back; or decide that readers may have it.";

    /// <param name="where">The picture's name inside a document; null when it is the file itself.</param>
    public static void Inspect(ReadOnlySpan<byte> file, Findings found, string? where)
    {
        var isPng = file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]);
        if (!isPng && !file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return;
        var read = CleanPicture.Read(file, isPng ? UploadKind.Png : UploadKind.Jpeg);
        if (read.Parts.Count == 0) return;
        foreach (var part in read.Parts) Tell(part, found, where);
        var after = file.Length - (read.Parts[^1].Start + read.Parts[^1].Length);
        if (read.IsWhole && after > 0) Add(found, "after-end", Weight.ToDecide, "Something hangs behind the end of the picture: {0} bytes.", where, after.ToString(CultureInfo.InvariantCulture));
    }

    private static void Tell(PicturePart part, Findings found, string? where)
    {
        if (part.Told is { HasPlace: true }) Add(found, "gps", Weight.Serious, "The picture tells the place where it was taken (GPS).", where);
        switch (part.Role)
        {
            case PictureRole.Exif: Add(found, "exif", Weight.ToDecide, "The picture holds the camera's notes: often the time, the camera, and a name (EXIF).", where); break;
            case PictureRole.Xmp: Add(found, "xmp", Weight.ToDecide, "The picture holds notes of the program that it was made with (XMP).", where); break;
            case PictureRole.Iptc: Add(found, "iptc", Weight.ToDecide, "The picture holds a press agency's notes: often names and places (IPTC).", where); break;
            case PictureRole.Words: Add(found, "text", Weight.ToDecide, "The picture holds text that is not seen.", where); break;
            case PictureRole.Other: Add(found, "other", Weight.ToKnow, "The picture holds parts that are not needed to show it.", where); break;
        }
    }

    private static void Add(Findings found, string code, Weight weight, string what, string? where, params string[] arguments) =>
        found.Add(where is null ? code : "picture-" + code, where is null ? Weight.ToKnow : weight, what, where is null ? Gone : Inside, where, arguments);
}
