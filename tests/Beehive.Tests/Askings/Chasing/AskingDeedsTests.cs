using System.Net;
using Beehive.Accounts;
using Beehive.Askings;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Askings.Chasing;

public sealed class AskingDeedsTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Asked = "/testing/asked/say-why-the-lift-stands";
    private const string Work = "/testing/boards/carers/asked/say-why-the-lift-stands";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_secretary_asks_by_email_asks_again_and_writes_down_the_answer(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await StartAsync(under);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var about = await CauseAsync(under, "/testing/decisions/ramps");
        var form = await secretary.OpenAsync($"/testing/boards/carers/asked/new/{about}");
        Assert.Equal(about, form.Field("about"));
        var done = await secretary.SendAsync(form, Fields(("email", "lifts@trust.example"), ("text", "Since **May**.")));
        Assert.Equal((HttpStatusCode.SeeOther, Asked), (done.Status, done.Location));

        var letter = Assert.Single(await LettersAsync(under));
        Assert.Equal(("lifts@trust.example", "Carers board asks: Say why the lift stands"), (letter.To, letter.Subject));
        foreach (var words in (string[])["invites you to come and explain", "Monday 14 September 2026", "Town Hall desk", SiteUnderTest.Origin + Asked, "asked as Head of lifts"])
            Assert.Contains(words, letter.Text.Replace('\n', ' '), StringComparison.Ordinal);
        var page = await site.TextAsync(Asked);
        foreach (var words in (string[])["Hill trust", "Head of lifts", "Waits for an answer", "/testing/decisions/ramps", "<strong>May</strong>"]) Assert.Contains(words, page, StringComparison.Ordinal);
        foreach (var other in (string[])["/testing/boards/carers", "/testing/boards/carers/asked", "/testing/asked", "/testing/decisions/ramps"])
            Assert.Contains($"href=\"{Asked}\"", await site.TextAsync(other), StringComparison.Ordinal);
        Assert.Contains(Asked, await site.TextAsync("/testing/search?q=lift"), StringComparison.Ordinal);
        foreach (var open in (string[])[Asked, "/api/v1/testing/askings", "/testing/askings.csv"]) Assert.DoesNotContain("lifts@trust", await site.TextAsync(open), StringComparison.Ordinal);

        site.Clock.Now = site.Clock.Now.AddDays(90);
        using var chair = await Person.WithAsync(site, "testing", Role.CoChair, "carers");
        Assert.Contains("Answer is late", await site.TextAsync(Asked), StringComparison.Ordinal);
        await DoneAsync(chair.SendAsync(Work + "/chase", ("text", "Please answer."), ("due", "30 November 2026")));
        var again = (await LettersAsync(under))[^1];
        Assert.Equal("We wait for your answer: Say why the lift stands", again.Subject);
        foreach (var words in (string[])["Please answer.", "Wednesday 15 July 2026", "Monday 30 November 2026"]) Assert.Contains(words, again.Text, StringComparison.Ordinal);

        Assert.Equal(["Write what the body answered."], (await chair.SendAsync(Work + "/answer", ("on", "1 October 2026"))).Errors);
        var older = await chair.SendAsync(Work + "/answer", ("answer", "A part was missing."), ("on", "1 July 2026"));
        Assert.Contains("cannot be older", Assert.Single(older.Errors), StringComparison.Ordinal);
        Assert.Equal("A part was missing.", older.Field("answer"));
        await DoneAsync(chair.SendAsync(Work + "/answer", ("answer", "A part was missing."), ("on", "1 October 2026")));
        page = await site.TextAsync(Asked);
        var order = ((string[])["<strong>Asked</strong>", "<strong>Asked again</strong>, 13 October 2026, Co-chair", "<strong>Answered</strong>, 1 October 2026, Hill trust"]).Select(x => page.IndexOf(x, StringComparison.Ordinal)).ToList();
        Assert.True(order[0] > 0 && order[0] < order[1] && order[1] < order[2], string.Join(' ', order));
        Assert.Contains("Answered: Say why the lift stands", await site.TextAsync("/testing/boards/carers/news.atom"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Without_an_email_a_letter_is_printed_and_how_the_body_is_reached_stays_private(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await StartAsync(under);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var done = await secretary.SendAsync("/testing/boards/carers/asked/new", Fields());
        Assert.Equal(Work + "/letter", done.Location);
        Assert.Contains("No address is written down.", (await secretary.OpenAsync(Work + "/letter")).Main, StringComparison.Ordinal);
        Assert.Contains("is not one email address", Assert.Single((await secretary.SendAsync(Work + "/reach", ("email", "no email"))).Errors), StringComparison.Ordinal);
        Assert.Contains("longer than 500", Assert.Single((await secretary.SendAsync(Work + "/reach", ("email", ""), ("post", new string('x', 501)))).Errors), StringComparison.Ordinal);
        await DoneAsync(secretary.SendAsync(Work + "/reach", ("email", ""), ("post", "Quilt House\nHigh Street")));
        Assert.Equal("Quilt House\nHigh Street", (await secretary.OpenAsync(Work + "/reach")).Field("post"));
        Assert.Equal(Work + "/letter", (await secretary.SendAsync(Work + "/chase", ("text", "Please answer soon."))).Location);
        var letter = await secretary.OpenAsync(Work + "/letter");
        foreach (var words in (string[])["Quilt House", "Please answer soon.", "Say why the lift stands", "Head of lifts, Hill trust", "Town Hall desk"]) Assert.Contains(words, letter.Main, StringComparison.Ordinal);
        Assert.Empty(await LettersAsync(under));
        Assert.DoesNotContain("Quilt House", await site.TextAsync(Asked), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_is_wrong_on_the_form_is_said_at_its_field_and_nothing_is_lost(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await StartAsync(under);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var empty = await secretary.SendAsync("/testing/boards/carers/asked/new");
        Assert.Equal(["Choose what you ask for.", "Say in one sentence what you ask.", "Write the day, like 12 March 2026.", "Write which body you ask, for example NHS trust."], empty.Errors.Order(StringComparer.Ordinal));
        foreach (var (field, value, words) in ((string, string, string)[])
        [
            ("kind", "Money", "Choose one of the answers"), ("due", "15 July 2026", "day after today"), ("due", "31 June 2027", "There is no 31 June"), ("email", "x", "is not one email address"),
            ("about", "999999", "of this board"), ("about", await CauseAsync(under, "/testing/decisions/elsewhere"), "of this board"), ("post", new string('x', 501), "longer than 500"),
        ])
        {
            var refused = await secretary.PostAsync("/testing/boards/carers/asked/new", (await secretary.OpenAsync("/testing/boards/carers/asked/new")).Fields(Fields(field == "about" ? [(field, value)] : [(field, value), ("about", "")])));
            Assert.Contains(words, Assert.Single(refused.Errors), StringComparison.Ordinal);
            Assert.Equal("Say why the lift stands", refused.Field("what"));
        }
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync($"/testing/boards/carers/asked/new/{await CauseAsync(under, "/testing/decisions/elsewhere")}")).Status);
        using var other = await Person.WithAsync(site, "testing", Role.Secretary, "gone");
        Assert.Contains("is no more", Assert.Single((await other.SendAsync("/testing/boards/gone/asked/new", Fields())).Errors), StringComparison.Ordinal);
        await using var store = under.Database.Read().Look(0, Viewer.Keeper);
        Assert.Equal(0, await store.AuditLines.CountAsync(x => x.Deed == "AskingMade", Cancel));
    }

    [Theory, EachDatabase]
    public async Task What_came_from_something_closed_is_closed_and_from_a_draft_is_refused(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await StartAsync(under);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var draft = await secretary.SendAsync($"/testing/boards/carers/asked/new/{await CauseAsync(under, "/testing/decisions/secret-draft")}", Fields());
        Assert.Contains("Show it first", Assert.Single(draft.Errors), StringComparison.Ordinal);
        await DoneAsync(secretary.SendAsync($"/testing/boards/carers/asked/new/{await CauseAsync(under, "/testing/decisions/secret-closed")}", Fields(("email", "lifts@trust.example"))));
        using var hidden = await site.GetAsync(Asked);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.DoesNotContain(Asked, await site.TextAsync("/testing/asked"), StringComparison.Ordinal);
        Assert.DoesNotContain(Asked, Assert.Single(await LettersAsync(under)).Text, StringComparison.Ordinal);
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        Assert.Equal("Say why the lift stands", (await member.OpenAsync(Asked)).Heading);
    }

    [Theory, EachDatabase]
    public async Task A_refusal_taking_back_and_closing_each_need_a_reason_that_everybody_reads(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await StartAsync(under);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        foreach (var (path, field, reason, state) in ((string, string, string, string)[])
            [("refusal", "reason", "We have no money.", "Refused"), ("take-back", "reason", "It was sorted.", "Taken back"), ("close", "reason", "Asked for months.", "No answer came")])
        {
            var what = "Ask and " + path;
            await DoneAsync(secretary.SendAsync("/testing/boards/carers/asked/new", Fields(("what", what))));
            var at = "/testing/boards/carers/asked/ask-and-" + path;
            if (path == "close")
            {
                Assert.Contains("The body has until", Assert.Single((await secretary.SendAsync($"{at}/{path}", (field, reason))).Errors), StringComparison.Ordinal);
                site.Clock.Now = site.Clock.Now.AddDays(90);
                using var later = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
                Assert.Equal(["Chase the answer once before you close it."], (await later.SendAsync($"{at}/{path}", (field, reason))).Errors);
                await DoneAsync(later.SendAsync(at + "/chase", ("text", "Please.")));
                Assert.Equal(["It was chased today already. Give the body a day to answer."], (await later.SendAsync(at + "/chase", ("text", "Please!"))).Errors);
                await CloseAsync(later);
            }
            else await CloseAsync(secretary);
            foreach (var words in (string[])[reason, state]) Assert.Contains(words, await site.TextAsync("/testing/asked/ask-and-" + path), StringComparison.Ordinal);

            async Task CloseAsync(Person who)
            {
                Assert.Contains("why", Assert.Single((await who.SendAsync($"{at}/{path}", (field, " "))).Errors), StringComparison.Ordinal);
                await DoneAsync(who.SendAsync($"{at}/{path}", (field, reason)));
                Assert.Equal(["It is closed already. Nobody waits for an answer."], (await who.SendAsync(at + "/chase", ("text", "x"))).Errors);
            }
        }
    }

    [Theory, EachDatabase]
    public async Task Late_answers_stand_in_the_secretarys_work_and_one_letter_goes_for_each_date(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await StartAsync(under);
        using (var early = await Person.WithAsync(site, "testing", Role.Secretary, "carers")) await DoneAsync(early.SendAsync("/testing/boards/carers/asked/new", Fields()));
        var late = site.Services.GetRequiredService<LateAnswers>();
        Assert.Equal(0, await At("2026-09-14T10:00Z"));
        Assert.Equal(0, await At("2026-09-15T05:00Z"));
        Assert.Equal(1, await At("2026-09-15T10:00Z"));
        Assert.Equal(0, await At("2026-09-16T10:00Z"));
        var letter = Assert.Single(await LettersAsync(under));
        foreach (var words in (string[])["An answer is late: Say why the lift stands", Work + "/answer", Work + "/chase"]) Assert.Contains(words, letter.Text, StringComparison.Ordinal);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.Contains("Ask again: Say why the lift stands, Hill trust", (await secretary.OpenAsync("/testing/my-work")).Main, StringComparison.Ordinal);
        await DoneAsync(secretary.SendAsync(Work + "/chase", ("text", "Please."), ("due", "30 September 2026")));
        Assert.DoesNotContain("Ask again:", (await secretary.OpenAsync("/testing/my-work")).Main, StringComparison.Ordinal);
        Assert.Equal(0, await At("2026-09-20T10:00Z"));
        Assert.Equal(2, await At("2026-10-01T10:00Z"));

        async Task<int> At(string time)
        {
            site.Clock.Now = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
            return await late.RemindAsync(Cancel);
        }
    }

    [Theory, EachDatabase]
    public async Task A_board_that_ends_hands_on_what_it_waits_for_and_none_that_asked_is_taken_out_of_sight(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await StartAsync(under);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await DoneAsync(secretary.SendAsync("/testing/boards/carers/asked/new", Fields()));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        Assert.Contains("has asked other bodies", Assert.Single((await manager.SendAsync("/testing/boards/carers/who-can-see", ("why", "Old."))).Errors), StringComparison.Ordinal);
        var form = await manager.OpenAsync("/testing/boards/carers/end");
        Assert.Contains("1 answer that it waits for", form.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.PostAsync(form.Action, form.Fields(("why", "Its work is done."), ("heir", "parents")).Append(new("goOn", "asked")))).Status);
        Assert.Contains($"href=\"{Asked}\"", await site.TextAsync("/testing/boards/parents"), StringComparison.Ordinal);
        using var heir = await Person.WithAsync(site, "testing", Role.Secretary, "parents");
        await DoneAsync(heir.SendAsync("/testing/boards/parents/asked/say-why-the-lift-stands/take-back", ("reason", "It runs again.")));
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync(Work + "/answer")).Status);
    }

    private static (string Name, string Value)[] Fields(params (string Name, string Value)[] more)
    {
        (string Name, string Value)[] whole = [("kind", "Explain"), ("what", "Say why the lift stands"), ("body", "Hill trust"), ("office", "Head of lifts"), ("due", "14 September 2026"), ("email", ""), ("post", "")];
        return [.. whole.Where(x => more.All(m => m.Name != x.Name)), .. more];
    }

    private static async Task DoneAsync(Task<Sheet> sent)
    {
        var sheet = await sent;
        Assert.True(sheet.Status == HttpStatusCode.SeeOther, $"{sheet.Address}: {sheet.Status} {string.Join(' ', sheet.Errors)}");
    }

    private static async Task<SiteUnderTest> StartAsync(DatabaseUnderTest under)
    {
        var site = await SiteUnderTest.StartAsync(under);
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers board","kind":"partnership-board","state":"active","contact":"Town Hall desk"}""",
            """{"id":"parents","name":"Parents board","kind":"partnership-board","state":"active"}""", """{"id":"gone","name":"Gone board","kind":"partnership-board","state":"ended"}""");
        await site.PlantAsync("testing", "decision", """{"id":"ramps","title":"Ramps","outcome":"agreed","board":"carers"}""", """{"id":"elsewhere","title":"Elsewhere","outcome":"agreed","board":"parents"}""",
            """{"id":"secret-draft","title":"A draft","outcome":"agreed","board":"carers","visibility":"draft"}""", """{"id":"secret-closed","title":"Closed","outcome":"agreed","board":"carers","visibility":"closed"}""");
        return site;
    }

    private static async Task<string> CauseAsync(DatabaseUnderTest under, string address)
    {
        await using var store = under.Database.Read().Look(0, Viewer.Keeper);
        var places = await store.AllPlaces.Select(x => x.Id).SingleAsync(Cancel);
        return (await store.Look(places, Viewer.Keeper).Things.SingleAsync(x => x.Address == address, Cancel)).Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<List<Letter>> LettersAsync(DatabaseUnderTest under)
    {
        await using var store = under.Database.Read();
        return [.. (await store.Letters.OrderBy(x => x.Id).ToListAsync(Cancel)).Where(x => x.Once.StartsWith("asking", StringComparison.Ordinal))];
    }
}
