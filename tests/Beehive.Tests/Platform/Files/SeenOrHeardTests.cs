using System.Text;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Cleaning;
using Beehive.Platform.Files.Pictures;
using Xunit;

namespace Beehive.Tests.Platform.Files;

/// <summary>Photos, recordings and films are known by their content, and where they were made goes.</summary>
public sealed class SeenOrHeardTests
{
    private static byte[] Film => [.. SampleSound.Box("ftyp", [.. "qt  "u8, 0, 0, 0, 0]), .. SampleSound.Box("moov", [.. SampleSound.Box("udta", [.. "?xyz+51.47+000.32/"u8]), .. SampleSound.Box("trak", [.. SampleSound.Box("meta", [.. "com.apple.quicktime.location +51.47"u8]), .. Hdlr("vide")]), .. Hdlr("soun"), .. "avc1mp4a"u8]), .. SampleSound.Box("mdat", [.. "pixels"u8])];

    private static byte[] Webp(byte flags) => Riff([.. Chunk("VP8X", [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. Chunk("VP8 ", [.. "pixels!"u8]), .. Chunk("EXIF", SampleFiles.CameraNotes(6)), .. Chunk("XMP ", [.. "<x>Grays</x>"u8])]);

    public static TheoryData<string, byte[], UploadKind?> Kinds => new()
    {
        { "photo", SampleFiles.Jpeg, UploadKind.Jpeg }, { "picture", SampleFiles.Png, UploadKind.Png }, { "webp", Webp(0x0C), UploadKind.Webp }, { "voice", SampleSound.M4a, UploadKind.M4a },
        { "voice of a browser", SampleSound.WebmSound, UploadKind.Webm }, { "film of a phone", Film, UploadKind.Mp4Film }, { "film of a browser", SampleSound.FilmOfWebm, UploadKind.WebmFilm },
        { "film that no browser shows", SampleSound.FilmOfMp4, null }, { "old film", SampleSound.FilmOfOgg, null }, { "a page", [.. "<html>"u8], null }, { "a paper", SampleFiles.Pdf, null },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void UP_09_what_is_seen_or_heard_is_what_its_content_says(string name, byte[] file, UploadKind? kind)
    {
        var (found, refusal) = SeenOrHeard.Of(new MemoryStream(file));
        Assert.Equal((kind, kind is null), (found, refusal is not null));
        Assert.NotEmpty(name);
    }

    [Fact]
    public void A_WebP_picture_keeps_its_pixels_and_which_way_up_it_is_and_nothing_else()
    {
        var (clean, refusal) = CleanPicture.Of([.. Webp(0x0C), .. "behind the end"u8], UploadKind.Webp);
        Assert.Null(refusal);
        var text = Encoding.Latin1.GetString(clean!);
        foreach (var gone in (string[])["51.47 N", "Grays", "Cam", "XMP ", "behind"]) Assert.DoesNotContain(gone, text, StringComparison.Ordinal);
        Assert.Contains("pixels!", text, StringComparison.Ordinal);
        Assert.Equal(clean!.Length - 8, BitConverter.ToInt32(clean.AsSpan(4, 4)));
        Assert.Equal(0x08, clean[20]); // only the note that turns it
        Assert.Equal(6, clean[Encoding.Latin1.GetString(clean).IndexOf("EXIF", StringComparison.Ordinal) + 8 + 19]);
        Assert.NotNull(CleanPicture.Of(Webp(0).AsSpan(0, 40), UploadKind.Webp).Refusal);
    }

    [Fact]
    public void A_film_loses_the_place_where_it_was_made_and_nothing_moves()
    {
        var film = new MemoryStream();
        film.Write(Film);
        CleanMp4.InPlace(film);
        var text = Encoding.Latin1.GetString(film.ToArray());
        Assert.DoesNotContain("51.47", text, StringComparison.Ordinal);
        Assert.Equal((Film.Length, Encoding.Latin1.GetString(Film).IndexOf("pixels", StringComparison.Ordinal)), (text.Length, text.IndexOf("pixels", StringComparison.Ordinal)));
        film.Position = 0;
        Assert.Equal(UploadKind.Mp4Film, SeenOrHeard.Of(film).Kind);
        foreach (var cut in Enumerable.Range(0, Film.Length)) CleanMp4.InPlace(Part(cut)); // never throws, never runs on
    }

    private static MemoryStream Part(int length)
    {
        var part = new MemoryStream();
        part.Write(Film, 0, length);
        return part;
    }

    private static byte[] Hdlr(string kind) => SampleSound.Box("hdlr", [.. new byte[8], .. Encoding.ASCII.GetBytes(kind), .. new byte[12]]);

    private static byte[] Riff(byte[] chunks) => [.. "RIFF"u8, .. BitConverter.GetBytes(chunks.Length + 4), .. "WEBP"u8, .. chunks];

    private static byte[] Chunk(string name, byte[] content) => [.. Encoding.ASCII.GetBytes(name), .. BitConverter.GetBytes(content.Length), .. content, .. content.Length % 2 == 1 ? new byte[1] : []];
}
