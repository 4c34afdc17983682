namespace Beehive.Platform.Files.Pictures;

/// <summary>What a part of a picture is for.</summary>
internal enum PictureRole
{
    /// <summary>Needed to show it.</summary>
    Shown,

    /// <summary>Where the first pixels begin; what must stand before them is put here.</summary>
    FirstPixels,

    Exif,
    Xmp,
    Iptc,
    Words,

    /// <summary>Anything else that is not needed to show it.</summary>
    Other,
}

/// <summary>A part of a picture file, from its mark to its end; Told is what it tells, for a part that is Exif.</summary>
internal readonly record struct PicturePart(PictureRole Role, int Start, int Length, Exif? Told = null);

/// <summary>A picture file taken apart. Parts that could not be read to the end make it not whole.</summary>
internal sealed record PictureParts(IReadOnlyList<PicturePart> Parts, bool IsWhole, long Width, long Height);
