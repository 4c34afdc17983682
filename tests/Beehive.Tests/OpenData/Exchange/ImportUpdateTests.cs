using Beehive.Boards;
using Beehive.Meetings;
using Beehive.OpenData.Exchange;
using Beehive.Platform;
using Beehive.Platform.Search;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.OpenData.Exchange;

public class ImportUpdateTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static readonly Act Act = new("test", new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_changed_line_tells_from_what_to_what_and_what_is_not_told_stays(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = new PlaceFolder().Write("boards.jsonl", PlaceFolder.Board("forum", ",'rhythm':'Monthly'"), PlaceFolder.Board("other"));
        await ImportAsync(under, place);
        place.WithBoard(more: ",'rhythm':'Weekly'");
        var report = await ImportAsync(under, place);
        Assert.Equal((0, 1, 1), (report.New, report.Changed, report.Same));
        await using var store = await LookAsync(under);
        var line = await store.AuditLines.OrderByDescending(x => x.Id).FirstAsync(Cancel);
        Assert.Equal("BoardUpdated", line.Deed);
        Assert.Contains("\"rhythm\":[\"Monthly\",\"Weekly\"]", line.Values, StringComparison.Ordinal);
        Assert.Equal(["forum", "other"], await store.Boards.OrderBy(x => x.Key).Select(x => x.Key).ToListAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task When_a_board_moves_all_below_it_moves_along_and_the_old_addresses_lead_on(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = new PlaceFolder().WithBoard().Write("meetings.jsonl", PlaceFolder.Meeting("m")).Write("agenda-items.jsonl", PlaceFolder.Item("i", "m", "1"))
            .Write("seats.jsonl", "{'id':'s','board':'forum','label':'Chair'}");
        await ImportAsync(under, place);
        place.WithBoard(more: ",'slug':'assembly','formerSlugs':['moot']");
        Assert.Equal(1, (await ImportAsync(under, place)).Changed);
        await using var store = await LookAsync(under);
        Assert.Equal("/honeyton/boards/assembly/meetings/2026-03-04/items/1", (await store.AgendaItems.SingleAsync(Cancel)).Address);
        Assert.Equal(["/honeyton", "/honeyton/boards/assembly", "/honeyton/boards/assembly#seat-s", "/honeyton/boards/assembly/meetings/2026-03-04", "/honeyton/boards/assembly/meetings/2026-03-04/items/1"],
            (await store.Things.Select(x => x.Address).ToListAsync(Cancel)).Order(StringComparer.Ordinal));
        var former = await store.FormerAddresses.Select(x => x.Address).ToListAsync(Cancel);
        Assert.Contains("/honeyton/boards/forum/meetings/2026-03-04/items/1", former);
        Assert.Contains("/honeyton/boards/moot", former);
    }

    [Theory, EachDatabase]
    public async Task A_line_may_point_at_one_that_comes_later_in_its_own_file_or_another(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = new PlaceFolder().WithBoard()
            .Write("organisations.jsonl", "{'id':'a','name':'A','host':'b'}", "{'id':'b','name':'B','host':'a'}")
            .Write("papers.jsonl", "{'id':'p','title':'P','kind':'report','basedOn':['q'],'versions':[{'number':1,'text':'T'}]}", "{'id':'q','title':'Q','kind':'report','versions':[{'number':1,'text':'T'}]}")
            .Write("meetings.jsonl", PlaceFolder.Meeting("m", ",'movedTo':'n'").Replace("planned", "moved", StringComparison.Ordinal).Replace("}", ",'reason':'Snow.'}", StringComparison.Ordinal), PlaceFolder.Meeting("n"))
            .Write("agenda-items.jsonl", PlaceFolder.Item("i", "m", "1", ",'arisingFrom':'decision:d'"))
            .Write("decisions.jsonl", PlaceFolder.Decision("d", ",'board':'forum'"));
        Assert.Equal(10, (await ImportAsync(under, place)).New);
        Assert.False((await ImportAsync(under, place)).ChangedAnything);
        await using var store = await LookAsync(under);
        Assert.Equal((await store.Decisions.SingleAsync(Cancel)).Id, (await store.AgendaItems.SingleAsync(Cancel)).ArisingFromId);
        var meetings = await store.Meetings.ToDictionaryAsync(x => x.Key, Cancel);
        Assert.Equal(meetings["n"].Id, meetings["m"].MovedToId);
        Assert.Equal(["2026-03-04", "2026-03-04-2"], [meetings["m"].Slug, meetings["n"].Slug]);
    }

    [Theory, EachDatabase]
    public async Task Calendars_hear_of_a_meeting_again_only_when_it_looks_different_to_them(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = new PlaceFolder().WithBoard().Write("meetings.jsonl", PlaceFolder.Meeting("m"));
        await ImportAsync(under, place);
        place.Write("meetings.jsonl", PlaceFolder.Meeting("m", ",'summary':'It went well.'"));
        await ImportAsync(under, place);
        Assert.Equal(0, await SequenceAsync(under));
        place.Write("meetings.jsonl", PlaceFolder.Meeting("m", ",'summary':'It went well.','place':'Town hall'"));
        await ImportAsync(under, place);
        Assert.Equal(1, await SequenceAsync(under));
    }

    [Theory, EachDatabase]
    public async Task Items_are_found_by_the_boards_and_the_date_of_their_meeting_also_when_these_change(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = new PlaceFolder().Write("boards.jsonl", PlaceFolder.Board("forum"), PlaceFolder.Board("other"))
            .Write("meetings.jsonl", PlaceFolder.Meeting("m", ",'slug':'spring'")).Write("agenda-items.jsonl", PlaceFolder.Item("i", "m", "1", ",'text':'Bees and hedges.'"));
        await ImportAsync(under, place);
        place.Write("meetings.jsonl", PlaceFolder.Meeting("m", ",'slug':'spring'").Replace("'forum'", "'forum','other'", StringComparison.Ordinal).Replace("2026-03-04", "2026-03-05", StringComparison.Ordinal));
        await ImportAsync(under, place);
        await using var store = await LookAsync(under);
        var other = await store.Boards.SingleAsync(x => x.Key == "other", Cancel);
        var found = await under.Database.Search.FindAsync(store, SearchQuestion.Parse("hedges") with { BoardId = other.Id }, 1, 10, Cancel);
        Assert.Equal("2026-03-05", Assert.Single(found.Hits).Date.ToString());
    }

    private static Task<ImportReport> ImportAsync(DatabaseUnderTest under, PlaceFolder place) => Import.RunAsync(under.Database, under.Files, place.Path, Act, null, Cancel);

    private static async Task<int> SequenceAsync(DatabaseUnderTest under)
    {
        await using var store = await LookAsync(under);
        return (await store.Meetings.SingleAsync(Cancel)).Sequence;
    }

    private static async Task<Store> LookAsync(DatabaseUnderTest under)
    {
        var store = under.Database.Read();
        var place = await store.Things.IgnoreQueryFilters([Filters.Place, Filters.Viewer]).SingleAsync(x => x.Address == "/honeyton", Cancel);
        return store.Look(place.Id, Viewer.Anyone);
    }
}
