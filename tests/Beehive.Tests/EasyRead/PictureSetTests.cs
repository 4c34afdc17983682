using System.Net;
using System.Text;
using Beehive.Accounts;
using Beehive.EasyRead;
using Beehive.EasyRead.Sets;
using Beehive.Places;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files.Pictures;
using Beehive.Tests.Platform.Files;
using Xunit;

namespace Beehive.Tests.EasyRead;

/// <summary>A set of pictures comes in whole or not at all; what is wrong is said line by line.</summary>
public sealed class PictureSetTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>""";

    /// <summary>Lines in the shape of the Mulberry symbols' own table.</summary>
    private const string Mulberry = "id,symbol,grammar,category,rated,tags\n1,bench_seat,Noun,Building Garden and farm,0,gardening park\n2,\"wave_hello_,_to\",Verb,People Actions,0,\n3,bicycle_2,Noun,Transport Road,0,transport travel\n";

    [Fact]
    public void The_table_of_the_Mulberry_symbols_is_understood()
    {
        var set = Read("mulberry.zip", new SampleZip().Add("mulberry-symbols/symbol-info.csv", Mulberry).Add("mulberry-symbols/EN/bench_seat.svg", Svg).Add("mulberry-symbols/EN/wave_hello_,_to.svg", Svg).Add("mulberry-symbols/EN/bicycle_2.svg", Svg).Add("mulberry-symbols/other.csv", "a\nb\n"));
        Assert.Empty(set.Faults);
        Assert.Equal(["mulberry-bench-seat", "mulberry-wave-hello-to", "mulberry-bicycle-2"], set.Pictures.Select(x => x.Told.Name));
        Assert.Equal(["bench seat", "gardening", "park"], set.Pictures[0].Told.Words);
        Assert.Equal("wave hello", set.Pictures[1].Told.Words[0]);
        Assert.Equal("bicycle", set.Pictures[2].Told.Words[0]);
        Assert.All(set.Pictures, x => Assert.Equal((PictureLicence.CcBySa, PictureKinds.Svg), (x.Told.Licence!.Value, x.Type)));
    }

    [Fact]
    public void Each_line_says_what_is_wrong_with_it()
    {
        const string Table = "file,words,tags,author,licence\ngood.svg,bench;seat,park,A group,CC BY-SA 4.0\nmissing.svg,a,,A,cc0\ngood.svg,a,,A,all mine\nsly.svg,a,,A,cc0\nnothing.txt,a,,A,cc0\nnobody.svg,a,,,cc-by\n,a,,A,cc0\n";
        var set = Read("ours.zip", new SampleZip().Add("table.csv", Table).Add("good.svg", Svg).Add("sly.svg", Svg.Replace("/>", "/><script>alert(1)</script>", StringComparison.Ordinal)).Add("nothing.txt", "words").Add("nobody.svg", Svg));
        Assert.Equal(
        [
            "Line 3, missing.svg: This file is not in the zip.",
            "Line 4, good.svg: \"all mine\" is no licence that is known. Write one of: own-photograph, cc-by, cc-by-sa, cc0, mit, cc-by-nc-sa, restricted, other.",
            "Line 5, sly.svg: It is a drawing (SVG) that holds \"script\". A picture may hold only shapes. Save it as a plain drawing, or as PNG.",
            "Line 6, nothing.txt: It is not a picture that can be shown here. Save it as JPEG, PNG, WebP or SVG.",
            "Line 7, nobody.svg: Say who made the picture. The licence asks to name them.",
            "Line 8, : It names no file.",
        ], set.Faults.Select(x => x.Said.ToString()));
    }

    [Theory]
    [InlineData("file,words\na,b\n", "no column \"tags\"")]
    [InlineData("file,words,tags,author,licence\n", "no lines")]
    [InlineData("", "empty")]
    public void A_table_that_cannot_be_used_says_so(string table, string said) =>
        Assert.Contains(said, Assert.Throws<RefusedException>(() => Read("a.zip", new SampleZip().Add("t.csv", table))).Message, StringComparison.Ordinal);

    [Fact]
    public void UP_05_A_zip_that_lies_or_bursts_is_refused()
    {
        const string Table = "file,words,tags,author,licence\na.svg,a,,A,cc0\n";
        Assert.Throws<RefusedException>(() => Read("a.zip", new SampleZip().Add("t.csv", Table).Add("../a.svg", Svg)));
        Assert.Throws<RefusedException>(() => Read("a.zip", new SampleZip().Add("t.csv", Table).Repeat("a.svg", "", " ", 120_000_000, "")));
        Assert.Throws<RefusedException>(() => Read("a.zip", new SampleZip().Add("t.csv", Table).Repeat("a.svg", Svg, " ", 5_000_000, "", told: 300)));
        Assert.Throws<RefusedException>(() => PictureSet.Read(new MemoryStream("no zip"u8.ToArray()), "a.zip"));
        var large = Read("a.zip", new SampleZip().Add("t.csv", Table).Repeat("a.svg", Svg, " ", 5_000_000, ""));
        Assert.Contains("larger than 4 MB", Assert.Single(large.Faults).Said.ToString(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_set_comes_in_by_page_once_and_again_without_changing_anything(DatabaseKind kind)
    {
        await using var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var zip = new SampleZip().Add("t.csv", "file,words,tags,author,licence\nbench.svg,bench,park,A group,cc0\ntick.svg,tick,,A group,cc-by-sa\n").Add("bench.svg", Svg).Add("tick.svg", Svg).Bytes();
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(manager, "town.zip", zip)).Status);
        var first = await site.TextAsync("/testing/pictures?q=bench");
        Assert.Contains("/testing/pictures/town-bench", first, StringComparison.Ordinal);
        Assert.Contains("/pictures/tick.svg", await site.TextAsync("/testing/pictures?q=tick"), StringComparison.Ordinal);
        await manager.SendAsync("/testing/pictures/town-bench/change", ("agreed-by", "Future Visions"), ("agreed-on", "2 July 2026"));
        var before = await CountAsync(site);
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(manager, "town.zip", zip)).Status);
        Assert.Equal(before, await CountAsync(site));
        Assert.Contains("Future Visions", await site.TextAsync("/testing/pictures/town-bench"), StringComparison.Ordinal);
        var bad = await SendAsync(manager, "bad.zip", new SampleZip().Add("t.csv", "file,words,tags,author,licence\nbench.svg,bench,park,A group,cc0\nnone.svg,x,,A,cc0\n").Add("bench.svg", Svg).Bytes());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.Status);
        Assert.Contains("Line 3, none.svg: This file is not in the zip.", bad.Main, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync(site));
    }

    private static async Task<Sheet> SendAsync(Person person, string name, byte[] zip) => await person.SendFileAsync(await person.OpenAsync("/testing/pictures/import"), "file", name, zip);

    private static async Task<(int, int)> CountAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        var place = store.Look(0, Beehive.Platform.Viewer.Keeper).AllPlaces.Single();
        store.Look(place.Id, Beehive.Platform.Viewer.Keeper);
        return (store.Pictures.Count(), store.AuditLines.Count());
    }

    private static PictureSet Read(string name, SampleZip zip) => PictureSet.Read(new MemoryStream(zip.Bytes()), name);
}
