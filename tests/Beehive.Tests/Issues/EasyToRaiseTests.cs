using System.Net;
using AngleSharp.Dom;
using Beehive.Platform;
using Xunit;

namespace Beehive.Tests.Issues;

/// <summary>What everybody can rely on who tells something: docs/accessibility.md, items 25, 27 and 35.</summary>
public sealed class EasyToRaiseTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static readonly string[] Pages = ["words", "files", "change", "about", "contact", "name", "check"];

    [Fact]
    public async Task A25_telling_something_needs_no_secret_no_puzzle_and_lets_people_paste()
    {
        foreach (var page in await PagesAsync())
        {
            Assert.Empty(page.QuerySelectorAll("main input[type=password], main [name*=captcha], main iframe, main canvas, main [onpaste], main [oncopy]"));
            Assert.DoesNotContain(page.QuerySelectorAll("main input, main textarea"), x => x.GetAttribute("autocomplete") == "off" || x.HasAttribute("readonly"));
        }
        Assert.DoesNotContain("\"paste\"", await ScriptAsync("raise.js"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A27_choosing_sends_nothing_before_the_button_is_pressed()
    {
        foreach (var page in await PagesAsync())
        {
            Assert.DoesNotContain(page.All, x => x.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
            foreach (var form in page.QuerySelectorAll("main form")) Assert.NotEmpty(form.QuerySelectorAll("button:not([type=button])"));
        }
        // The script of these pages listens to no choice, and sends no form away.
        var script = await ScriptAsync("raise.js");
        foreach (var sends in (string[])["\"change\"", ".submit(", "requestSubmit"]) Assert.DoesNotContain(sends, script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A35_telling_something_takes_five_questions_no_account_and_no_map()
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        using var person = new Person(site);
        var (at, asked) = ("/testing/raise/words", new List<string>());
        while (at != "/testing/raise/check")
        {
            var sheet = await person.OpenAsync(at);
            Assert.Equal(HttpStatusCode.OK, sheet.Status);
            asked.Add(sheet.Page.QuerySelector("main .bee-question")!.TextContent.Trim());
            Assert.Empty(sheet.Page.QuerySelectorAll("main [class*=map], main input[name*=lat]"));
            at = (await person.SendAsync(sheet, at.EndsWith("words", StringComparison.Ordinal) ? [("words", "The kerb at the station is too high.")] : [])).Location!;
        }
        Assert.Equal(Enumerable.Range(1, 5).Select(x => $"Question {x} of 5"), asked);
        Assert.Equal("text", (await person.OpenAsync("/testing/raise/about")).Page.QuerySelector("input[name=about]")!.GetAttribute("type") ?? "text");
        Assert.Equal("/testing/raise/sent", (await person.SendAsync("/testing/raise/check")).Location);
    }

    [Fact]
    public async Task The_paper_form_asks_the_same_five_questions_and_says_where_it_goes()
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        var paper = await site.TextAsync("/testing/raise/paper");
        foreach (var words in (string[])["What do you want to tell us?", "What should change?", "What is it about?", "How can we contact you?", "May we show your first name?", "01632 960 123", "999", "/testing/raise"])
            Assert.Contains(words, paper, StringComparison.Ordinal);
    }

    private static async Task<string> ScriptAsync(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Beehive.slnx"))) folder = folder.Parent!;
        return await File.ReadAllTextAsync(Path.Combine(folder.FullName, "styles", name), TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<IDocument>> PagesAsync()
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        using var person = new Person(site);
        await person.SendAsync("/testing/raise/words", ("words", "The last bus goes at six."));
        var pages = new List<IDocument>();
        foreach (var page in Pages) pages.Add((await person.OpenAsync("/testing/raise/" + page)).Page);
        return pages;
    }
}
