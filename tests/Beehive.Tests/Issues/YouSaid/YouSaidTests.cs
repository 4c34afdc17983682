using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Platform.Time;
using Xunit;

namespace Beehive.Tests.Issues.YouSaid;

/// <summary>You said, we did: a line each, the raiser's own word beside it, and the story behind it.</summary>
public sealed class YouSaidTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Page = "/testing/you-said-we-did";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Each_line_says_what_was_said_what_was_done_and_what_the_person_says(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "issue", Answered.Line(1, "The bus stops at six", more: ",\"verdict\":\"no\",\"others\":2"), Answered.Line(2, "Open the pool", "no", "2026-02-03", "mental-health"), Answered.Line(3, "A new bench", "partly", "2025-12-24", null));
        var page = await site.TextAsync(Page);
        foreach (var said in (string[])["The bus stops at six", "/testing/issues/1", "It is better, number 1.", "The person says: it is not sorted.", "2 others said the same", "We said no, because", "The reason of 2.", "We did a part of it", "has not said yet"])
            Assert.Contains(said, page, StringComparison.Ordinal);
        foreach (var hidden in (string[])["The rest is a story", "And more of it"]) Assert.DoesNotContain(hidden, page, StringComparison.Ordinal);
        Assert.Equal(["The bus stops at six", "Open the pool", "A new bench"], await SaidAsync(site, Page));
        Assert.Equal(["The bus stops at six"], await SaidAsync(site, Page + "?board=carers"));
        Assert.Equal(["The bus stops at six", "Open the pool"], await SaidAsync(site, Page + "?year=2026"));
        Assert.Equal(["Open the pool"], await SaidAsync(site, Page + "?year=2026&quarter=1"));
        Assert.Equal(["A new bench"], await SaidAsync(site, Page + "?year=2025&quarter=4"));
        Assert.Empty(await SaidAsync(site, Page + "?quarter=3"));
        foreach (var bad in (string[])["?board=nobody", "?year=soon", "?quarter=5", "?page=0"])
        {
            using var answer = await site.GetAsync(Page + bad);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Theory, EachDatabase]
    public async Task Answers_are_found_by_their_topic(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "topic", """{"id":"buses","name":"Buses","words":["bus"],"board":"carers"}""", """{"id":"pools","name":"Pools"}""");
        await site.PlantAsync("testing", "issue", Answered.Line(1, "The bus stops at six", more: ",\"topic\":\"buses\""), Answered.Line(2, "Open the pool", more: ",\"topic\":\"pools\""));
        Assert.Equal(["The bus stops at six"], await SaidAsync(site, Page + "?topic=buses"));
        Assert.Equal(["Open the pool"], await SaidAsync(site, Page + "?topic=pools"));
        foreach (var form in (string[])["/poster", "/booklet", "/fragment", ".atom"])
        {
            var text = await site.TextAsync(Page + form + "?topic=buses");
            Assert.Contains("The bus stops at six", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Open the pool", text, StringComparison.Ordinal);
        }
        using var unknown = await site.GetAsync(Page + "?topic=nothing");
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    [Theory, EachDatabase]
    public async Task What_nobody_may_see_and_what_was_not_answered_stands_nowhere(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "board", """{"id":"zebra","name":"Zebra board","kind":"forum","state":"active","visibility":"draft"}""");
        await site.PlantAsync("testing", "issue",
            Answered.Line(1, "zebra private", "private", more: ",\"visibility\":\"draft\""), Answered.Line(2, "zebra draft", "done", more: ",\"visibility\":\"draft\""), Answered.Line(3, "zebra taken back", "taken-back"),
            Answered.Line(4, "zebra not accepted", "not-accepted"), Answered.Line(5, "zebra closed", "done", more: ",\"visibility\":\"closed\""), Answered.Line(6, "A bus", board: "zebra", more: ",\"raisedBy\":\"Robinzebra\""));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        string[] addresses = [Page, Page + "/poster", Page + "/booklet", Page + "/fragment", Page + ".atom", Page + ".csv", "/api/v1/testing/you-said-we-did"];
        foreach (var address in addresses)
        {
            var text = await site.TextAsync(address);
            Assert.Contains("A bus", text, StringComparison.Ordinal);
            Assert.DoesNotContain("zebra", text, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal(["A bus"], (await manager.OpenAsync(Page)).Page.QuerySelectorAll(".bee-answer h2").Select(x => x.TextContent));
    }

    [Theory, EachDatabase]
    public async Task Times_are_told_from_five_answers_on_and_the_slowest_is_named_as_a_board(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        // Raised on Wednesday 1 April 2026; Good Friday and Easter Monday lie between.
        string[] ended = ["2026-04-02", "2026-04-07", "2026-04-08", "2026-04-09", "2026-04-30"];
        await site.PlantAsync("testing", "issue", [.. ended.Select((x, i) => Answered.Line(i + 1, $"Bus {i}", ended: x)), Answered.Line(6, "Slow and alone", ended: "2026-07-01", board: "mental-health"),
            Answered.Open(7, "Late", "2026-07-01"), Answered.Open(8, "In time", "2026-08-01"), Answered.Open(9, "Of no board", "2026-08-01", null)]);
        var rows = (await DocumentAsync(site, Page)).QuerySelectorAll(".bee-table tbody tr").Select(x => string.Join('|', x.Children.Select(c => c.TextContent.Trim()))).ToList();
        Assert.Equal(["Carers|5|2|1|3|19", "Mental health|1|0|0|too few to say|too few to say", "No board|0|1|0|too few to say|too few to say"], rows);
        var page = await site.TextAsync(Page);
        Assert.Contains("The slowest first answer took 19 working days.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("People say:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Working_days_are_counted_as_the_promise_counts_them()
    {
        var raised = new DateOnly(2026, 4, 1);
        for (var days = 1; days < 300; days++)
        {
            var answered = PartialDate.Of(WorkingDays.Add(HolidayArea.Scotland, raised, days));
            Assert.Equal(days, new AnswerDays(HolidayArea.Scotland, Enumerable.Repeat(new AnswerSpan(1, PartialDate.Of(raised), answered), AnswerFigures.Fewest)).Slowest);
        }
        Assert.Null(new AnswerDays(HolidayArea.Scotland, Enumerable.Repeat(new AnswerSpan(1, PartialDate.Of(raised), PartialDate.Of(raised.AddDays(9))), AnswerFigures.Fewest - 1)).Median);
    }

    [Theory, EachDatabase]
    public async Task The_piece_for_another_site_is_plain_and_may_be_fetched_by_any_page(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "issue", Answered.Line(1, "A <b>bus</b> &amp; a train"));
        using var answer = await site.GetAsync(Page + "/fragment?board=carers&year=2026");
        Assert.Equal((HttpStatusCode.OK, "text/html", "*"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin"))));
        var html = await answer.Content.ReadAsStringAsync(Cancel);
        var piece = await new HtmlParser().ParseDocumentAsync(html, Cancel);
        Assert.Equal(["section", "h2", "ul", "li", "p", "a", "p", "p", "p", "a"], piece.Body!.QuerySelectorAll("*").Select(x => x.LocalName));
        Assert.Equal("A <b>bus</b> &amp; a train", piece.QuerySelector("li a")!.TextContent);
        Assert.All(piece.QuerySelectorAll("a"), x => Assert.StartsWith(SiteUnderTest.Origin + "/testing/", x.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(piece.Body.QuerySelectorAll("*"), x => Assert.DoesNotContain(x.Attributes, a => a.Name is not ("href" or "lang")));
        using var wrong = await site.GetAsync(Page + "/fragment?year=soon");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Theory, EachDatabase]
    public async Task The_feed_the_table_and_the_interface_tell_the_same(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "issue", Answered.Line(1, "The bus", more: ",\"verdict\":\"yes\""), Answered.Line(2, "=The pool", "no", "2026-02-03", "mental-health"));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XElement.Parse(await site.TextAsync(Page + ".atom"));
        Assert.Equal(["The bus", "=The pool"], feed.Elements(atom + "entry").Select(x => x.Element(atom + "title")!.Value));
        Assert.Equal("We did: It is better, number 1. The person says: it is sorted.", feed.Elements(atom + "entry").First().Element(atom + "summary")!.Value);
        var told = (await OpenData.ApiTests.AllAsync(site, "/api/v1/testing/you-said-we-did?from=2026-05")).ToList();
        Assert.Equal(("The bus", "It is better, number 1.", "done", "yes", "carers"), ((string)told.Single()["said"]!, (string)told[0]["did"]!, (string)told[0]["answer"]!, (string)told[0]["sorted"]!, (string)told[0]["board"]!));
        Assert.False(told[0].ContainsKey("words"));
        var table = await site.TextAsync(Page + ".csv?outcome=no");
        Assert.Contains("\"'=The pool\"", table, StringComparison.Ordinal);
        Assert.DoesNotContain("The bus", table, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_poster_holds_one_sheet_and_a_booklet_all(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "issue", [.. Enumerable.Range(1, 9).Select(x => Answered.Line(x, $"Bus {x}"))]);
        var poster = await DocumentAsync(site, Page + "/poster?board=carers&print=a3");
        Assert.Equal(5, poster.QuerySelectorAll(".bee-poster--a3 .bee-answer").Length);
        Assert.Contains("01632 960 123", poster.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(SiteUnderTest.Origin + Page, poster.Body.TextContent, StringComparison.Ordinal);
        var booklet = await DocumentAsync(site, Page + "/booklet");
        Assert.Equal(["bee-booklet__cover", "bee-answers", "bee-booklet__end"], booklet.QuerySelector(".bee-booklet")!.Children.Select(x => x.ClassName));
        Assert.Equal(9, booklet.QuerySelectorAll(".bee-answer").Length);
    }

    private static async Task<IReadOnlyList<string>> SaidAsync(SiteUnderTest site, string address) => [.. (await DocumentAsync(site, address)).QuerySelectorAll(".bee-answer h2").Select(x => x.TextContent)];

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> DocumentAsync(SiteUnderTest site, string address) => await new HtmlParser().ParseDocumentAsync(await site.TextAsync(address), Cancel);
}
