using System.Globalization;
using AngleSharp.Html.Parser;
using Beehive.Issues;
using Beehive.Tests.Issues.YouSaid;
using Xunit;

namespace Beehive.Tests.Issues;

/// <summary>What happened so far: an ordered list in plain words.</summary>
public sealed class StepsTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static readonly char[] Spaces = [' '];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Item_36_each_step_has_its_word_its_picture_and_a_short_sentence_of_its_own()
    {
        var deeds = Enum.GetValues<IssueDeed>();
        foreach (var deed in deeds)
        {
            Assert.InRange(Count(IssueSentences.Of(deed)), 4, IssueSentences.MostWords);
            Assert.InRange(Count(IssueWords.Of(deed)), 2, 6);
            Assert.True(File.Exists(Path.Combine(House.Built.Root, "src/Beehive/wwwroot/pictures", IssuePictures.Of(deed) + ".svg")), IssuePictures.Of(deed));
        }
        Assert.Equal(deeds.Length, deeds.Select(IssueSentences.Of).Distinct().Count());
        Assert.Equal(deeds.Length, deeds.Select(IssueWords.Of).Distinct().Count());
    }

    [Theory, EachDatabase]
    public async Task Item_36_the_history_is_an_ordered_list_and_a_long_one_is_folded_in_the_middle(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        var steps = Enumerable.Range(0, 200).Select(x => string.Create(CultureInfo.InvariantCulture, $$"""{"deed":"{{(x == 0 ? "raised" : x == 199 ? "answered" : "extended")}}","on":"{{new DateOnly(2026, 1, 1).AddDays(x):yyyy-MM-dd}}","who":"Secretary","text":"Reason {{x}}."}"""));
        await site.PlantAsync("testing", "issue", Answered.Line(1, "A bus", ended: "2026-07-10", more: $",\"history\":[{string.Join(',', steps)}]"), Answered.Line(2, "A train", more: ",\"history\":[{\"deed\":\"raised\"},{\"deed\":\"answered\",\"on\":\"2026-05-04\"}]"));
        var page = await new HtmlParser().ParseDocumentAsync(await site.TextAsync("/testing/issues/1"), Cancel);
        Assert.Equal(["1", "3", "191"], page.QuerySelectorAll("ol.bee-steps").Select(x => x.GetAttribute("start")));
        Assert.Equal([2, 188, 10], page.QuerySelectorAll("ol.bee-steps").Select(x => x.Children.Length));
        Assert.Equal("Show the 188 steps between", page.QuerySelector("details:has(ol.bee-steps) summary")!.TextContent.Trim());
        var all = page.QuerySelectorAll("ol.bee-steps > li");
        Assert.All(all, x => Assert.True(x.QuerySelector("img") is not null && x.QuerySelector("h3") is not null && x.QuerySelector("time") is not null && Count(x.QuerySelector(".bee-steps__means")!.TextContent) <= IssueSentences.MostWords));
        Assert.Equal(Enumerable.Range(0, 200).Select(x => $"Reason {x}."), all.Select(x => x.QuerySelector(".bee-words")!.TextContent.Trim()));
        var brief = await site.TextAsync("/testing/issues/2");
        Assert.Contains("The date is not known.", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("steps between", brief, StringComparison.Ordinal);
    }

    private static int Count(string sentence) => sentence.Split(Spaces, StringSplitOptions.RemoveEmptyEntries).Length;
}
