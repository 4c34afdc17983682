using Beehive.Boards;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Boards;

public sealed class NoticeAndQuorumTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Place = """{"format":"beehive-exchange/1","includes":"all","id":"ruled","name":"Ruled","siteName":"Boards"}""";

    [Theory, EachDatabase]
    public async Task A_board_keeps_its_own_notice_and_its_terms_a_quorum_as_a_number(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        var planting = new Planting(under);
        await planting.PlaceAsync(Place);
        await planting.LinesAsync("board", """{"id":"b","name":"Board","kind":"forum","state":"active","noticeDays":7,"noticeCount":"every-day"}""");
        await planting.LinesAsync("terms-of-reference", """{"id":"t","board":"b","version":"1","text":"Text.","quorum":"Half","quorumCount":6}""");
        await using var store = under.Database.Read().Look(planting.Place.Id, Beehive.Platform.Viewer.Anyone);
        var board = await store.Boards.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((7, DayCount.EveryDay, 7), (board.NoticeDays, board.NoticeCount, board.Tell().NoticeDays));
        Assert.Equal(6, (await store.TermsOfReference.SingleAsync(TestContext.Current.CancellationToken)).QuorumCount);
    }

    [Theory]
    [InlineData("board", """{"id":"x","name":"X","kind":"forum","state":"active","noticeDays":61}""", "a number from 1 to 60")]
    [InlineData("board", """{"id":"x","name":"X","kind":"forum","state":"active","noticeCount":"every-day"}""", "Add the number")]
    [InlineData("terms-of-reference", """{"id":"t","board":"b","version":"1","text":"Text.","quorumCount":0}""", "a number from 1 to 500")]
    public async Task A_rule_that_cannot_be_is_refused_in_words(string kind, string line, string words)
    {
        await using var under = await databases.NewAsync(DatabaseKind.Sqlite);
        var planting = new Planting(under);
        await planting.PlaceAsync(Place);
        await planting.LinesAsync("board", """{"id":"b","name":"Board","kind":"forum","state":"active"}""");
        var refused = await Assert.ThrowsAsync<RefusedException>(() => planting.LinesAsync(kind, line));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }
}
