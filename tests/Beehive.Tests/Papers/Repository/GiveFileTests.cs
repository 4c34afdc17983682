using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace Beehive.Tests.Papers.Repository;

public class GiveFileTests(PlantedSites sites) : IClassFixture<PlantedSites>
{
    private const string Turned = "plan\u202Excod.txt";
    private const string Address = "/filetown/papers/open/files/notes.txt";

    [Theory, EachDatabase]
    public async Task A_file_is_given_to_be_saved_with_its_hash_and_in_parts(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        using var whole = await site.GetAsync(Address);
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
        Assert.Equal("0123456789", await whole.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("text/plain", whole.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", whole.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", whole.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(whole.Headers.CacheControl!.NoCache);
        using var again = await SendAsync(site, x => x.IfNoneMatch.Add(whole.Headers.ETag!));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var part = await SendAsync(site, x => x.Range = new RangeHeaderValue(2, 4));
        Assert.Equal((HttpStatusCode.PartialContent, "234"), (part.StatusCode, await part.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        using var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Address), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, 10L), (head.StatusCode, head.Content.Headers.ContentLength));
    }

    [Theory, EachDatabase]
    public async Task UP_02_a_name_that_turns_the_writing_round_is_made_plain(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        using var answer = await site.GetAsync("/filetown/papers/open/files/" + Uri.EscapeDataString(Turned));
        var given = answer.Content.Headers.GetValues("Content-Disposition").Single();
        Assert.StartsWith("attachment;", given, StringComparison.Ordinal);
        Assert.Contains("planxcod.txt", given, StringComparison.Ordinal);
        Assert.DoesNotContain("%E2%80%AE", given, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, EachDatabase]
    public async Task UP_01_a_page_that_calls_itself_a_picture_is_only_saved(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        using var answer = await site.GetAsync("/filetown/papers/open/files/photo.png");
        Assert.NotEqual("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.NotEqual("text/html", answer.Content.Headers.ContentType.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task FI_01_the_file_of_a_closed_paper_is_as_missing_as_one_that_never_was(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        var closed = await AnswerAsync(site, "/filetown/papers/shut/files/secret.txt");
        Assert.Equal(await AnswerAsync(site, "/filetown/papers/never/files/secret.txt"), closed);
        Assert.Contains("NotFound no-store", closed, StringComparison.Ordinal);
        Assert.Contains("NotFound", await AnswerAsync(site, "/filetown/papers/open/files/secret.txt"), StringComparison.Ordinal);
        Assert.Contains("NotFound", await AnswerAsync(site, "/filetown/papers/open/files/..%2F..%2Fbeehive.db"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_file_lost_from_the_disk_is_not_found_and_no_fault(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        File.Delete(Directory.GetFiles(site.Under.Files.Folder, "*", SearchOption.AllDirectories).Single(x => File.ReadAllText(x) == "lost"));
        Assert.Contains("NotFound", await AnswerAsync(site, "/filetown/papers/open/files/lost.txt"), StringComparison.Ordinal);
    }

    private static async Task<string> AnswerAsync(SiteUnderTest site, string address)
    {
        using var answer = await site.GetAsync(address);
        return $"{answer.StatusCode} {answer.Headers.CacheControl} {answer.Content.Headers.ContentType} {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
    }

    private static Task<HttpResponseMessage> SendAsync(SiteUnderTest site, Action<HttpRequestHeaders> with)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Address);
        with(request.Headers);
        return site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private Task<SiteUnderTest> StartAsync(DatabaseKind kind) => sites.OfAsync(kind, PlantAsync);

    private static async Task PlantAsync(SiteUnderTest site)
    {
        var under = site.Under;
        var folder = Directory.CreateDirectory(Path.Combine(under.Folder, "import", "files")).Parent!.FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "files", "notes.txt"), "0123456789");
        await File.WriteAllTextAsync(Path.Combine(folder, "files", Turned), "turned");
        await File.WriteAllTextAsync(Path.Combine(folder, "files", "secret.txt"), "nobody may know");
        await File.WriteAllTextAsync(Path.Combine(folder, "files", "lost.txt"), "lost");
        await File.WriteAllTextAsync(Path.Combine(folder, "files", "photo.png"), "<html><script>alert(1)</script></html>");
        await File.WriteAllTextAsync(Path.Combine(folder, "place.json"), """{"format":"beehive-exchange/1","includes":"all","id":"filetown","name":"Filetown","siteName":"Filetown boards"}""");
        await File.WriteAllLinesAsync(Path.Combine(folder, "papers.jsonl"),
        [
            """{"id":"open","title":"Open","kind":"report","versions":[{"number":1,"text":"Text."}],"attachments":[{"file":"notes.txt","title":"Notes"},{"file":"plan\u202Excod.txt","title":"Plan"},{"file":"lost.txt","title":"Lost"},{"file":"photo.png","title":"Photo"}]}""",
            """{"id":"shut","title":"Shut","kind":"report","visibility":"closed","versions":[{"number":1,"text":"Text."}],"attachments":[{"file":"secret.txt","title":"Secret"}]}""",
        ]);
        await new Planting(under).FolderAsync(folder);
    }
}
