using Beehive.Platform.Files;
using Xunit;

namespace Beehive.Tests.Platform.Files;

/// <summary>Recordings are known by their content.</summary>
public sealed class SoundTests
{
    public static TheoryData<byte[], UploadKind, string> Taken => new()
    {
        { SampleSound.Wav, UploadKind.Wav, "audio/wav" },
        { SampleSound.Mp3, UploadKind.Mp3, "audio/mpeg" },
        { SampleSound.Mp3WithNotes, UploadKind.Mp3, "audio/mpeg" },
        { SampleSound.Opus, UploadKind.Ogg, "audio/ogg" },
        { SampleSound.WebmSound, UploadKind.Webm, "audio/webm" },
        { SampleSound.M4a, UploadKind.M4a, "audio/mp4" },
    };

    public static TheoryData<byte[], string> NotTaken => new()
    {
        { [], "empty" },
        { "only words"u8.ToArray(), "Send one of these" },
        { "<!doctype html><script>alert(1)</script>"u8.ToArray(), "Send one of these" },
        { [.. SampleSound.Mp3[..60], .. "<script>alert(1)</script>"u8, .. SampleSound.Mp3], "Send one of these" },
        { SampleFiles.Pdf, "Send one of these" },
        { SampleFiles.Jpeg, "Send one of these" },
        { [0xFF, 0xFB, 0x90, 0, .. new byte[2000]], "Send one of these" },
        { [0xFF, 0xFB], "Send one of these" },
        { [.. "ID3"u8, 4, 0, 0, 0x7F, 0x7F, 0x7F, 0x7F], "Send one of these" },
        { [.. "ID3"u8, 4, 0, 0, 0x7F, 0x7F, 0x7F, 0x7F, 0, 0], "Send one of these" },
        { "OggS and nothing more"u8.ToArray(), "Send one of these" },
        { "RIFF0000WAVE"u8.ToArray(), "Send one of these" },
        { "RIFF0000AVI LIST"u8.ToArray(), "Send one of these" },
        { SampleSound.Box("ftyp", "heic"u8.ToArray()), "Send one of these" },
        { [.. SampleSound.Box("ftyp", "isom"u8.ToArray()), 0, 0, 0, 1, .. "mdat"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], "Send one of these" },
        { [.. SampleSound.Box("ftyp", "isom"u8.ToArray()), .. Enumerable.Repeat(SampleSound.Box("free", []), 2000).SelectMany(x => x)], "Send one of these" },
        { [.. SampleSound.Box("ftyp", "isom"u8.ToArray()), .. SampleSound.Box("moov", "hdlr"u8.ToArray())], "Send one of these" },
        { SampleSound.FilmOfMp4, "film" },
        { SampleSound.FilmOfWebm, "film" },
        { SampleSound.FilmOfOgg, "film" },
    };

    [Theory, MemberData(nameof(Taken))]
    public void UP_09_a_recording_is_what_its_content_says(byte[] file, UploadKind kind, string type)
    {
        var (judged, refusal) = Sound.Of(new MemoryStream(file));
        Assert.Null(refusal);
        Assert.Equal((kind, type, true), (judged!.Value, UploadKinds.Type(judged.Value), UploadKinds.IsSound(judged.Value)));
    }

    [Theory, MemberData(nameof(NotTaken))]
    public void UP_01_what_is_no_sound_is_refused_with_what_to_do_instead(byte[] file, string said)
    {
        var (judged, refusal) = Sound.Of(new MemoryStream(file));
        Assert.Null(judged);
        Assert.Contains(said, refusal!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_recording_that_breaks_off_anywhere_is_judged_all_the_same()
    {
        foreach (var whole in (byte[][])[SampleSound.Wav, SampleSound.Mp3WithNotes, SampleSound.Opus, SampleSound.WebmSound, SampleSound.M4a])
            for (var length = 0; length < whole.Length; length++)
            {
                var (kind, refusal) = Sound.Of(new MemoryStream(whole[..length]));
                Assert.True(kind is null == refusal is not null);
            }
    }

    [Fact]
    public void Sound_is_not_taken_where_papers_are() => Assert.Contains("Sound and film are not taken here", Judging.Of(new MemoryStream(SampleSound.Opus), "a.csv").Refusal!.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Every_kind_of_sound_has_a_type_and_an_ending_of_its_own()
    {
        var sounds = Enum.GetValues<UploadKind>().Where(UploadKinds.IsSound).ToList();
        Assert.Equal(5, sounds.Count);
        Assert.Equal(5, sounds.Select(UploadKinds.Type).Distinct().Count(x => x.StartsWith("audio/", StringComparison.Ordinal)));
        Assert.Equal(5, sounds.Select(x => UploadKinds.Endings(x)[0]).Distinct().Count());
    }
}
