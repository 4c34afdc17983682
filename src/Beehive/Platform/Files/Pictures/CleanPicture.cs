namespace Beehive.Platform.Files.Pictures;

/// <summary>
/// A picture without anything that is not needed to show it. The container is written anew, the pixels are the same bytes; of the camera's notes only which way
/// up the picture is stays. What hangs behind the picture's end goes too.
/// </summary>
public static class CleanPicture
{
    /// <summary>More would stop a telephone's browser.</summary>
    private const long MostPixels = 100_000_000;

    private static readonly Refusal Broken = new("The picture is damaged or cut off. Open it in a picture program, save it again, and send the new one.");

    public static (byte[]? Picture, Refusal? Refusal) Of(ReadOnlySpan<byte> file, UploadKind kind)
    {
        if (kind == UploadKind.Webp) return Webp.Clean(file) is { } webp ? (webp, null) : (null, Broken);
        var read = Read(file, kind);
        if (!read.IsWhole) return (null, Broken);
        if (read.Width * read.Height > MostPixels) return (null, new("The picture is {0} by {1} pixels, which is more than a browser can show. Make it smaller, and send the new one.", read.Width, read.Height));
        var clean = new MemoryStream(file.Length + 64);
        var orientation = read.Parts.Select(x => x.Told?.Orientation ?? 1).FirstOrDefault(x => x != 1, 1);
        foreach (var part in read.Parts)
        {
            if (part.Role == PictureRole.FirstPixels && orientation != 1) clean.Write(Upright(kind, orientation));
            if (part.Role is PictureRole.Shown or PictureRole.FirstPixels) clean.Write(file.Slice(part.Start, part.Length));
        }
        return (clean.ToArray(), null);
    }

    internal static PictureParts Read(ReadOnlySpan<byte> file, UploadKind kind) =>
        file.Length < 8 ? new([], false, 0, 0) : kind == UploadKind.Png ? Png.Read(file) : Jpeg.Read(file);

    private static byte[] Upright(UploadKind kind, int orientation)
    {
        var exif = Exif.Only(orientation);
        return kind == UploadKind.Png ? Png.Chunk("eXIf", exif) : [0xFF, 0xE1, 0, (byte)(exif.Length + 8), .. "Exif\0\0"u8, .. exif];
    }
}
