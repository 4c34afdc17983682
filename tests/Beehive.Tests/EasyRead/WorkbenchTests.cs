using System.Globalization;
using System.Net;
using Beehive.Accounts;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.EasyRead;

/// <summary>From a published agenda to its Easy Read version, as the secretary writes it.</summary>
public sealed class WorkbenchTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Meeting = "/testing/boards/carers/meetings/2026-09-14";
    private const string Desk = "/testing/easy/carers-2026-09-14";

    /// <summary>Titles as agendas have them, with the need of each.</summary>
    private static readonly (string Title, string Needed)[] Items =
    [
        ("Welcome and apologies", "tell"), ("Minutes of the last meeting", "decide"), ("Buses at night", "talk"), ("A safe place to meet", "talk"), ("Money for the summer trip", "decide"),
        ("Annual health checks", "tell"), ("Consultation on the autism strategy", "choose"), ("Personal budgets", "talk"), ("New co-chair", "choose"), ("Any other business", "talk"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task From_an_agenda_of_ten_items_to_a_version_without_errors(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var work = new Counting(secretary);
        await work.SendAsync($"/testing/easy/new/{await IdAsync(site, Meeting)}", ("title", "Our meeting in September 2026"));
        var ready = await VersionAsync(site);
        await work.MendAsync(Desk, site);
        await work.PressAsync(Desk + "/publish");
        var done = await VersionAsync(site);
        Assert.NotNull(done.Date);
        var parts = done.Blocks.Where(x => !x.IsHeading).ToList();
        var untouched = parts.Count(x => ready.Blocks.Any(r => TwinVersion.MarkOf(r) == TwinVersion.MarkOf(x)));
        OnThePage.Hold("written", $"| What | How many |\n| --- | ---: |\n| blocks without the headings | {parts.Count} |\n| of them ready and left as they came | {untouched} ({100 * untouched / parts.Count} per cent) |\n"
            + $"| fields typed | {work.Typed} |\n| words typed | {work.Words} |\n| choices | {work.Chosen} |\n| presses of a button | {work.Pressed} |\n");
        Assert.True(untouched * 100 >= parts.Count * 40, $"Only {untouched} of {parts.Count} blocks came ready.");
        var page = await site.TextAsync(Meeting + "/easy");
        Assert.Contains("People with a learning disability have not checked this yet.", page, StringComparison.Ordinal);
        Assert.Contains("The meeting is on Monday 14 September 2026.", page, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task E_55_a_change_of_the_agenda_marks_it_as_older_at_once_and_tells_its_writer_once(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var secretary = await WrittenAsync(site);
        Assert.DoesNotContain("older than", await site.TextAsync(Meeting + "/easy"), StringComparison.Ordinal);
        await secretary.SendAsync(Meeting + "/items/3/change", ("title", "Trains at night"), ("why", "The buses are fine."), ("reason", "The buses are fine."), ("change", "The buses are fine."));
        var page = await site.TextAsync(Meeting + "/easy");
        Assert.Contains("This is older than the page about the meeting.", page, StringComparison.Ordinal);
        Assert.Contains("The page about the meeting changed on Wednesday 15 July 2026.", page, StringComparison.Ordinal);
        var changes = await site.TextAsync(Desk + "/changes");
        Assert.Contains("<mark>Trains</mark>", changes, StringComparison.Ordinal);
        Assert.Contains("is older than", (await secretary.OpenAsync(Desk)).Main, StringComparison.Ordinal);
        await site.Services.GetRequiredService<LookingAgain>().LookAsync(Cancel);
        await using var store = site.Under.Database.Read();
        Assert.Single(await store.Letters.Where(x => x.Subject.StartsWith("The Easy Read version is older now")).ToListAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task An_action_that_was_given_at_a_meeting_is_part_of_what_it_says(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        await site.PlantAsync("testing", "action-point", """{"id":"a","what":"Ask the bus company","state":"to-do","board":"carers","meeting":"m","owner":"Secretary","due":"2026-08-01"}""");
        using var secretary = await WrittenAsync(site);
        Assert.DoesNotContain("older than", await site.TextAsync(Meeting + "/easy"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync("/testing/actions/a/date", ("due", "1 October 2026"), ("reason", "They are away."))).Status);
        Assert.Contains("This is older than the page about the meeting.", await site.TextAsync(Meeting + "/easy"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_version_that_is_out_is_taken_back_with_a_reason(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var secretary = await WrittenAsync(site);
        Assert.Equal("Say why, in one sentence.", Assert.Single((await secretary.SendAsync(Desk + "/take-back", ("why", " "))).Errors));
        const string Out = "People with a learning disability have not checked this yet.";
        Assert.Contains(Out, await site.TextAsync(Meeting + "/easy"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(Desk + "/take-back", ("why", "The day is wrong."))).Status);
        Assert.DoesNotContain(Out, await site.TextAsync(Meeting + "/easy"), StringComparison.Ordinal);
        Assert.Equal("Our meeting in September 2026", (await secretary.OpenAsync(Desk)).Field("title"));
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync(Desk + "/take-back")).Status);
        await using var store = site.Under.Database.Read();
        Assert.Contains("The day is wrong.", (await store.AuditLines.FirstAsync(x => x.Deed == nameof(TwinTakenBack), Cancel)).Values!, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task When_one_is_taken_back_readers_have_the_one_before_and_what_is_written_stays(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        await site.PlantAsync("testing", "easy-read", """{"id":"report","kind":"paper","of":"report","title":"About buses","versions":[{"number":1,"date":"2026-03-05","blocks":[{"picture":"bus","sentences":["The bus is late."]}]},{"number":2,"date":"2026-03-06","blocks":[{"picture":"bus","sentences":["The bus is gone."]}]},{"number":3,"blocks":[{"picture":"bus","sentences":["The bus is new."]}]}]}""");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync("/testing/easy/report/take-back", ("why", "It came."))).Status);
        var page = await site.TextAsync("/testing/papers/report/easy");
        Assert.Contains("The bus is late.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("The bus is gone.", page, StringComparison.Ordinal);
        Assert.Equal("The bus is new.", (await secretary.OpenAsync("/testing/easy/report")).Field("text-1"));
    }

    [Theory, EachDatabase]
    public async Task The_check_knows_the_words_and_the_pictures_of_the_place(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        await site.PlantAsync("testing", "easy-read", """{"id":"report","kind":"paper","of":"report","title":"About buses","versions":[{"number":1,"blocks":[{"picture":"bus","sentences":["The omnibus is late."]},{"picture":"no-such-picture","sentences":["The flumph is here."]}]}]}""");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var before = await secretary.OpenAsync("/testing/easy/report/check");
        Assert.Equal(["/testing/words/new?word=omnibus", "/testing/words/new?word=flumph"], before.Page.QuerySelectorAll("a[href*='/words/new']").Select(x => x.GetAttribute("href")));
        Assert.Contains("This block has no picture.", before.Main, StringComparison.Ordinal);
        await site.PlantAsync("testing", "glossary-word", """{"id":"omnibus","word":"omnibus","meaning":["A big bus."]}""", """{"id":"flumph","word":"flumph","meaning":["Not of this board."],"board":"transport"}""");
        var after = await secretary.OpenAsync("/testing/easy/report/check");
        Assert.Equal("/testing/words/new?word=flumph", Assert.Single(after.Page.QuerySelectorAll("a[href*='/words/new']")).GetAttribute("href"));
        using var chair = await Person.WithAsync(site, "testing", Role.CoChair, "carers");
        Assert.Empty((await chair.OpenAsync("/testing/easy/report/check")).Page.QuerySelectorAll("a[href*='/words/new']"));
    }

    [Theory, EachDatabase]
    public async Task E_53_the_badge_needs_people_who_find_every_part_good(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var secretary = await WrittenAsync(site);
        var form = await secretary.OpenAsync(Desk + "/people");
        var questions = form.Page.QuerySelectorAll("input[type=radio][value=good]").Select(x => x.GetAttribute("name")!).ToList();
        Assert.True(questions.Count > 5);
        (string, string)[] said = [("group", "Speaking Up Thurrock"), ("day", "14 July 2026"), ("paper", "yes"), .. questions.Select(x => (x, "good"))];
        (string, string)[] first = [.. said.Where(x => x.Item1 != questions[0]), (questions[0], "change")];
        var refused = await secretary.SendAsync(form, first);
        Assert.Equal("Where the group wants a change, write what they said.", Assert.Single(refused.Errors));
        await secretary.SendAsync(await secretary.OpenAsync(Desk + "/people"), [.. first, (questions[0].Replace("good", "comment", StringComparison.Ordinal), "Too long.")]);
        Assert.Contains("People have not checked all of this yet.", await site.TextAsync(Meeting + "/easy"), StringComparison.Ordinal);
        await secretary.SendAsync(await secretary.OpenAsync(Desk + "/people"), said);
        var page = await site.TextAsync(Meeting + "/easy");
        foreach (var words in (string[])["People checked this page.", "They are from Speaking Up Thurrock.", "They checked it on Tuesday 14 July 2026."]) Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Too long.", page, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Two_at_once_see_both_texts_and_nothing_is_overwritten(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var secretary = await WrittenAsync(site);
        using var chair = await Person.WithAsync(site, "testing", Role.CoChair, "carers");
        var (one, other) = (await secretary.OpenAsync(Desk), await chair.OpenAsync(Desk));
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(one, ("title", "We meet in autumn"), ("do", "save"))).Status);
        var met = await chair.SendAsync(other, ("title", "The autumn meeting"), ("do", "save"));
        Assert.Equal(HttpStatusCode.Conflict, met.Status);
        Assert.Equal("The autumn meeting", met.Field("title"));
        Assert.Contains("What is there now: We meet in autumn", met.Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Parts_are_added_moved_and_taken_out_without_script(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var secretary = await WrittenAsync(site);
        var before = (await VersionAsync(site)).Blocks.Select(TwinVersion.MarkOf).ToList();
        foreach (var deed in (string[])["add-2", "down-3", "up-4", "out-3"]) Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(await secretary.OpenAsync(Desk), ("do", deed))).Status);
        Assert.Equal(before, (await VersionAsync(site)).Blocks.Select(TwinVersion.MarkOf));
        await secretary.SendAsync(await secretary.OpenAsync(Desk), ("do", "up-2"));
        Assert.Equal([before[1], before[0], .. before.Skip(2)], (await VersionAsync(site)).Blocks.Select(TwinVersion.MarkOf));
        Assert.DoesNotContain("autumn", await site.TextAsync(Meeting + "/easy"), StringComparison.Ordinal);
        var published = await secretary.OpenAsync(Desk + "/preview");
        Assert.Contains("This is not out yet.", published.Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_draft_is_hidden_from_readers_from_another_board_and_from_the_open_export(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await secretary.SendAsync($"/testing/easy/new/{await IdAsync(site, Meeting)}", ("title", "Hidden title"));
        Assert.DoesNotContain("Hidden title", await site.TextAsync(Meeting + "/easy"), StringComparison.Ordinal);
        using var other = await Person.WithAsync(site, "testing", Role.Secretary, "transport");
        foreach (var address in (string[])[Desk, Desk + "/check", Desk + "/preview", Desk + "/sheet", Desk + "/people", Desk + "/publish", Desk + "/changes"]) Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(address)).Status);
        var refused = await secretary.SendAsync(await secretary.OpenAsync(Desk), ("title", ""), ("do", "save"));
        Assert.Equal("Write a title.", Assert.Single(refused.Errors));
    }

    [Theory, EachDatabase]
    public async Task It_is_closed_with_the_paper_that_it_explains(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        await site.PlantAsync("testing", "easy-read", """{"id":"report","kind":"paper","of":"report","title":"About buses","versions":[{"number":1,"date":"2026-03-05","blocks":[{"picture":"bus","sentences":["The bus is late."]}]}]}""");
        Assert.Contains("The bus is late.", await site.TextAsync("/testing/papers/report/easy"), StringComparison.Ordinal);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await secretary.SendAsync("/testing/papers/report/close", ("why", "It names people."));
        using var gone = await site.GetAsync("/testing/papers/report/easy");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        await using var store = site.Under.Database.Read();
        Assert.Equal(Visibility.Closed, (await (await KeeperAsync(site, store)).Twins.SingleAsync(x => x.Key == "report", Cancel)).Visibility);
    }

    [Theory, EachDatabase]
    public async Task One_that_came_by_import_is_held_against_what_its_paper_said_before_the_change(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        await site.PlantAsync("testing", "easy-read", """{"id":"report","kind":"paper","of":"report","title":"About buses","versions":[{"number":1,"date":"2026-03-05","blocks":[{"picture":"bus","sentences":["The bus is late."]}]}]}""");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await secretary.SendAsync("/testing/papers/report/next", ("text", "Other words."), ("note", "New figures."));
        Assert.DoesNotContain("This is older", await site.TextAsync("/testing/papers/report/easy"), StringComparison.Ordinal);
        await secretary.SendAsync("/testing/papers/report/publish", ("note", "New figures."));
        Assert.Contains("This is older than the paper.", await site.TextAsync("/testing/papers/report/easy"), StringComparison.Ordinal);
        Assert.Contains("Other", await site.TextAsync("/testing/easy/report/changes"), StringComparison.Ordinal);
    }

    private async Task<SiteUnderTest> SiteAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing", ""","contact":{"office":"Partnership office","phone":"01234 567890","email":"boards@council.example"}""");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"partnership-board","state":"active"}""", """{"id":"transport","name":"Transport","kind":"forum","state":"active"}""");
        await site.PlantAsync("testing", "paper", """{"id":"report","title":"A report","kind":"report","boards":["carers"],"versions":[{"number":1,"date":"2026-01-05","text":"# Why\n\nWords.\n\n# How\n\nMore words."}]}""");
        await site.PlantAsync("testing", "meeting", """{"id":"m","title":"Carers meeting","slug":"2026-09-14","boards":["carers"],"date":"2026-09-14","start":"10:00","end":"12:30","place":"The library","state":"called"}""");
        await site.PlantAsync("testing", "agenda-item", [.. Items.Select((x, i) => $$"""{"id":"i{{i + 1}}","meeting":"m","number":"{{i + 1}}","order":{{i}},"title":"{{x.Title}}","needed":"{{x.Needed}}","owner":"Secretary"}""")]);
        return site;
    }

    /// <summary>Begun, mended and published by the secretary.</summary>
    private static async Task<Person> WrittenAsync(SiteUnderTest site)
    {
        var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var work = new Counting(secretary);
        await work.SendAsync($"/testing/easy/new/{await IdAsync(site, Meeting)}", ("title", "Our meeting in September 2026"));
        await work.MendAsync(Desk, site);
        await work.PressAsync(Desk + "/publish");
        return secretary;
    }

    private static async Task<long> IdAsync(SiteUnderTest site, string address)
    {
        await using var store = site.Under.Database.Read();
        return (await (await KeeperAsync(site, store)).Things.SingleAsync(x => x.Address == address, Cancel)).Id;
    }

    private static async Task<TwinVersion> VersionAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        var twin = await (await KeeperAsync(site, store)).Twins.Include(x => x.Versions).SingleAsync(x => x.Key == "carers-2026-09-14", Cancel);
        return twin.Prepared ?? twin.Published!;
    }

    private static async Task<Store> KeeperAsync(SiteUnderTest site, Store store)
    {
        var place = await store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(x => x.Key == "testing", Cancel);
        return store.Look(place.Id, Viewer.Keeper);
    }
}
