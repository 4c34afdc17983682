using System.Net;
using AngleSharp.Html.Parser;
using Beehive.Platform.Notices;
using Xunit;

namespace Beehive.Tests.Platform.Notices;

/// <summary>/dev/mail: the letters of the folder, for whoever sits at this machine and nobody else.</summary>
public sealed class ShowLettersTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Local = "http://localhost:5080";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Letters_stand_newest_first_and_one_shows_its_words_and_its_links()
    {
        await using var under = await databases.NewAsync(DatabaseKind.Sqlite);
        var folder = new FolderPost(Path.Combine(under.Folder, "mail"), Sender.Of("localhost"));
        await using var site = await SiteUnderTest.StartAsync(under, folder, Local);
        Assert.Contains("No letter has been sent yet.", await site.TextAsync("/dev/mail"), StringComparison.Ordinal);
        await folder.HandOverAsync(Letter("Older", "Text", SiteUnderTest.Now), Cancel);
        var newer = Letter("<b>Newer</b> ü", "Hello <script>alert(1)</script>\n\nSee:\nhttp://localhost:5080/thurrock/boards?q=a&page=2\nhttp://elsewhere.example/x", SiteUnderTest.Now.AddSeconds(1));
        await folder.HandOverAsync(newer, Cancel);
        await folder.HandOverAsync(newer, Cancel); // a second time takes its own place
        using var list = new HtmlParser().ParseDocument(await site.TextAsync("/dev/mail"));
        var links = list.QuerySelectorAll("main .bee-found a").ToList();
        Assert.Equal(["<b>Newer</b> ü", "Older"], links.Select(x => x.TextContent));
        using var letter = new HtmlParser().ParseDocument(await site.TextAsync(links[0].GetAttribute("href")!));
        Assert.Equal("<b>Newer</b> ü", letter.QuerySelector("h1")!.TextContent);
        Assert.Contains("Hello <script>alert(1)</script>", letter.QuerySelector("#letter")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["http://localhost:5080/thurrock/boards?q=a&page=2"], letter.QuerySelectorAll("#letter a").Select(x => x.GetAttribute("href")!));
    }

    [Theory]
    [InlineData(SiteUnderTest.Origin, null)]
    [InlineData(Local, "X-Forwarded-For")]
    [InlineData(Local, "Forwarded")]
    [InlineData(Local, "X-Forwarded-Host")]
    [InlineData(Local, "CF-Connecting-IP")]
    [InlineData(Local, "Host")]
    public async Task Nobody_but_whoever_sits_at_this_machine_sees_letters(string origin, string? header)
    {
        await using var under = await databases.NewAsync(DatabaseKind.Sqlite);
        var folder = new FolderPost(Path.Combine(under.Folder, "mail"), Sender.Of("localhost"));
        await folder.HandOverAsync(Letter("Subject", "Text", SiteUnderTest.Now), Cancel);
        await using var site = await SiteUnderTest.StartAsync(under, folder, origin);
        if (header is not null) site.Client.DefaultRequestHeaders.Add(header, "192.0.2.1");
        foreach (var address in new[] { "/dev/mail", "/dev/mail/" + folder.Names[0] })
            using (var answer = await site.GetAsync(address)) Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_site_that_sends_has_no_such_page_and_no_name_climbs_out_of_the_folder()
    {
        await using var under = await databases.NewAsync(DatabaseKind.Sqlite);
        await File.WriteAllTextAsync(Path.Combine(under.Folder, "secret.eml"), "Subject: x\r\n\r\ny", Cancel);
        var folder = new FolderPost(Path.Combine(under.Folder, "mail"), Sender.Of("localhost"));
        await using (var site = await SiteUnderTest.StartAsync(under, folder, Local))
            foreach (var name in new[] { "..%2Fsecret", "%2e%2e%2fsecret", "..%5Csecret", "nothing" })
                using (var answer = await site.GetAsync("/dev/mail/" + name)) Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await using var sending = await SiteUnderTest.StartAsync(under, new SmtpPost(MailServer.Parse("smtp://localhost:1"), Sender.Of("localhost"), "localhost"), Local);
        using var none = await sending.GetAsync("/dev/mail");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private static Letter Letter(string subject, string text, DateTimeOffset at)
    {
        var letter = new Letter(subject, text) { Once = "x", To = "person@example.org" };
        letter.Write("<1@localhost>", at);
        return letter;
    }
}
