using System.Net;
using Beehive.Accounts;
using Beehive.Platform.Web;
using Beehive.Tests.Meetings.Planning;
using Xunit;

namespace Beehive.Tests.Noticeboard.Problems;

public sealed class TooLargeTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task What_is_too_large_is_refused_in_words_and_nothing_of_it_is_kept()
    {
        await using var site = await ABoard.OnAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        foreach (var address in (string[])["/testing/boards/carers/suggest", "/testing/boards/carers/meetings/plan", "/testing/sign-in"])
        {
            var sent = await secretary.SendRawAsync(HttpMethod.Post, address, "title=" + new string('x', (int)OnlyRead.LargestForm), "application/x-www-form-urlencoded");
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, sent.Status);
            Assert.Contains("This is too large", sent.Main, StringComparison.Ordinal);
        }
        Assert.Equal("", (await secretary.OpenAsync("/testing/boards/carers/suggest")).Field("title"));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_in_the_same_words()
    {
        await using var site = await ABoard.OnAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        await site.PlantAsync("testing", "paper", """{"id":"draft","title":"A draft","kind":"report","boards":["carers"],"visibility":"draft","versions":[{"number":1,"text":"Words."}]}""");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var sent = await secretary.SendRawAsync(HttpMethod.Post, "/testing/papers/draft/files/add", new string('x', 23 * 1024 * 1024), "multipart/form-data");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, sent.Status);
        Assert.Contains("A file can have 20 MB", sent.Main, StringComparison.Ordinal);
    }
}
