using System.Net;
using System.Text;
using Beehive.Accounts;
using Beehive.EasyRead;
using Beehive.OpenData.Exchange;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Tests.Platform.Files;
using Xunit;

namespace Beehive.Tests.EasyRead;

/// <summary>A place and its boards have pictures of their own, swap them, and say who agreed.</summary>
public sealed class PictureBookTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Action = """{"id":"write","what":"Write to the bus company","state":"done","result":"It is written.","board":"carers","owner":"Council"}""";

    private static readonly (string, string)[] Whole = [("alt", "A bus at its stop"), ("words", "bus\ngetting about"), ("consent", "AllAgreed"), ("consent-on", "1 July 2026"), ("licence", "OwnPhotograph"), ("author", "Carers group"), ("agreed-by", "Future Visions"), ("agreed-on", "2 July 2026"), ("decision", "keep")];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_photograph_waits_clean_until_somebody_says_who_agreed_and_then_stands_for_its_name(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var jpeg = SampleFiles.JpegWith((0xE1, [.. "Exif\0\0"u8, .. SampleFiles.CameraNotes(6)]), (0xFE, [.. "Grays, High Street"u8]));
        var waits = (await manager.SendFileAsync(await manager.OpenAsync("/testing/pictures/new"), "file", "bus.jpg", jpeg, ("name", "tick"))).Location!;
        var (status, _, preview) = await manager.TakeAsync(waits + "/file");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("Grays", Encoding.Latin1.GetString(preview), StringComparison.Ordinal);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync(waits)).Status);
        var refused = await manager.SendAsync(waits, ("decision", "keep"), ("name", "tick"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Say whether everybody who can be recognised has agreed.", refused.Errors);
        Assert.Contains("Choose under which licence the picture may be used.", refused.Errors);
        Assert.Contains("Say what the picture shows, or that it only decorates.", refused.Errors);
        Assert.Contains("/pictures/tick.svg", await site.TextAsync("/testing/actions/write/easy"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(waits, Whole)).Status);
        var easy = await site.TextAsync("/testing/actions/write/easy");
        Assert.Contains("src=\"/testing/pictures/tick/file\" alt=\"A bus at its stop\"", easy, StringComparison.Ordinal);
        var (_, answer, file) = await manager.TakeAsync("/testing/pictures/tick/file");
        Assert.Equal(preview, file);
        Assert.Equal(("image/jpeg", "nosniff"), (answer.Content.Headers.ContentType!.MediaType, answer.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var page = await site.TextAsync("/testing/pictures/tick");
        foreach (var said in (string[])["Future Visions, Thursday 2 July 2026", "Everybody who can be recognised has agreed, Wednesday 1 July 2026", "Carers group"]) Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains("Future Visions", await site.TextAsync("/testing/credits"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.SendAsync("/testing/pictures/tick/take-off")).Status);
        await manager.SendAsync("/testing/pictures/tick/take-off", ("why", "Somebody in it does not agree any more."));
        Assert.Contains("/pictures/tick.svg", await site.TextAsync("/testing/actions/write/easy"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await manager.TakeAsync("/testing/pictures/tick/file")).Status);
    }

    [Theory, EachDatabase]
    public async Task A_swap_changes_the_picture_of_a_name_everywhere_at_once_and_can_be_taken_back(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        Assert.Equal(["Say why, in one sentence."], (await manager.SendAsync("/testing/pictures/swap/tick", ("other", "star"))).Errors);
        Assert.Equal(["There is no picture of that name."], (await manager.SendAsync("/testing/pictures/swap/tick", ("other", "unicorn"), ("why", "Clearer."))).Errors);
        await manager.SendAsync("/testing/pictures/swap/tick", ("other", "star"), ("why", "Our group finds it clearer."));
        var easy = await site.TextAsync("/testing/actions/write/easy");
        Assert.Contains("/pictures/star.svg", easy, StringComparison.Ordinal);
        Assert.DoesNotContain("/pictures/tick.svg", easy, StringComparison.Ordinal);
        Assert.Contains("Our group finds it clearer.", (await manager.OpenAsync("/testing/pictures/keep")).Main, StringComparison.Ordinal);
        await manager.SendAsync("/testing/pictures/swap/tick", ("other", "-back"));
        Assert.Contains("/pictures/tick.svg", await site.TextAsync("/testing/actions/write/easy"), StringComparison.Ordinal);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.Equal(["Choose a board from the list."], (await secretary.SendAsync("/testing/pictures/swap/tick", ("other", "star"), ("why", "Clearer."), ("board", ""))).Errors);
    }

    [Fact]
    public async Task What_a_board_chooses_wins_over_the_place_and_that_over_the_drawing()
    {
        await using var site = await StartAsync(DatabaseKind.Sqlite);
        await site.PlantAsync("testing", "picture", """{"id":"of-place","name":"bus","file":"a.svg","alt":"","licence":"own-photograph"}""", """{"id":"of-board","name":"bus","file":"b.svg","alt":"Our bus","licence":"own-photograph","board":"carers"}""");
        await site.PlantAsync("testing", "picture-swap", """{"id":"tick","name":"tick","picture":"of-place","reason":"Clearer."}""", """{"id":"carers-tick","name":"tick","board":"carers","drawing":"star","reason":"Clearer."}""");
        Assert.Equal(("/testing/pictures/of-place/file", "/testing/pictures/of-board/file", "/testing/pictures/of-place/file", "/pictures/star.svg", "/pictures/money.svg"),
            await BookAsync(site, (book, board) => (book.Of("bus")!.Address, book.Of("bus", board)!.Address, book.Of("tick")!.Address, book.Of("tick", board)!.Address, book.Of("money", board)!.Address)));
        Assert.Null(await BookAsync(site, (book, board) => book.Of("councillor", board)));
    }

    [Theory, EachDatabase]
    public async Task A_restricted_picture_stands_on_pages_and_is_credited_and_travels_nowhere(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var waits = (await manager.SendFileAsync(await manager.OpenAsync("/testing/pictures/new"), "file", "a.png", SampleFiles.Png, ("name", "tick"))).Location!;
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(waits, [.. Whole.Where(x => x.Item1 is not "licence"), ("licence", "Restricted"), ("from", "Photo subscription")])).Status);
        await site.PlantAsync("testing", "picture", """{"id":"open-one","name":"open-one","file":"a.svg","alt":"","licence":"cc0","source":"A set"}""");
        Assert.Contains("/testing/pictures/tick/file", await site.TextAsync("/testing/actions/write/easy"), StringComparison.Ordinal);
        Assert.Contains("Photo subscription", await site.TextAsync("/testing/credits"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/testing/pictures/tick")).StatusCode);
        foreach (var address in (string[])["/testing/search?q=bus+stop", "/api/v1/testing", "/sitemap.xml"]) Assert.DoesNotContain("pictures/tick", await (await site.GetAsync(address)).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        foreach (var everything in (bool[])[true, false])
        {
            var path = Path.Combine(site.Under.Folder, "out" + everything);
            await Export.RunAsync(site.Under.Database, site.Under.Files, "testing", path, everything, null, Cancel);
            var lines = await File.ReadAllTextAsync(Path.Combine(path, "pictures.jsonl"), Cancel);
            Assert.Contains("open-one", lines, StringComparison.Ordinal);
            Assert.DoesNotContain("Photo subscription", lines, StringComparison.Ordinal);
            Assert.Equal(["open-one.svg"], Directory.GetFiles(Path.Combine(path, "files")).Select(Path.GetFileName));
        }
    }

    [Theory, EachDatabase]
    public async Task Pictures_and_swaps_travel_with_their_files(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await site.PlantAsync("testing", "picture", """{"id":"our-bus","name":"our-bus","file":"a.svg","alt":"Our bus","licence":"cc-by-sa","author":"A group","source":"A set","words":["bus"],"board":"carers","consent":"2026-07-01","agreedBy":"Future Visions","agreedOn":"2026-07-02","changes":"Cut."}""");
        await site.PlantAsync("testing", "picture-swap", """{"id":"tick","name":"tick","picture":"our-bus","reason":"Clearer."}""");
        var (first, second) = (Path.Combine(site.Under.Folder, "first"), Path.Combine(site.Under.Folder, "second"));
        await Export.RunAsync(site.Under.Database, site.Under.Files, "testing", first, true, null, Cancel);
        await using var other = await databases.NewAsync(kind);
        var report = await Import.RunAsync(other.Database, other.Files, first, new("test", DateTimeOffset.UnixEpoch), null, Cancel);
        Assert.Equal(0, (await Import.RunAsync(other.Database, other.Files, first, new("test", DateTimeOffset.UnixEpoch), null, Cancel)).Changed);
        await Export.RunAsync(other.Database, other.Files, "testing", second, true, null, Cancel);
        foreach (var name in (string[])["pictures.jsonl", "picture-swaps.jsonl", "files/our-bus.svg"]) Assert.Equal(await File.ReadAllTextAsync(Path.Combine(first, name), Cancel), await File.ReadAllTextAsync(Path.Combine(second, name), Cancel));
        Assert.True(report.New > 2);
    }

    [Theory]
    [InlineData("\"licence\":\"restricted\"", "does not travel")]
    [InlineData("\"licence\":\"cc-by\",\"source\":\"A set\"", "Say who made the picture")]
    [InlineData("\"licence\":\"cc-by\",\"author\":\"A group\"", "Say where the picture comes from")]
    [InlineData("\"licence\":\"other\",\"author\":\"A\",\"source\":\"B\"", "Say in one sentence how")]
    [InlineData("\"licence\":\"cc0\",\"source\":\"B\",\"agreedBy\":\"A group\"", "Name the group that agreed, and the day")]
    public async Task What_a_licence_asks_for_is_asked_in_files_too(string fields, string said)
    {
        await using var site = await StartAsync(DatabaseKind.Sqlite);
        var refused = await Assert.ThrowsAsync<Beehive.Platform.Exchange.RefusedException>(() => site.PlantAsync("testing", "picture", $$"""{"id":"x","name":"x","file":"a.svg","alt":"",{{fields}}}"""));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    private static async Task<T> BookAsync<T>(SiteUnderTest site, Func<PictureBook, long, T> ask)
    {
        await using var store = site.Under.Database.Read();
        var place = store.Look(0, Viewer.Keeper).AllPlaces.Single(x => x.Key == "testing");
        var board = store.Look(place.Id, Viewer.Keeper).Set<Beehive.Boards.Board>().Single(x => x.Slug == "carers").Id;
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(site.Services);
        var services = scope.ServiceProvider;
        ((Beehive.Places.Here)services.GetService(typeof(Beehive.Places.Here))!).Enter(place, Viewer.Anyone);
        return ask((PictureBook)services.GetService(typeof(PictureBook))!, board);
    }

    private async Task<SiteUnderTest> StartAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"partnership-board","state":"active"}""");
        await site.PlantAsync("testing", "action-point", Action);
        return site;
    }
}
