namespace Beehive.Platform.Files;

/// <summary>Knows an MP3 by its frames: after its notes comes a frame, and where that ends another begins (ISO/IEC 11172-3 and 13818-3, layer III).</summary>
internal static class Mp3
{
    /// <summary>Some programs leave so much empty between the notes and the sound.</summary>
    private const int Gap = 65536;

    private const int FramesInARow = 3;

    private static readonly int[] Rates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] Rates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Samples1 = [44100, 48000, 32000];

    public static bool Is(Stream file, ReadOnlySpan<byte> start)
    {
        var hasNotes = start.StartsWith("ID3"u8) && start.Length > 10;
        if (!hasNotes && !IsFrame(start)) return false;
        var sound = Sound.Read(file, hasNotes ? LengthOfNotes(start) : 0, Gap);
        for (var at = 0; at < sound.Length - 4; at++)
        {
            if (sound[at] == 0xFF && IsFrame(sound[at..]) && Follow(sound[at..])) return true;
            if (!hasNotes) return false;
        }
        return false;
    }

    private static bool Follow(ReadOnlySpan<byte> sound)
    {
        for (var i = 1; i < FramesInARow; i++)
        {
            var length = LengthOfFrame(sound);
            if (length == 0 || sound.Length < length + 4) return i > 1 && sound.Length == length; // the recording is as short as that
            sound = sound[length..];
            if (!IsFrame(sound)) return false;
        }
        return true;
    }

    private static bool IsFrame(ReadOnlySpan<byte> head) => LengthOfFrame(head) > 0;

    private static int LengthOfFrame(ReadOnlySpan<byte> head)
    {
        if (head.Length < 4 || head[0] != 0xFF || (head[1] & 0xE6) != 0xE2) return 0; // eleven bits set, layer III
        var (version, rate, sample) = ((head[1] >> 3) & 3, head[2] >> 4, (head[2] >> 2) & 3);
        if (version == 1 || rate is 0 or 15 || sample == 3) return 0;
        var samples = Samples1[sample] / (version == 3 ? 1 : version == 2 ? 2 : 4);
        return ((version == 3 ? 144 : 72) * (version == 3 ? Rates1 : Rates2)[rate] * 1000 / samples) + ((head[2] >> 1) & 1);
    }

    /// <summary>Seven bits in each byte; ten bytes of head, and ten of foot when a flag says so.</summary>
    private static int LengthOfNotes(ReadOnlySpan<byte> head) =>
        ((head[6] & 0x7F) << 21 | (head[7] & 0x7F) << 14 | (head[8] & 0x7F) << 7 | (head[9] & 0x7F)) + ((head[5] & 0x10) == 0 ? 10 : 20);
}
