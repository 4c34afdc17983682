using System.Net;
using Beehive.Issues;
using Beehive.Platform;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues.Easily;

/// <summary>Telling the place something in Easy Read: the same questions, answers and rules, one question a page, a picture for each answer.</summary>
public sealed class RaiseEasilyTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Root = "/testing/raise";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Five_questions_lead_to_a_number_and_a_code_without_an_account(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var person = new Person(site);
        var (at, asked) = (Root + "/words/easy", new List<string>());
        while (at != Root + "/check/easy")
        {
            var sheet = await person.OpenAsync(at);
            Assert.Equal(HttpStatusCode.OK, sheet.Status);
            asked.Add(sheet.Page.QuerySelector(".bee-question")!.TextContent.Trim());
            Assert.NotNull(sheet.Page.QuerySelector("body.bee-all-easy"));
            Assert.Equal(asked.Count == 1, sheet.Page.QuerySelectorAll("main a").All(x => x.TextContent.Trim() != "Skip this question"));
            Assert.All(sheet.Page.QuerySelectorAll(".govuk-radios__label, .govuk-checkboxes__label"), x => Assert.NotNull(x.QuerySelector("img")));
            at = (await person.SendAsync(sheet, at.Contains("words", StringComparison.Ordinal) ? [("words", "The kerb is too high.")] : at.Contains("name", StringComparison.Ordinal) ? [("shows", "not-sure")] : [])).Location!;
        }
        Assert.Equal(((int[])[1, 2, 2, 3, 4, 4, 5]).Select(x => $"Question {x} of 5"), asked);
        var check = await person.OpenAsync(at);
        Assert.Contains("The kerb is too high.", check.Main, StringComparison.Ordinal);
        Assert.Contains("Nobody will see your name.", check.Main, StringComparison.Ordinal);
        Assert.Contains(check.Page.QuerySelectorAll("main a"), x => x.GetAttribute("href") == Root + "/words/easy?back=check");
        var sent = await person.SendAsync(check);
        Assert.Equal(Root + "/sent/easy", sent.Location);
        var receipt = await person.OpenAsync(sent.Location!);
        Assert.Equal("Thank you", receipt.Heading);
        Assert.Contains("Your code is:", receipt.Main, StringComparison.Ordinal);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        Assert.Equal("The kerb is too high.", (await store.Issues.SingleAsync(Cancel)).Words);
    }

    [Theory, EachDatabase]
    public async Task The_rules_are_the_same_and_a_refused_answer_comes_back_in_easy_read(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var person = new Person(site);
        var empty = await person.SendAsync(await person.OpenAsync(Root + "/words/easy"), []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.NotNull(empty.Page.QuerySelector(".bee-easy .govuk-error-summary"));
        Assert.Equal(Root + "/words/easy", (await person.OpenAsync(Root + "/change/easy")).Location);
        await person.SendAsync(await person.OpenAsync(Root + "/words/easy"), [("words", "The bus is late.")]);
        var name = await person.OpenAsync((await person.SendAsync(await person.OpenAsync(Root + "/name/easy"), [("shows", "yes")])).Location!);
        Assert.Equal("What is your first name?", name.Heading);
        Assert.Empty(name.Page.QuerySelectorAll("main fieldset"));
        Assert.Contains("Write your first name, or choose Skip this question.", (await person.SendAsync(name)).Main, StringComparison.Ordinal);
        Assert.Contains("Nobody will see your name.", (await person.OpenAsync(Root + "/check/easy")).Main, StringComparison.Ordinal);
        Assert.Equal(Root + "/check/easy", (await person.SendAsync(name, ("name", "Ann"))).Location);
        Assert.Contains("Everybody may see this name:", (await person.OpenAsync(Root + "/check/easy")).Main, StringComparison.Ordinal);
        var changed = await person.SendAsync(await person.OpenAsync(Root + "/about/easy?back=check"), [("about", "The bus")]);
        Assert.Equal(Root + "/check/easy", changed.Location);
        Assert.Equal("The bus", (await person.OpenAsync(Root + "/about")).Page.QuerySelector("input[name=about]")!.GetAttribute("value"));
    }

    [Theory, EachDatabase]
    public async Task Words_of_danger_lead_to_the_numbers_in_easy_read_and_on_from_there(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var person = new Person(site);
        var led = await person.SendAsync(await person.OpenAsync(Root + "/words/easy"), [("words", "My neighbour hits me.")]);
        Assert.Equal(Root + "/danger/change/easy", led.Location);
        var danger = await person.OpenAsync(led.Location!);
        Assert.Equal("Is somebody in danger?", danger.Heading);
        Assert.Contains("Please call now.", danger.Main, StringComparison.Ordinal);
        Assert.Contains(danger.Page.QuerySelectorAll("main a"), x => x.GetAttribute("href") == "tel:999");
        Assert.Contains(danger.Page.QuerySelectorAll("main a"), x => x.GetAttribute("href") == Root + "/change/easy");
        Assert.Contains("Call 101", (await EasySheet.OpenAsync(site, Root + "/danger/easy")).Page.Body!.TextContent, StringComparison.Ordinal);
        (await EasySheet.OpenAsync(site, Root + "/easy")).Says("We ask you 5 questions.", "You need no account.");
    }
}
