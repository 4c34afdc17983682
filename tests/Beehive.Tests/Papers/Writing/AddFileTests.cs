using System.Net;
using System.Text;
using Beehive.Accounts;
using Beehive.Papers;
using Beehive.Places;
using Beehive.Platform.Files.Waiting;
using Beehive.Tests.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Papers.Writing;

/// <summary>Files through the pages: sent, looked into, decided, and never public before.</summary>
public sealed class AddFileTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Add = "/testing/papers/open/files/add";
    private const string Comments = "<w:p><w:r><w:t>Words of the paper</w:t></w:r></w:p>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task UP_06_what_was_found_is_listed_and_nothing_is_published_before_the_decision(DatabaseKind kind)
    {
        await using var site = await PaperScenes.StartAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var sent = await secretary.SendFileAsync(await secretary.OpenAsync(Add), "file", "budget.csv", Encoding.UTF8.GetBytes("a,b\n=cmd(),2\n"), ("title", "The budget"));
        var decide = await secretary.OpenAsync(sent.Location!);
        Assert.Contains("formula", decide.Main, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("To decide", decide.Main + "Serious", StringComparison.Ordinal);
        var stopped = await secretary.SendAsync("/testing/papers/open/publish", ("note", "A budget was added."));
        Assert.Contains("A file still waits", stopped.Main, StringComparison.Ordinal);
        Assert.Contains("Choose what shall become of the file.", (await secretary.SendAsync(decide)).Main, StringComparison.Ordinal);
        Assert.Equal("/testing/papers/open/work", (await secretary.SendAsync(decide, ("decision", "keep"))).Location);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync("/testing/papers/open/publish", ("note", "A budget was added."))).Status);
        Assert.Contains("The budget (plain text", await site.TextAsync("/testing/papers/open"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task FI_01_the_file_of_a_draft_is_only_for_those_who_see_the_draft_and_is_not_stored_on_the_way(DatabaseKind kind)
    {
        await using var site = await PaperScenes.StartAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await KeepAsync(secretary, "plan.csv", "a,b\n1,2\n"u8.ToArray());
        const string Address = "/testing/papers/open/files/plan.csv";
        var (status, answer, _) = await secretary.TakeAsync(Address);
        using (answer)
        {
            Assert.Equal((HttpStatusCode.OK, true), (status, answer.Headers.CacheControl!.NoStore));
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(Address)).StatusCode);
        foreach (var (role, board) in ((Role, string)[])[(Role.Member, "carers"), (Role.Secretary, "transport")])
        {
            using var other = await Person.WithAsync(site, "testing", role, board);
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(Address)).Status);
        }
        await secretary.SendAsync("/testing/papers/open/publish", ("note", "A plan."));
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(Address)).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task UP_01_what_is_no_file_for_readers_is_refused_and_nothing_waits(DatabaseKind kind)
    {
        await using var site = await PaperScenes.StartAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        foreach (var (name, file) in ((string, string)[])[("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"), ("a.jpg", "<!doctype html><script>1</script>"), ("empty.csv", "")])
        {
            var sent = await secretary.SendFileAsync(await secretary.OpenAsync(Add), "file", name, Encoding.UTF8.GetBytes(file), ("title", "My title"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
            Assert.Equal("My title", sent.Field("title"));
            Assert.NotEmpty(Assert.Single(sent.Errors));
        }
        await using var store = site.Under.Database.Read();
        Assert.Equal(0, await store.WaitingFiles.CountAsync(Cancel));
        Assert.Empty(site.Services.GetRequiredService<WaitingRoom>().All());
    }

    [Theory, EachDatabase]
    public async Task UP_02_a_hostile_name_becomes_a_plain_one(DatabaseKind kind)
    {
        await using var site = await PaperScenes.StartAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await KeepAsync(secretary, "../../etc/\u202Epass<svg onload=x>.csv", "a,b\n1,2\n"u8.ToArray());
        await secretary.SendAsync("/testing/papers/open/publish", ("note", "A plan."));
        await using var store = site.Under.Database.Read();
        store.Look((await store.Look(0, Beehive.Platform.Viewer.Keeper).AllPlaces.SingleAsync(x => x.Key == "testing", Cancel)).Id, Beehive.Platform.Viewer.Keeper);
        var file = await store.Attachments.SingleAsync(Cancel);
        Assert.DoesNotContain(file.File, x => x is '/' or '<' or '\u202E');
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/testing/papers/open/files/" + Uri.EscapeDataString(file.File))).StatusCode);
        Assert.DoesNotContain("<svg", await site.TextAsync("/testing/papers/open"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task F_04_an_upload_that_is_left_out_or_refused_leaves_nothing(DatabaseKind kind)
    {
        await using var site = await PaperScenes.StartAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var form = await secretary.OpenAsync(Add);
        var first = await secretary.SendFileAsync(form, "file", "a.csv", "a,b\n1,2\n"u8.ToArray());
        var again = await secretary.SendFileAsync(form, "file", "a.csv", "a,b\n1,2\n"u8.ToArray());
        Assert.Equal(first.Location, again.Location);
        Assert.Single(site.Services.GetRequiredService<WaitingRoom>().All());
        Assert.Equal("/testing/papers/open/work", (await secretary.SendAsync(first.Location!, ("decision", "drop"))).Location);
        Assert.Empty(site.Services.GetRequiredService<WaitingRoom>().All());
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync(first.Location!)).Status);
    }

    [Theory, EachDatabase]
    public async Task The_text_of_a_Word_document_can_become_the_text_of_the_paper(DatabaseKind kind)
    {
        await using var site = await PaperScenes.StartAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var sent = await secretary.SendFileAsync(await secretary.OpenAsync(Add), "file", "paper.docx", SampleFiles.Docx(Comments));
        var taken = await secretary.SendAsync(sent.Location!, ("decision", "text"));
        Assert.Equal("/testing/papers/open/next", taken.Location);
        Assert.Contains("Words of the paper", (await secretary.OpenAsync(taken.Location!)).Field("text"), StringComparison.Ordinal);
        Assert.StartsWith("Words.", (await secretary.OpenAsync(taken.Location!)).Field("text"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_picture_needs_words_for_whoever_does_not_see_it(DatabaseKind kind)
    {
        await using var site = await PaperScenes.StartAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var sent = await secretary.SendFileAsync(await secretary.OpenAsync(Add), "file", "ramp.png", SampleFiles.Png);
        var refused = await secretary.SendAsync(sent.Location!, ("decision", "keep"));
        Assert.Contains("Say what the picture shows", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(refused, ("decision", "keep"), ("alt", "A ramp at the door."))).Status);
        await secretary.SendAsync("/testing/papers/open/publish", ("note", "A picture."));
        Assert.Contains("A ramp at the door.", await site.TextAsync("/testing/papers/open"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_PDF_that_some_cannot_read_says_so_to_readers_and_leads_to_help(DatabaseKind kind)
    {
        await using var site = await PaperScenes.StartAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "paper", """{"id":"flat","title":"Flat","kind":"report","boards":["carers"],"summary":"S","versions":[{"number":1,"text":"Words."}]}""");
        await using (var writing = await site.Under.Database.WriteAsync(Cancel))
        {
            writing.Store.Look((await writing.Store.Look(0, Beehive.Platform.Viewer.Keeper).AllPlaces.SingleAsync(x => x.Key == "testing", Cancel)).Id, Beehive.Platform.Viewer.Keeper);
            var paper = await writing.Store.Papers.Include(x => x.Versions).Include(x => x.Boards).Include(x => x.BasedOn).Include(x => x.Attachments).SingleAsync(x => x.Slug == "flat", Cancel);
            var act = new Beehive.Platform.Act("test", site.Clock.Now);
            var kept = await site.Under.Files.KeepAsync(new MemoryStream(SampleFiles.Pdf), Cancel);
            Assert.Null(paper.Attach(kept, "flat.pdf", "The plan", null, ["not-tagged"], act));
            Assert.Null(paper.Publish(Beehive.Platform.Time.PartialDate.Parse("2026-07-15"), "A plan.", act));
            await writing.SaveAsync(Cancel);
        }
        var page = await site.TextAsync("/testing/papers/flat");
        Assert.Contains("not marked for screen readers", page, StringComparison.Ordinal);
        Assert.Contains("Ask for Easy Read or another format", page, StringComparison.Ordinal);
    }

    private static async Task KeepAsync(Person secretary, string name, byte[] file)
    {
        var sent = await secretary.SendFileAsync(await secretary.OpenAsync(Add), "file", name, file);
        Assert.Equal("/testing/papers/open/work", (await secretary.SendAsync(sent.Location!, ("decision", "keep"))).Location);
    }
}
