using System.Net;
using Beehive.Tests.House;
using Xunit;

namespace Beehive.Tests.Issues;

/// <summary>What everybody can rely on who answers questions: docs/accessibility.md, items 21 to 23.</summary>
public sealed class EasyQuestionsTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public void A21_choosing_an_answer_opens_no_field_below_it() => Found.Nothing(Tree.Files("src/Beehive", ".cshtml").Concat(Tree.Files("src/Beehive", ".cs"))
        .Where(x => Tree.Text(x) is var text && (text.Contains("data-aria-controls", StringComparison.Ordinal) || text.Contains("__conditional", StringComparison.Ordinal))));

    [Fact]
    public async Task A22_in_Easy_Read_each_page_asks_one_question_says_which_and_lets_people_skip_it()
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        using var person = new Person(site);
        var (at, asked) = ("/testing/raise/words/easy", new List<string>());
        foreach (var question in (int[])[1, 2, 2, 3, 4, 4, 5])
        {
            var sheet = await person.OpenAsync(at);
            Assert.Equal(HttpStatusCode.OK, sheet.Status);
            Assert.NotNull(sheet.Page.QuerySelector(".bee-all-easy"));
            asked.Add(sheet.Page.QuerySelector("main .bee-question")!.TextContent.Trim());
            Assert.NotNull(sheet.Page.QuerySelector("main .bee-question img"));
            foreach (var choice in sheet.Page.QuerySelectorAll("main .govuk-radios__item, main .govuk-checkboxes__item")) Assert.NotNull(choice.QuerySelector("img"));
            Assert.InRange(sheet.Page.QuerySelectorAll("main fieldset").Length, 0, 1);
            if (question > 1) Assert.Contains(sheet.Page.QuerySelectorAll("main a"), x => x.TextContent.Contains("Skip", StringComparison.Ordinal));
            at = (await person.SendAsync(sheet, question == 1 ? [("words", "The kerb at the station is too high.")] : [])).Location!;
        }
        Assert.Equal(((int[])[1, 2, 2, 3, 4, 4, 5]).Select(x => $"Question {x} of 5"), asked);
        Assert.StartsWith("/testing/raise/check", at, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A23_what_was_begun_is_there_a_day_later_and_in_both_views(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var person = new Person(site);
        await person.SendAsync("/testing/raise/words/easy", ("words", "The kerb at the station is too high."));
        site.Clock.Now += TimeSpan.FromHours(24);
        foreach (var view in (string[])["/testing/raise/words", "/testing/raise/words/easy"])
            Assert.Contains("The kerb at the station is too high.", (await person.OpenAsync(view)).Page.QuerySelector("textarea[name=words]")!.TextContent, StringComparison.Ordinal);
    }
}
