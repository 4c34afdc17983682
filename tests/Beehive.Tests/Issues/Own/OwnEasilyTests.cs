using System.Net;
using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Tests.House;
using Beehive.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues.Own;

/// <summary>What somebody does with their own issue, in Easy Read from the first page to the last.</summary>
public sealed class OwnEasilyTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Yours = "/testing/issues/yours/";

    [Theory, EachDatabase]
    public async Task Each_deed_stands_in_Easy_Read_and_leads_back_there(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site);
        await OwnIssues.RaiseAsync(resident, "The bus stops at six.");
        await DoAsync(resident, "add", ("words", "It is line 4."));
        await DoAsync(resident, "reach", ("phone", "01632 960 555"));
        await DoAsync(resident, "forget");
        Assert.Equal("/testing/raise/danger/yours/easy", (await resident.SendAsync(Yours + "add/easy", ("words", "My neighbour hits me."))).Location);
        Assert.Contains((await EasyAsync(resident, "/testing/raise/danger/yours/easy")).Page.QuerySelectorAll("main a"), x => x.GetAttribute("href") == Yours + "easy");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        foreach (var (step, fields) in Answering) await OwnIssues.DoneAsync(manager, "/testing/issues/1/" + step, fields);
        var verdict = await EasyAsync(resident, Yours + "sorted/easy");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await resident.SendAsync(verdict)).Status);
        var why = await resident.SendAsync(verdict, ("sorted", "partly"));
        Assert.Equal("Why do you say that?", (await EasyAsync(resident, why.Location!)).Heading);
        Assert.Equal(Yours + "easy", (await resident.SendAsync(await resident.OpenAsync(why.Location!), ("why", "It comes at seven."))).Location);
        Assert.Contains("It is partly sorted", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
        Assert.Equal("/testing/issues/find/easy", (await resident.SendAsync(await EasyAsync(resident, Yours + "close/easy"))).Location);
        Assert.Equal("/testing/issues/find/easy", (await resident.OpenAsync(Yours + "add/easy")).Location);
    }

    private static readonly (string Step, (string, string)[] Fields)[] Answering =
    [
        ("publish", []), ("end", [("how", "Done"), ("changed", "A bus at seven."), ("why", "They agreed.")]),
    ];

    [Theory, EachDatabase]
    public async Task Taking_it_back_saying_the_same_and_another_device_stay_in_Easy_Read(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var first = new Person(site);
        await OwnIssues.RaiseAsync(first, "The bus stops at six.");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await OwnIssues.DoneAsync(manager, "/testing/issues/1/publish");
        using var second = new Person(site);
        var (at, asked) = ("/testing/issues/1/same/easy", new List<string>());
        while (!at.Contains("/raise/sent", StringComparison.Ordinal))
        {
            var sheet = await EasyAsync(second, at);
            asked.Add(sheet.Heading);
            at = (await second.SendAsync(sheet, at.Contains("reach", StringComparison.Ordinal) ? [("email", "two@testing.example")] : [])).Location!;
        }
        Assert.Equal(["I say the same", "How can we contact you?", "What is your first name?"], asked);
        Assert.Contains("We counted you.", (await EasyAsync(second, at)).Main, StringComparison.Ordinal);
        var letter = (await site.Under.AllLettersAsync()).Single(x => x.To == "two@testing.example");
        Assert.StartsWith("We counted you: number 1", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("/testing/issues/1/easy", letter.Text, StringComparison.Ordinal);
        Assert.Equal("/testing/issues/1/easy", (await second.SendAsync(await EasyAsync(second, Yours + "take-back/easy"))).Location);

        using var phone = new Person(site);
        await phone.SendAsync("/testing/raise/words/easy", ("words", "The kerb is too high."));
        Assert.Equal("/testing/raise/later/easy", (await phone.SendAsync(await EasyAsync(phone, "/testing/raise/later/easy"))).Location);
        var code = (await EasyAsync(phone, "/testing/raise/later/easy")).Page.QuerySelector("blockquote")!.TextContent;
        using var home = new Person(site);
        Assert.Equal("/testing/raise/words/easy", (await home.SendAsync(await EasyAsync(home, "/testing/raise/again/easy"), ("code", code))).Location);
    }

    /// <summary>As people come through: every link of each page, but those that say "standard", stays in Easy Read where that is there.</summary>
    [Fact]
    public async Task Nobody_who_tells_something_in_Easy_Read_is_led_out_of_it()
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        using var resident = new Person(site);
        await OwnIssues.RaiseAsync(resident, "The bus stops at six.");
        await resident.SendAsync("/testing/raise/words/easy", ("words", "The bus stops at six!"));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await OwnIssues.DoneAsync(manager, "/testing/issues/1/publish");
        var (waiting, seen, wrong) = (new Queue<string>(["/testing/raise/easy", "/testing/issues/1/easy", "/testing/issues/yours/easy", "/testing/raise/similar/easy", "/testing/raise/check/easy", "/testing/raise/later/easy"]), new HashSet<string>(StringComparer.Ordinal), new List<string>());
        while (waiting.TryDequeue(out var address))
        {
            var page = await resident.OpenAsync(address);
            if (page.Status != HttpStatusCode.OK) wrong.Add($"{address}: {page.Status}");
            foreach (var link in page.Page.QuerySelectorAll("main a[href^='/testing']").Where(x => !x.TextContent.Contains("tandard", StringComparison.Ordinal)))
            {
                var to = link.GetAttribute("href")!.Split('?', '#')[0];
                if (!seen.Add(to)) continue;
                if (to.EndsWith("/easy", StringComparison.Ordinal)) waiting.Enqueue(to);
                else if ((await resident.OpenAsync(to + "/easy")).Status != HttpStatusCode.NotFound) wrong.Add($"{address}: {link.TextContent.Trim()} leads to {to}");
            }
        }
        Assert.True(seen.Count > 20, $"Only {seen.Count} links were found.");
        Found.Nothing(wrong);
    }

    [Fact]
    public async Task What_goes_wrong_is_told_in_Easy_Read_too()
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        using var resident = new Person(site);
        var missing = await resident.OpenAsync("/testing/issues/99/easy");
        Assert.Equal((HttpStatusCode.NotFound, "There is no page here"), (missing.Status, missing.Heading));
        Assert.NotNull(missing.Page.QuerySelector("body.bee-all-easy"));
        Assert.Contains(missing.Page.QuerySelectorAll("main a"), x => x.GetAttribute("href") == "/testing/easy");
        Assert.Null(missing.Page.QuerySelector(".bee-was-easy"));
        Assert.Null((await resident.OpenAsync("/testing/issues/99")).Page.QuerySelector("body.bee-all-easy"));
        for (var each = 0; each < 10; each++) await resident.SendAsync("/testing/issues/find/easy", ("number", "1"), ("code", "otter river 0001"));
        var held = await resident.SendAsync("/testing/issues/find/easy", ("number", "1"), ("code", "otter river 0001"));
        Assert.Equal(HttpStatusCode.TooManyRequests, held.Status);
        Assert.NotNull(held.Page.QuerySelector(".bee-all-easy .govuk-error-summary"));
    }

    private static async Task DoAsync(Person resident, string step, params (string Name, string Value)[] fields)
    {
        var sent = await resident.SendAsync(await EasyAsync(resident, Yours + step + "/easy"), fields);
        Assert.True(sent.Status == HttpStatusCode.SeeOther, $"{step}: {sent.Status} {string.Join("; ", sent.Errors)}");
        Assert.Equal(Yours + "easy", sent.Location);
    }

    /// <summary>A page in Easy Read: large, with a picture beside each block and each answer, at most one question, and a way back.</summary>
    private static async Task<Sheet> EasyAsync(Person person, string address)
    {
        var sheet = await person.OpenAsync(address);
        Assert.True(sheet.Status == HttpStatusCode.OK, $"{address}: {sheet.Status} {sheet.Location}");
        Assert.NotNull(sheet.Page.QuerySelector("body.bee-all-easy"));
        Assert.All(sheet.Page.QuerySelectorAll(".bee-easy__block, .govuk-radios__label, .govuk-checkboxes__label"), x => Assert.NotNull(x.QuerySelector("img")));
        Assert.InRange(sheet.Page.QuerySelectorAll("main fieldset, main textarea:not([name=post])").Length, 0, 1);
        Assert.NotEmpty(sheet.Page.QuerySelectorAll("main a[href]"));
        return sheet;
    }
}
