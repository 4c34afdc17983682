using System.Net;
using Beehive.Accounts;
using Beehive.EasyRead;
using Beehive.OpenData.Exchange;
using Beehive.Platform.Storage;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Tests.Platform.Files;
using Beehive.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.EasyRead;

/// <summary>Videos in British Sign Language, sound, other languages, large print and Braille beside a thing.</summary>
public sealed class OtherFormatTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Paper = "/testing/papers/report";
    private const string Vtt = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nWelcome.\n\n00:04.000 --> 00:06.500\nThis is the report.\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_signed_video_needs_captions_or_its_words_and_then_stands_on_the_page(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var added = await secretary.SendFileAsync(await secretary.OpenAsync(Paper + "/add-format"), "file", "report.webm", SampleSound.FilmOfWebm, ("kind", "signed-video"), ("made-by", "Deaf Centre"), ("minutes", "3"));
        Assert.StartsWith("/testing/formats/at-work/", added.Location, StringComparison.Ordinal);
        using var reader = new Person(site);
        Assert.DoesNotContain("British Sign Language", (await reader.OpenAsync(Paper)).Main, StringComparison.Ordinal);
        var refused = await secretary.SendAsync(added.Location!, ("decision", "publish"));
        Assert.Contains("Type what is said in it, or add captions", Assert.Single(refused.Errors), StringComparison.Ordinal);
        var wrong = await secretary.SendAsync(added.Location!, ("decision", "publish"), ("captions", "WEBVTT\n\n00:00:04.000 --> 00:00:01.000\nBack."));
        Assert.Contains("Line 3 of the captions: they end before they begin.", wrong.Errors);
        var published = await secretary.SendAsync(added.Location!, ("decision", "publish"), ("captions", Vtt));
        Assert.Equal("/testing/formats/report-signed-video", published.Location);
        Assert.Contains("British Sign Language (video, 3 minutes)", Plain(await reader.OpenAsync(Paper)), StringComparison.Ordinal);

        var page = await reader.OpenAsync(published.Location!);
        var video = page.Page.QuerySelector("main video")!;
        Assert.Equal((false, true, "none"), (video.HasAttribute("autoplay"), video.HasAttribute("controls"), video.GetAttribute("preload")));
        Assert.Equal("captions", video.QuerySelector("track")!.GetAttribute("kind"));
        Assert.Contains("Deaf Centre", page.Main, StringComparison.Ordinal);
        var captions = await reader.TakeAsync(video.QuerySelector("track")!.GetAttribute("src")!);
        Assert.Equal(("text/vtt", Vtt), (captions.Answer.Content.Headers.ContentType!.MediaType, System.Text.Encoding.UTF8.GetString(captions.Content)));
        using var part = await reader.TakePartAsync(video.GetAttribute("src")!, 0, 3);
        Assert.Equal((HttpStatusCode.PartialContent, "video/webm"), (part.StatusCode, part.Content.Headers.ContentType!.MediaType));
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync(added.Location!)).Status);

        Assert.Contains("Say why", Assert.Single((await secretary.SendAsync(published.Location + "/take-off")).Errors), StringComparison.Ordinal);
        await secretary.SendAsync(published.Location + "/take-off", ("why", "It is older than the report."));
        foreach (var gone in (string[])["", "/file", "/captions.vtt"]) Assert.Equal(HttpStatusCode.NotFound, (await reader.TakeAsync(published.Location + gone)).Status);
        Assert.DoesNotContain("British Sign Language", (await reader.OpenAsync(Paper)).Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_translation_stands_in_its_own_language_and_direction_and_goes_with_its_paper(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var at = await PublishAsync(secretary, ("kind", "other-language"), ("language", "ur"), ("made-by", "Translation office"), ("text", "یہ رپورٹ ہے۔"));
        using var reader = new Person(site);
        var page = await reader.OpenAsync(at);
        var words = page.Page.QuerySelector("main #words div")!;
        Assert.Equal(("ur", "rtl", "یہ رپورٹ ہے۔"), (words.GetAttribute("lang"), words.GetAttribute("dir"), words.TextContent.Trim()));
        var link = (await reader.OpenAsync(Paper)).Page.QuerySelector($"main a[href='{at}'] span")!;
        Assert.Equal(("اردو", "ur", "rtl"), (link.TextContent, link.GetAttribute("lang"), link.GetAttribute("dir")));
        await site.Under.RunAsync("""UPDATE "Things" SET "Visibility" = 2 WHERE "Kind" = 'paper'""");
        using var member = await Person.WithAsync(site, "testing", Role.Observer, "carers"); // to whom no kept page is given
        Assert.Equal(HttpStatusCode.NotFound, (await member.OpenAsync(at)).Status);
        Assert.Equal("0", (await reader.OpenAsync("/api/v1/testing/other-formats")).Text.Split("\"count\":")[1].Split('}', ',')[0].Trim());
    }

    [Theory, EachDatabase]
    public async Task What_does_not_fit_is_refused_in_plain_words(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.Contains("Choose which format it is.", (await secretary.SendAsync(Paper + "/add-format")).Errors);
        var add = await secretary.OpenAsync(Paper + "/add-format");
        Assert.NotEmpty((await secretary.SendFileAsync(add, "file", "a.webm", "<html>"u8.ToArray(), ("kind", "audio"))).Errors);
        var sound = await secretary.SendFileAsync(add, "file", "a.mp3", SampleSound.Mp3, ("kind", "audio"), ("made-by", "Council"));
        Assert.Contains("Type what is said in it", Assert.Single((await secretary.SendAsync(sound.Location!, ("decision", "publish"), ("captions", Vtt))).Errors), StringComparison.Ordinal);
        var signed = await secretary.SendAsync(sound.Location!, ("decision", "publish"), ("kind", "signed-video"), ("language", "pl"), ("made-by", ""), ("captions", ""));
        Assert.Equal(4, signed.Errors.Count); // language, who made it, no video, no words
        var whole = await secretary.SendAsync(sound.Location!, ("decision", "publish"), ("kind", "audio"), ("language", "en-GB"), ("made-by", "Council"), ("text", "This is the report."));
        Assert.Empty(whole.Errors);
        Assert.Equal("/testing/formats/report-audio", whole.Location);
        var braille = await secretary.SendFileAsync(await secretary.OpenAsync(Paper + "/add-format"), "file", "report.brf", ",! report\r\n\f"u8.ToArray(), ("kind", "braille"), ("made-by", "Council"));
        Assert.Equal("/testing/formats/report-braille", (await secretary.SendAsync(braille.Location!, ("decision", "publish"))).Location);
        using var other = await Person.WithAsync(site, "testing", Role.Secretary, "transport");
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(Paper + "/add-format")).Status);
        var dropped = await secretary.SendAsync(Paper + "/add-format", ("kind", "video"));
        Assert.Equal(Paper, (await secretary.SendAsync(dropped.Location!, ("decision", "drop"))).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync(dropped.Location!)).Status);
    }

    [Theory, EachDatabase]
    public async Task Two_who_publish_at_once_make_one(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var work = (await secretary.SendAsync(Paper + "/add-format", ("kind", "other-language"), ("language", "pl"), ("made-by", "Council"), ("text", "Raport."))).Location!;
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var (one, two) = (await secretary.OpenAsync(work), await manager.OpenAsync(work));
        var answers = await Task.WhenAll(secretary.SendAsync(one, ("decision", "publish")), manager.SendAsync(two, ("decision", "publish")));
        Assert.Single(answers, x => x.Location == "/testing/formats/report-pl");
        await using var store = site.Under.Database.Read();
        Assert.Equal(1, await store.AuditLines.CountAsync(x => x.Deed == "OtherFormatPublished", Cancel));
    }

    [Theory, EachDatabase]
    public async Task It_travels_with_its_file(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var add = await secretary.OpenAsync(Paper + "/add-format");
        var sound = await secretary.SendFileAsync(add, "file", "report.mp3", SampleSound.Mp3, ("kind", "audio"), ("made-by", "Council"), ("text", "This is the report."));
        await secretary.SendAsync(sound.Location!, ("decision", "publish"));
        var told = (await secretary.OpenAsync("/api/v1/testing/other-formats/report-audio")).Text;
        foreach (var part in (string[])["\"of\":\"paper:report\"", "\"file\":\"report.mp3\"", "\"kind\":\"audio\""]) Assert.Contains(part, told.Replace(": ", ":", StringComparison.Ordinal), StringComparison.Ordinal);

        var folder = Path.Combine(site.Under.Folder, "out");
        await Export.RunAsync(site.Under.Database, site.Under.Files, "testing", folder, everything: false, null, Cancel);
        await using var elsewhere = await databases.NewAsync(kind);
        await Import.RunAsync(elsewhere.Database, elsewhere.Files, folder, new Act("test", site.Clock.Now), null, Cancel);
        await using var store = elsewhere.Database.Read().Look(0, Viewer.Keeper);
        store.Look((await store.AllPlaces.SingleAsync(Cancel)).Id, Viewer.Keeper);
        var came = await store.OtherFormats.SingleAsync(Cancel);
        Assert.Equal((FormatKind.Audio, "report.mp3", true), (came.Kind, came.File, elsewhere.Files.Has(came.Hash!)));
        await File.WriteAllTextAsync(Path.Combine(folder, "files", "report.mp3"), "<html>", Cancel);
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => Import.RunAsync(elsewhere.Database, elsewhere.Files, folder, new Act("test", site.Clock.Now), null, Cancel));
        Assert.Contains("is not what its name says", string.Join('\n', refused.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Vtt, null)]
    [InlineData("00:01.000 --> 00:02.000\nHello", "begin with a line that says WEBVTT")]
    [InlineData("WEBVTT\n\nNOTE nothing", "hold no words")]
    [InlineData("WEBVTT\n\n0:01 --> 0:02\nHello", "Line 3 of the captions: the times cannot be read")]
    [InlineData("WEBVTT\n\n00:05.000 --> 00:06.000\nB\n\n00:01.000 --> 00:02.000\nA", "Line 6 of the captions: they begin before")]
    [InlineData("WEBVTT\n\n00:05.000 --> 00:06.000\n\n", "Line 3 of the captions: there are no words")]
    [InlineData("WEBVTT\n\n00:61.000 --> 00:62.000\nA", "end before they begin")]
    public void Captions_are_checked(string captions, string? refused)
    {
        var why = WebVtt.Check(captions);
        if (refused is null) Assert.Null(why);
        else Assert.Contains(refused, why!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_language_has_a_tag_of_its_own_and_those_written_from_the_right_say_so()
    {
        Assert.Equal(Languages.All.Count, Languages.All.Select(x => x.Tag).Distinct().Count());
        Assert.Equal(["ar", "ckb", "fa", "prs", "ps", "ur", "yi"], Languages.All.Where(x => x.RightToLeft).Select(x => x.Tag).Order(StringComparer.Ordinal));
        Assert.All(Languages.All, x => Assert.Equal(x.RightToLeft, x.Own.Any(c => c is >= '\u0590' and <= '\u08FF')));
    }

    private static async Task<string> PublishAsync(Person secretary, params (string, string)[] fields)
    {
        var work = await secretary.SendAsync(Paper + "/add-format", fields);
        return (await secretary.SendAsync(work.Location!, ("decision", "publish"))).Location!;
    }

    private static string Plain(Sheet sheet) => string.Join(' ', sheet.Main.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<SiteUnderTest> SiteAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"partnership-board","state":"active"}""", """{"id":"transport","name":"Transport","kind":"forum","state":"active"}""");
        await site.PlantAsync("testing", "paper", """{"id":"report","title":"A report","kind":"report","boards":["carers"],"versions":[{"number":1,"text":"Words."}]}""");
        return site;
    }
}
