namespace Beehive.Platform.Files.Zips;

/// <summary>The check sum of zip and PNG (ISO 3309). It finds damage, never malice.</summary>
public static class Crc
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(x => Entry((uint)x))];

    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        var crc = ~before;
        foreach (var b in bytes) crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Entry(uint value)
    {
        for (var i = 0; i < 8; i++) value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    }
}
