namespace Beehive.Platform.Files.Zips;

/// <summary>One part of a zip, as its directory tells of it: nothing of this is believed until the part has been read.</summary>
public sealed record ZipPart(string Name, ushort Flags, ushort Method, uint Crc, long Packed, long Size, long Header)
{
    public const ushort Stored = 0, Deflated = 8;

    public bool IsLocked => (Flags & 1) != 0;

    public bool IsFolder => Name.EndsWith('/');

    /// <summary>Sizes and sum stand behind the content, not before it.</summary>
    public bool IsToldAfterwards => (Flags & 8) != 0;

    /// <summary>Where the content begins; found when the part's own header is read.</summary>
    public long Content { get; init; }
}
