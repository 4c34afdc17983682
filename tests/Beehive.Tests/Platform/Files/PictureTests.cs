using System.Text;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Pictures;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Beehive.Tests.Platform.Files;

public class PictureTests
{
    private static readonly byte[] Xmp = [.. "http://ns.adobe.com/xap/1.0/\0<x>Jo Bloggs</x>"u8];

    private static byte[] FullJpeg { get; } = [.. SampleFiles.JpegWith((0xE1, [.. "Exif\0\0"u8, .. SampleFiles.CameraNotes(6)]), (0xE1, Xmp), (0xED, [.. "Photoshop 3.0\0Grays"u8]), (0xFE, [.. "by Jo"u8]), (0xE2, [.. "ICC_PROFILE\0\u0001\u0001colours"u8]), (0xE2, [.. "MPF\0second picture"u8])), .. "a second picture"u8];

    private static byte[] FullPng { get; } = [.. SampleFiles.PngWith(Png.Chunk("tEXt", "Author\0Jo Bloggs"u8), Png.Chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0<x>Grays</x>"u8), Png.Chunk("eXIf", SampleFiles.CameraNotes(8, small: true)), Png.Chunk("tIME", new byte[7]), Png.Chunk("zzZz", "x"u8), Png.Chunk("gAMA", [0, 0, 0xB1, 0x8F])), .. "behind the end"u8];

    [Fact]
    public void What_a_camera_and_a_program_noted_is_taken_out_and_which_way_up_it_is_stays()
    {
        var jpeg = Clean(FullJpeg, UploadKind.Jpeg);
        Assert.Equal([.. SampleFiles.JpegWith((0xE2, [.. "ICC_PROFILE\0\u0001\u0001colours"u8])).AsSpan()[..^15], .. Upright(6), .. SampleFiles.Jpeg.AsSpan()[^15..]], jpeg);
        var png = Clean(FullPng, UploadKind.Png);
        Assert.Equal(SampleFiles.PngWith(Png.Chunk("gAMA", [0, 0, 0xB1, 0x8F]), Png.Chunk("eXIf", Upright(8).AsSpan(10))), png);
        foreach (var (clean, kind) in new[] { (jpeg, UploadKind.Jpeg), (png, UploadKind.Png) })
        {
            Assert.Equal(kind, Judging.Of(new MemoryStream(clean), kind == UploadKind.Png ? "a.png" : "a.jpg").Kind);
            foreach (var told in (string[])["Jo", "Grays", "51.47", "Cam", "second", "behind"]) Assert.DoesNotContain(told, Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_picture_that_tells_nothing_stays_byte_for_byte_the_same()
    {
        Assert.Equal(SampleFiles.Jpeg, Clean(SampleFiles.Jpeg, UploadKind.Jpeg));
        Assert.Equal(SampleFiles.Png, Clean(SampleFiles.Png, UploadKind.Png));
    }

    [Fact]
    public async Task What_was_taken_out_is_told_and_needs_no_decision()
    {
        var jpeg = await InspectedFile.LookAsync(FullJpeg, UploadKind.Jpeg);
        Assert.False(jpeg.NeedsDecision);
        Assert.Equal(["after-end", "exif", "gps", "iptc", "other", "text", "xmp"], jpeg.Findings.Select(x => x.Code).Order(StringComparer.Ordinal));
        var png = await InspectedFile.LookAsync(FullPng, UploadKind.Png);
        Assert.Equal(["after-end", "exif", "gps", "other", "text", "xmp"], png.Findings.Select(x => x.Code).Order(StringComparer.Ordinal));
        Assert.Empty((await InspectedFile.LookAsync(SampleFiles.Png, UploadKind.Png)).Findings);
    }

    [Fact]
    public void A_picture_cut_off_or_larger_than_a_browser_can_show_is_refused()
    {
        Assert.Contains("cut off", CleanPicture.Of(SampleFiles.Jpeg.AsSpan()[..^2], UploadKind.Jpeg).Refusal!.ToString(), StringComparison.Ordinal);
        Assert.Contains("cut off", CleanPicture.Of(SampleFiles.Png.AsSpan()[..^5], UploadKind.Png).Refusal!.ToString(), StringComparison.Ordinal);
        byte[] huge = [.. SampleFiles.Png[..8], .. Png.Chunk("IHDR", [0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 8, 0, 0, 0, 0]), .. SampleFiles.Png[33..]];
        Assert.Contains("65535", CleanPicture.Of(huge, UploadKind.Png).Refusal!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_bytes_come_a_clean_picture_of_the_same_kind_comes_out_or_a_refusal() => Prop.ForAll(Mutated(), x =>
    {
        var (clean, refusal) = CleanPicture.Of(x.File, x.Kind);
        if (clean is null) return refusal is not null;
        var (again, _) = CleanPicture.Of(clean, x.Kind);
        var start = x.Kind == UploadKind.Png ? SampleFiles.Png[..8] : SampleFiles.Jpeg[..2];
        return again is not null && clean.AsSpan().SequenceEqual(again) && clean.AsSpan().StartsWith(start) && clean.Length <= x.File.Length + 50;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Most_mutations_of_what_is_only_told_leave_a_picture() =>
        Assert.True(Enumerable.Range(0, 200).Count(seed => CleanPicture.Of(Mutate(FullJpeg, [(seed * 7 % 200) + 30], [(byte)seed], int.MaxValue), UploadKind.Jpeg).Picture is not null) > 100);

    private static byte[] Clean(byte[] file, UploadKind kind)
    {
        var (picture, refusal) = CleanPicture.Of(file, kind);
        Assert.Null(refusal);
        return picture!;
    }

    private static byte[] Upright(byte orientation) => [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];

    private static Arbitrary<(byte[] File, UploadKind Kind)> Mutated() =>
        (from kind in Gen.Elements(UploadKind.Png, UploadKind.Jpeg)
         from places in Gen.Choose(0, 400).ListOf()
         from values in Gen.Choose(0, 255).ListOf()
         from cut in Gen.Frequency((4, Gen.Constant(int.MaxValue)), (1, Gen.Choose(0, 400)))
         select (Mutate(kind == UploadKind.Png ? FullPng : FullJpeg, [.. places], [.. values.Select(x => (byte)x)], cut), kind)).ToArbitrary();

    /// <summary>Only behind the first bytes, by which the kind is known.</summary>
    private static byte[] Mutate(byte[] file, int[] places, byte[] values, int cut)
    {
        var mutated = file[..Math.Min(cut, file.Length)];
        foreach (var (place, value) in places.Zip(values))
            if (place + 8 < mutated.Length) mutated[place + 8] = value;
        return mutated;
    }
}
