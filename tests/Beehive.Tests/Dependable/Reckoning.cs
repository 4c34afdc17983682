using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Beehive.ActionPoints;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Search;
using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Postgres;
using Beehive.Platform.Storage.Sqlite;
using Beehive.Platform.Web.Forms;
using Beehive.Tests.Platform.CommandLine;
using Beehive.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace Beehive.Tests.Dependable;

/// <summary>Holds what a dead server left against what its crowd knows.</summary>
public static class Reckoning
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task MakeAsync(DatabaseUnderTest under, Crowd crowd)
    {
        await QuietAsync(under);
        (await under.SayAsync("doctor")).Done();
        (await under.SayAsync("verify")).Done();
        await using var database = Reopen(under);
        await using var store = database.Read();
        var place = await store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(Cancel);
        store.Look(place.Id, Viewer.Keeper);
        await OnceAsync(store, crowd.Log);
        await AgreeAsync(database, store);
        if (database is SqliteDatabase) await (under with { Database = database }).RunAsync("""INSERT INTO "Search" ("Search") VALUES ('integrity-check')""");
    }

    public static Database Reopen(DatabaseUnderTest under) => under.Database is SqliteDatabase ? new SqliteDatabase(under.Connection) : new PostgresDatabase(under.Connection);

    /// <summary>PostgreSQL may be about to finish what the dead server asked last; until then nobody can know whether it is kept.</summary>
    public static async Task QuietAsync(DatabaseUnderTest under)
    {
        if (under.Database is not PostgresDatabase) return;
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(under.Connection) { Pooling = false }.ToString());
        await connection.OpenAsync(Cancel);
        await using var others = connection.Command(null, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'Beehive'");
        for (var clock = Stopwatch.StartNew(); await others.NumberAsync(Cancel) > 0; await Task.Delay(10, Cancel))
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), "PostgreSQL still works for a server that is dead.");
    }

    /// <summary>Every key that the database knows, and only those, has its change, its audit line and its news; all that were acknowledged are among them.</summary>
    private static async Task OnceAsync(Store store, Acknowledged log)
    {
        var taken = (await store.Set<TakenForm>().Select(x => x.Key).ToListAsync(Cancel)).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(log.Keys, x => !taken.Contains(x));
        var marks = taken.Select(log.Of).ToLookup(x => Crowd.Renames(x.Writer), x => x.Mark);
        var (named, said) = (Sorted(marks[true]), Sorted(marks[false]));
        var steps = await store.Set<ActionPoint>().SelectMany(x => x.Steps).Where(x => x.Deed == ActionDeed.Noted).Select(x => x.Text).ToListAsync(Cancel);
        Assert.Equal(said, Sorted(steps.SelectMany(Acknowledged.MarksIn)));
        Assert.Equal(said, Sorted((await store.Happenings.Where(x => x.Deed == nameof(ActionProgressed)).Select(x => x.Text).ToListAsync(Cancel)).SelectMany(Acknowledged.MarksIn)));
        Assert.Equal(said.Count, await store.AuditLines.CountAsync(x => x.Deed == nameof(ActionProgressed), Cancel));
        Assert.Equal(named.Count, await store.AuditLines.CountAsync(x => x.Deed == nameof(BoardRenamed), Cancel));
        var boards = await store.Boards.ToListAsync(Cancel);
        Assert.Equal(named, Sorted(boards.SelectMany(x => x.FormerNames.Append(x.Name)).SelectMany(Acknowledged.MarksIn)));
        foreach (var board in boards)
            Assert.Contains(Acknowledged.MarksIn(board.Name).SingleOrDefault(""), log.MayBe(int.Parse(board.Slug.Split('-')[1], CultureInfo.InvariantCulture)));
    }

    /// <summary>The register and the search say of each thing what it says itself.</summary>
    private static async Task AgreeAsync(Database database, Store store)
    {
        List<Noun> nouns = [.. await store.Boards.ToListAsync(Cancel), .. await store.Set<ActionPoint>().ToListAsync(Cancel)];
        await using var connection = await database.OpenAsync(Cancel);
        await using var moment = await database.SnapshotAsync(connection, Cancel);
        var found = await FoundAsync(database, connection, moment);
        foreach (var noun in nouns)
        {
            Assert.Equal(Registered.Of(noun, noun.Entry!), await Register.FindAsync(connection, moment, noun.Id, Cancel));
            var text = SearchText.Of(noun, noun.Entry!);
            Assert.Equal((text.Title, text.Text, string.Join(' ', text.Facets)), found[noun.Id]);
        }
        Assert.Equal(nouns.Count, await store.Things.CountAsync(x => x.Kind == "board" || x.Kind == "action-point", Cancel));
    }

    private static async Task<Dictionary<long, (string Title, string Text, string Facets)>> FoundAsync(Database database, DbConnection connection, DbTransaction moment)
    {
        await using var all = connection.Command(moment, database.Search.AllSql);
        await using var lines = await all.ExecuteReaderAsync(Cancel);
        var found = new Dictionary<long, (string, string, string)>();
        while (await lines.ReadAsync(Cancel)) found.Add(lines.GetInt64(0), (lines.GetString(1), lines.GetString(2), lines.GetString(3)));
        return found;
    }

    private static List<string> Sorted(IEnumerable<string> marks) => [.. marks.Order(StringComparer.Ordinal)];
}
