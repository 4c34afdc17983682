using Beehive.Accounts;
using Beehive.Tests.Followers;
using Xunit;

namespace Beehive.Tests.EasyRead;

/// <summary>Who follows hears once that a thing is there in another way, and a search for the language or the way finds it.</summary>
public sealed class FormatNewsTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Meeting = "/testing/boards/carers/meetings/m1";

    [Theory, EachDatabase]
    public async Task Followers_of_a_board_hear_once_of_another_format_and_search_finds_it_under_its_thing(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        await here.FollowAsync("/boards/health", "reader@example.org");
        await here.FollowAsync("/boards/carers/meetings/m1", "both@example.org");
        using var secretary = await Person.WithAsync(here.Site, "testing", Role.Secretary, "carers");
        for (var time = 1; time <= 2; time++) await OfferAsync(secretary);
        await here.TellAsync();
        var letters = await here.NewsAsync();
        Assert.Equal(["both@example.org", "reader@example.org"], letters.Select(x => x.To).Order(StringComparer.Ordinal));
        Assert.All(letters, x => Assert.Equal("Polish: Meeting 1, 1 December 2026", x.Subject));
        Assert.Contains("/testing/formats/", letters[0].Text, StringComparison.Ordinal);
        foreach (var asked in (string[])["polish", "polski", "Meeting+in+Polish"]) Assert.Contains("Meeting 1: Polish</a>", await here.Site.TextAsync("/testing/search?q=" + asked), StringComparison.Ordinal);
        foreach (var asked in (string[])["urdu", "bsl", "polish+buses", "polish&kind=paper", "polish&until=2025"]) Assert.DoesNotContain("In another format", await here.Site.TextAsync("/testing/search?q=" + asked), StringComparison.Ordinal);
        (await EasySheet.OpenAsync(here.Site, Meeting + "/easy")).Says("You can read this in another language.");
    }

    private static async Task OfferAsync(Person secretary)
    {
        var work = await secretary.SendAsync(Meeting + "/add-format", ("kind", "other-language"), ("language", "pl"), ("made-by", "Council"), ("text", "Słowa."));
        Assert.StartsWith("/testing/formats/", (await secretary.SendAsync(work.Location!, ("decision", "publish"))).Location, StringComparison.Ordinal);
    }
}
