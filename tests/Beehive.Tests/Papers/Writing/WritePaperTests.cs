using System.Net;
using Beehive.Accounts;
using Beehive.Papers;
using Beehive.Platform;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Papers.Writing;

/// <summary>A paper from the first word to readers, through the pages.</summary>
public sealed class WritePaperTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Write = "/testing/boards/carers/papers/write";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_secretary_writes_a_paper_changes_it_and_publishes_it(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var sent = await secretary.SendAsync(Write, ("title", "Ramps"), ("kind", "report"), ("text", "We need *ramps*."), ("recommendations", "Build one.\nBuild another."), ("cost", "The council pays."));
        Assert.Equal((HttpStatusCode.SeeOther, "/testing/papers/ramps/work"), (sent.Status, sent.Location));
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/testing/papers/ramps")).StatusCode);
        Assert.DoesNotContain("Ramps", await site.TextAsync("/testing/papers"), StringComparison.Ordinal);
        await secretary.SendAsync("/testing/papers/ramps/write", ("text", "We need two ramps."), ("summary", "Two ramps."));
        Assert.Equal("/testing/papers/ramps", (await secretary.SendAsync("/testing/papers/ramps/publish")).Location);
        var page = await site.TextAsync("/testing/papers/ramps");
        foreach (var words in (string[])["We need two ramps.", "Build another.", "The council pays.", "Wednesday 15 July 2026"]) Assert.Contains(words, page, StringComparison.Ordinal);
        await using var store = site.Under.Database.Read();
        Assert.Equal(["PaperPublished", "PaperRewritten", "PaperWritten"], (await store.AuditLines.Where(x => x.Deed.StartsWith("Paper")).Select(x => x.Deed).ToListAsync(Cancel)).Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A33_letters_that_a_paper_does_not_explain_are_told_to_its_writer_and_known_ones_to_readers(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        const string Text = "The JSNA says so. The QZX agrees.";
        var preview = await secretary.SendAsync(Write, ("title", "Letters"), ("kind", "notes"), ("text", Text), (Desk.KeepField, "preview"));
        AssertTold(preview, "joint strategic needs assessment", "Nobody here has said what this means.");
        await secretary.SendAsync(await secretary.OpenAsync(Write));
        AssertTold(await secretary.OpenAsync("/testing/papers/letters/work"), "joint strategic needs assessment", "Nobody here has said what this means.");
        await secretary.SendAsync("/testing/papers/letters/publish");
        AssertTold(await secretary.OpenAsync("/testing/papers/letters"), "joint strategic needs assessment");
        Assert.Contains(Text, await site.TextAsync("/testing/papers/letters"), StringComparison.Ordinal);

        static void AssertTold(Sheet sheet, params string[] meanings)
        {
            var heading = sheet.Page.QuerySelectorAll("main h2").Single(x => x.TextContent == "Short forms");
            Assert.Equal(meanings, heading.ParentElement!.QuerySelectorAll("dd").Select(x => x.TextContent));
        }
    }

    [Theory, EachDatabase]
    public async Task XS_02_what_is_written_shows_in_the_preview_and_to_readers_without_its_dangers(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        const string Text = "# Heading\n\n[press](javascript:alert(1)) <script>alert(2)</script> **strong**";
        var preview = await secretary.SendAsync(Write, ("title", "Sly"), ("kind", "notes"), ("text", Text), (Desk.KeepField, "preview"));
        AssertTame(preview);
        Assert.Equal(Text, preview.Field("text"));
        Assert.Equal(Text, (await secretary.OpenAsync(Write)).Field("text"));
        await secretary.SendAsync(await secretary.OpenAsync(Write));
        await secretary.SendAsync("/testing/papers/sly/publish");
        AssertTame(await secretary.OpenAsync("/testing/papers/sly"));

        static void AssertTame(Sheet sheet)
        {
            Assert.NotNull(sheet.Page.QuerySelector(".bee-words strong"));
            Assert.DoesNotContain(sheet.Page.QuerySelectorAll("main a"), x => x.GetAttribute("href")?.StartsWith("javascript", StringComparison.OrdinalIgnoreCase) == true);
            Assert.Empty(sheet.Page.QuerySelectorAll("main script"));
        }
    }

    [Theory, EachDatabase]
    public async Task SE_02_a_paper_sent_twice_is_one_paper(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var form = await secretary.OpenAsync(Write);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => secretary.SendAsync(form, ("title", "Once"), ("kind", "report"), ("text", "Words"))));
        Assert.All(answers, x => Assert.Equal("/testing/papers/once/work", x.Location));
        await using var store = site.Under.Database.Read().Look(0, Viewer.Keeper);
        Assert.Equal(1, await store.AuditLines.CountAsync(x => x.Deed == "PaperWritten", Cancel));
    }

    [Theory, EachDatabase]
    public async Task IN_03_nothing_but_the_fields_of_the_form_is_taken(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await secretary.SendAsync(Write, ("title", "Sly"), ("kind", "report"), ("text", "Words"), ("visibility", "public"), ("Visibility", "0"), ("slug", "mine"), ("placeId", "1"), ("boards", "transport"), ("versions[0].visibility", "public"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/testing/papers/sly")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await secretary.OpenAsync("/testing/papers/sly/work")).Status);
        using var other = await Person.WithAsync(site, "testing", Role.Secretary, "transport");
        foreach (var page in (string[])["work", "write", "next", "publish", "agenda", "files/add"]) Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync($"/testing/papers/sly/{page}")).Status);
    }

    [Theory, EachDatabase]
    public async Task A_refused_paper_comes_back_with_all_its_words(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var sent = await secretary.SendAsync(Write, ("title", ""), ("kind", "report"), ("text", "An hour of words"), ("based", "nowhere"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal(["There is no such paper. Choose one of the list.", "Write a title for the paper."], sent.Errors.Order(StringComparer.Ordinal));
        Assert.Equal("An hour of words", sent.Field("text"));
    }

    [Theory, EachDatabase]
    public async Task AC_06_a_version_that_is_prepared_shows_nowhere_until_it_is_published_with_its_reason(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await secretary.SendAsync("/testing/papers/open/next", ("text", "The secret text"), ("note", ""));
        foreach (var address in (string[])["/testing/papers/open/versions/2", "/testing/papers/open/versions/2/changes", "/testing/papers/open/versions/3"]) Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(address)).StatusCode);
        Assert.DoesNotContain("secret", await site.TextAsync("/testing/papers/open"), StringComparison.Ordinal);
        Assert.DoesNotContain("/testing/papers/open", await site.TextAsync("/testing/search?q=secret"), StringComparison.Ordinal);
        var refused = await secretary.SendAsync("/testing/papers/open/publish", ("note", ""));
        Assert.Contains("what changed", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await secretary.SendAsync("/testing/papers/open/publish", ("note", "The board asked for it."));
        Assert.Contains("The board asked for it.", await site.TextAsync("/testing/papers/open/versions/2/changes"), StringComparison.Ordinal);
        Assert.Contains("Words.", await site.TextAsync("/testing/papers/open/versions/1"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_member_hands_a_paper_in_and_gets_a_letter_when_it_is_out(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        var sent = await member.SendAsync(Write, ("title", "My bus"), ("kind", "letter"), ("text", "It is late."), ("wish", "The item on buses"));
        Assert.Equal("/testing/boards/carers", sent.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await member.OpenAsync("/testing/papers/my-bus/work")).Status);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.Contains("My bus", (await secretary.OpenAsync("/testing/boards/carers/papers/work")).Main, StringComparison.Ordinal);
        Assert.Contains("The item on buses", (await secretary.OpenAsync("/testing/papers/my-bus/work")).Main, StringComparison.Ordinal);
        await secretary.SendAsync("/testing/papers/my-bus/publish");
        await using var store = site.Under.Database.Read();
        Assert.Contains("My bus", (await store.Set<Beehive.Platform.Notices.Letter>().SingleAsync(Cancel)).Subject, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_is_pasted_from_Word_stands_at_the_end_of_the_text_and_says_what_was_left_out(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await secretary.SendAsync(Write, ("title", "Begun"), ("text", "My own words."), (Desk.KeepField, "yes"));
        var pasted = await secretary.SendAsync(Write + "/paste", ("pasted", "<h1>Buses</h1><p>They are <b>late</b>.</p><img src='x.png'><script>bad()</script>"));
        Assert.Contains("picture", pasted.Main, StringComparison.OrdinalIgnoreCase);
        var form = await secretary.OpenAsync(Write);
        Assert.StartsWith("My own words.\n\n", form.Field("text"), StringComparison.Ordinal);
        Assert.Contains("**late**", form.Field("text"), StringComparison.Ordinal);
        Assert.DoesNotContain("bad()", form.Field("text"), StringComparison.Ordinal);
        Assert.Equal("Begun", form.Field("title"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await secretary.SendAsync(Write + "/paste", ("pasted", ""))).Status);
    }

    private async Task<SiteUnderTest> WithABoardAsync(DatabaseKind kind) => await PaperScenes.StartAsync(await databases.NewAsync(kind));
}
