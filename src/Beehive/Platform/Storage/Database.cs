using System.Data.Common;
using Beehive.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Storage;

/// <summary>What only one node or one task may do at a time.</summary>
public enum Turn
{
    Migrating = 1,
    Sealing = 2,
    Importing = 3,
    Telling = 4,
    Counting = 5,
}

/// <summary>One of the two kinds of database: it leases stores for reading and for writing.</summary>
public abstract class Database : IAsyncDisposable
{
    /// <summary>SQLite or PostgreSQL, for people.</summary>
    public abstract string Name { get; }

    public abstract SearchIndex Search { get; }

    /// <summary>Raised after a commit with the places that changed, and 0 for the installation.</summary>
    public event Action<IReadOnlyCollection<long>>? Changed;

    /// <summary>Who hears of what happens, inside the change itself. A program that only carries data has none.</summary>
    public IReadOnlyList<IHears> Hearers { get; private set; } = [];

    public IReadOnlyList<ICounts> Counters { get; private set; } = [];

    public void Tell(IEnumerable<IHears> hearers, IEnumerable<ICounts> counters) => (Hearers, Counters) = ([.. hearers], [.. counters]);

    /// <summary>A store to look with: no tracking, no writing.</summary>
    public abstract Store Read();

    /// <summary>Makes the model of the tables, which takes longer than anything else at the start. What needs it meanwhile waits for it.</summary>
    public void MakeReady()
    {
        using var store = Read();
        _ = store.Things.Where(x => x.Address == Name).ToQueryString();
    }

    /// <summary>A store to change things with, inside one transaction. On SQLite it waits for the one writer's turn.</summary>
    public abstract Task<Writing> WriteAsync(CancellationToken cancel);

    /// <summary>Brings the schema up to date under a lock of our own, since Entity Framework's has no time limit. Returns the migrations applied.</summary>
    public abstract Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancel);

    /// <summary>Reserves numbers for nouns and returns the first.</summary>
    public abstract Task<long> ReserveAsync(Store store, int count, CancellationToken cancel);

    /// <summary>Gives numbers back that were reserved last and not used, unless somebody has reserved more meanwhile.</summary>
    public abstract Task GiveBackAsync(Store store, long next, long end, CancellationToken cancel);

    /// <summary>A connection for work on whole tables, without Entity Framework.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancel);

    /// <summary>A look at one moment of the whole database, whatever is written meanwhile.</summary>
    public abstract Task<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken cancel);

    /// <summary>For many rows into one table.</summary>
    public abstract Task<Pour> PourAsync(Writing writing, KeptTable table, CancellationToken cancel);

    /// <summary>After rows came with their own numbers: the database goes on counting behind them.</summary>
    public abstract Task GoOnCountingAsync(Writing writing, KeptTable table, CancellationToken cancel);

    /// <summary>Counts the tables called @name: one or none.</summary>
    public abstract string HasTableSql { get; }

    /// <summary>At the end of a SELECT: takes rows for this transaction and passes over those that another has taken. SQLite has one writer anyway.</summary>
    public virtual string PassingOverSql => "";

    /// <summary>Lets the database learn how its rows are spread after many have come in, so that it chooses the right index.</summary>
    public abstract Task TakeStockAsync(CancellationToken cancel);

    /// <summary>Run inside a change of very many rows, before them: what makes it quicker.</summary>
    public virtual IReadOnlyList<string> ManyRowsBegin => [];

    /// <summary>Run after them: everything is as it was.</summary>
    public virtual IReadOnlyList<string> ManyRowsEnd => [];

    public abstract ValueTask DisposeAsync();

    protected const string ReserveSql = """UPDATE "Numbers" SET "Next" = "Next" + @count WHERE "Id" = 1 RETURNING "Next" """;

    protected const string GiveBackSql = """UPDATE "Numbers" SET "Next" = @next WHERE "Id" = 1 AND "Next" = @end""";

    /// <summary>A leased store sees nothing until somebody says whose eyes it has.</summary>
    protected static Store Fresh(Store leased) => leased.Look(0, new Viewer((Visibility)(-1)));

    /// <summary>A change is kept whole or not at all, so no step of it needs a way back of its own.</summary>
    protected static Store Writable(Store leased)
    {
        leased.Database.AutoSavepointsEnabled = false;
        return Fresh(leased);
    }

    internal void Announce(IReadOnlyCollection<long> places) => Changed?.Invoke(places);
}
