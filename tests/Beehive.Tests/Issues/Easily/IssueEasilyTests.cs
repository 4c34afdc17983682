using System.Net;
using Beehive.Issues;
using Beehive.Tests.Issues.YouSaid;
using Xunit;

namespace Beehive.Tests.Issues.Easily;

/// <summary>What people told a place, in Easy Read: the issue with its history, the lists, the promise, the answers.</summary>
public sealed class IssueEasilyTests(PlantedSites sites) : IClassFixture<PlantedSites>
{
    [Theory, EachDatabase]
    public async Task An_issue_stands_in_the_persons_own_words_with_who_has_it_what_is_next_and_each_step(DatabaseKind kind)
    {
        var page = await EasySheet.OpenAsync(await SiteAsync(kind), "/testing/issues/2/easy");
        Assert.Contains("Words.", page.Words);
        page.Says("Somebody told us this:", "Where is it now?", "We are late with this.", "Team has it now.", "The phone number is 01632 960 123.", "This comes next:", "This should happen by Wednesday 1 July 2026.");
        Assert.Contains("The board answers", page.Words);
        Assert.Equal("/testing/boards/carers/easy", page.LinkOf("Carers"));
        Assert.Equal("/testing/issues/2/same/easy", page.LinkOf("I say the same"));
        Assert.DoesNotContain("Is it sorted?", page.Ours);
    }

    [Theory, EachDatabase]
    public async Task An_issue_that_ended_says_how_why_and_whether_it_is_sorted(DatabaseKind kind)
    {
        var page = await EasySheet.OpenAsync(await SiteAsync(kind), "/testing/issues/1/easy");
        page.Says("How did it end?", "We did it.", "This is different now:", "This is why:", "What happened?", "This was on Wednesday 1 April 2026.", "The board will deal with it.", "Is it sorted?", "The person said no.");
        Assert.Contains("It is better, number 1. The rest is a story.", page.Words);
        Assert.Equal("/pictures/handshake.svg", page.PictureOf("The board will deal with it."));
        Assert.All(page.Blocks, x => Assert.NotNull(x.QuerySelector("img")));
    }

    [Theory, EachDatabase]
    public async Task The_lists_the_answers_and_the_promise_are_there_too(DatabaseKind kind)
    {
        var site = await SiteAsync(kind);
        var all = await EasySheet.OpenAsync(site, "/testing/issues/easy");
        all.Says("What we work on now", "We are late with this.", "What has ended", "We did it.");
        Assert.Equal("/testing/issues/2/easy", all.LinkOf("A late bus"));
        Assert.Equal("/testing/raise/easy", all.LinkOf("Tell us something"));
        (await EasySheet.OpenAsync(site, "/testing/boards/carers/issues/easy")).Says("We are late with this.");
        (await EasySheet.OpenAsync(site, "/testing/boards/mental-health/issues/easy")).Says("Nobody has told us anything yet.");
        var answers = await EasySheet.OpenAsync(site, "/testing/you-said-we-did/easy?board=carers");
        answers.Says("You said:", "We did it.", "Is it sorted?", "The person said no.");
        Assert.Contains("It is better, number 1.", answers.Words);
        (await EasySheet.OpenAsync(site, "/testing/issues/promise/easy")).Says("A person reads it in 2 working days.", "1 is open now.", "We are late with 1 out of 1.");
    }

    [Theory, EachDatabase]
    public async Task A_topic_leads_to_the_board_the_office_and_services(DatabaseKind kind)
    {
        var site = await SiteAsync(kind);
        var topic = await EasySheet.OpenAsync(site, "/testing/who/buses/easy");
        topic.Says("This board deals with it:", "You can ask Transport team.", "The phone number is 01632 960 222.", "This service can help:");
        Assert.Equal("/testing/who/buses/easy", (await EasySheet.OpenAsync(site, "/testing/who/easy")).LinkOf("Buses"));
    }

    [Theory, EachDatabase]
    public async Task The_two_views_lead_to_each_other_and_what_is_missing_stays_missing(DatabaseKind kind)
    {
        var site = await SiteAsync(kind);
        foreach (var address in (string[])["/testing/issues/1", "/testing/issues", "/testing/boards/carers/issues", "/testing/issues/promise", "/testing/you-said-we-did", "/testing/who", "/testing/who/buses", "/testing/raise"])
        {
            Assert.Contains($"<a href=\"{address}/easy\">Easy Read</a>", await site.TextAsync(address), StringComparison.Ordinal);
            Assert.Contains($"<a href=\"{address}", await site.TextAsync(address + "/easy"), StringComparison.Ordinal);
        }
        foreach (var missing in (string[])["/testing/issues/99/easy", "/testing/boards/none/issues/easy", "/testing/who/none/easy"])
        {
            using var answer = await site.GetAsync(missing);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        using var wrong = await site.GetAsync("/testing/you-said-we-did/easy?board=none");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public void Each_step_has_a_sentence_of_its_own()
    {
        var deeds = Enum.GetValues<IssueDeed>();
        Assert.Equal(deeds.Length, deeds.Select(x => string.Join(' ', EasySteps.Of(x).Select(s => s.ToString()))).Distinct().Count());
    }

    private Task<SiteUnderTest> SiteAsync(DatabaseKind kind) => sites.OfAsync(kind, async site =>
    {
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"partnership-board","state":"active"}""", """{"id":"mental-health","name":"Mental health","kind":"forum","state":"active"}""");
        await SampleOfficesVerb.MakeAsync(site.Under.Database, TestContext.Current.CancellationToken);
        await site.PlantAsync("testing", "issue",
            Answered.Line(1, "A bus", more: ",\"verdict\":\"no\",\"history\":[{\"deed\":\"raised\",\"on\":\"2026-04-01\"},{\"deed\":\"accepted\",\"on\":\"2026-04-08\"},{\"deed\":\"answered\",\"on\":\"2026-05-04\",\"text\":\"Two buses.\"}]"),
            Answered.Open(2, "A late bus", "2026-07-01"));
        await site.PlantAsync("testing", "topic", """{"id":"buses","name":"Buses","board":"carers","office":"Transport team","phone":"01632 960 222","services":[{"name":"Dial a ride","for":"Buses to your door","phone":"01632 960 333"}]}""");
    });
}
