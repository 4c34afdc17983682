using Beehive.Platform.Exchange;

namespace Beehive.Platform.Files.Pictures;

/// <summary>The kinds of picture that a picture book holds.</summary>
public static class PictureKinds
{
    public const string Svg = "image/svg+xml";

    public static string Ending(string type) => type switch
    {
        Svg => ".svg",
        "image/png" => ".png",
        "image/webp" => ".webp",
        _ => ".jpg",
    };
}

/// <summary>A picture that comes with a set or with an export: judged by its content, and only a clean copy goes on.</summary>
public static class SentPicture
{
    public const int Largest = 4 * 1024 * 1024;

    private static readonly Refusal Unknown = new("It is not a picture that can be shown here. Save it as JPEG, PNG, WebP or SVG.");

    /// <summary>Content and type of the clean copy. What is clean already comes back byte for byte.</summary>
    public static (byte[]? Content, string Type, Refusal? Refusal) Of(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length == 0) return (null, "", new("It is empty."));
        if (content.Length > Largest) return (null, "", new("It is larger than {0} MB. Make it smaller.", Largest / 1024 / 1024));
        if (Kind(content) is { } kind) return CleanPicture.Of(content, kind) is ({ } clean, _) ? (clean, UploadKinds.Type(kind), null) : (null, "", new("It is damaged, cut off or far too large to show."));
        if (!CleanSvg.LooksLikeOne(content)) return (null, "", Unknown);
        var (drawing, refusal) = CleanSvg.Of(content);
        return (drawing, PictureKinds.Svg, refusal);
    }

    public static (KeptFile Kept, string Type) Keep(FileStore files, Stream content, string name)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(content);
        using var whole = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; whole.Length <= Largest && (read = content.Read(buffer)) > 0;) whole.Write(buffer, 0, read);
        var (clean, type, refusal) = Of(whole.ToArray());
        if (refusal is not null) throw new RefusedException(new("files/{0}: {1}", name, refusal.ToString()));
        return (files.KeepAsync(new MemoryStream(clean!), CancellationToken.None).GetAwaiter().GetResult(), type);
    }

    private static UploadKind? Kind(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? UploadKind.Jpeg
        : start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? UploadKind.Png
        : Webp.Is(start) ? UploadKind.Webp : null;
}
