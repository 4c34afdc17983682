using System.Data;
using System.Data.Common;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Notices;
using Beehive.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Beehive.Platform.Storage;

/// <summary>
/// One change of the record: the nouns, their audit lines, their lines in the register, their search entries and what followers hear of it,
/// all in one transaction, all or nothing.
/// </summary>
public sealed class Writing(Database database, Store store, IDbContextTransaction transaction, IDisposable? turn) : IAsyncDisposable
{
    private readonly HashSet<long> touched = [];
    private readonly Dictionary<long, DateTimeOffset?> withdrawn = [];
    private readonly Tail tail = new();
    private Action? afterwards;

    public Store Store => store;

    public DbConnection Connection => store.Database.GetDbConnection();

    public DbTransaction Transaction => transaction.GetDbTransaction();

    /// <summary>Starts to keep a new noun: it gets its number now.</summary>
    public async Task KeepAsync(Noun noun, long placeId, CancellationToken cancel)
    {
        var id = await database.ReserveAsync(store, 1, cancel);
        noun.Settle(id, placeId == 0 ? id : placeId);
        store.Add(noun);
    }

    /// <summary>Nobody else changes this thing until the change is over: what is read now is what is changed. On SQLite there is one writer anyway.</summary>
    public async Task HoldAsync(long id, CancellationToken cancel)
    {
        if (database is not Postgres.PostgresDatabase) return;
        await using var hold = Connection.Command(Transaction, """SELECT 1 FROM "Things" WHERE "Id" = @id FOR UPDATE""");
        await hold.With("@id", id).ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Writes what the nouns say happened, and commits.</summary>
    public async Task SaveAsync(CancellationToken cancel)
    {
        await FlushAsync(cancel);
        await EndAsync(cancel);
    }

    /// <summary>Writes what has changed so far into the transaction. Nothing is kept before <see cref="SaveAsync"/>.</summary>
    public async Task FlushAsync(CancellationToken cancel)
    {
        store.ChangeTracker.DetectChanges();
        await TellAsync(cancel);
        // What has changed is known by now; to look for it again, as everything below does, costs as much as to write it.
        store.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var counter in database.Counters) counter.Count(this);
            var changed = store.ChangeTracker.Entries<Noun>().Where(x => x.State is EntityState.Added or EntityState.Modified || x.Entity.Facts.Count > 0).ToList();
            var news = Happening.Of(changed.Select(x => x.Entity));
            foreach (var entry in changed) store.AddRange(AuditLines.Of(entry));
            foreach (var entry in changed) await RegisterAsync(entry.Entity, cancel);
            store.AddRange(news);
            await store.SaveChangesAsync(cancel);
        }
        finally
        {
            store.ChangeTracker.AutoDetectChangesEnabled = true;
        }
        foreach (var (id, at) in withdrawn) await WithdrawAsync(id, at, cancel);
    }

    public async Task CommitAsync(CancellationToken cancel)
    {
        if (store.ChangeTracker.HasChanges()) await store.SaveChangesAsync(cancel);
        await EndAsync(cancel);
    }

    /// <summary>What was public is taken out, and its address says so from now on; without a time it is back. The noun itself says who may see it.</summary>
    public void Withdraw(Noun noun, DateTimeOffset? at) => withdrawn[noun.Id] = at;

    /// <summary>Says that the public record of a place has changed; 0 is what the installation says of its places.</summary>
    public void Touch(long placeId) => touched.Add(placeId);

    /// <summary>Written last of all, whatever else the change writes: a command that asks nothing and that nothing of the change asks for.</summary>
    public void Last(DbCommand command) => tail.Add(command);

    /// <summary>Done once the change is kept, and never when it is not. It must be quick and cannot fail.</summary>
    public void Afterwards(Action deed) => afterwards += deed;

    public Task<bool> TakeTurnAsync(Turn which, CancellationToken cancel) => database is Postgres.PostgresDatabase
        ? Postgres.PostgresDatabase.TakeTurnAsync(Connection, Transaction, which, cancel)
        : Task.FromResult(true);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await store.DisposeAsync();
        turn?.Dispose();
    }

    /// <summary>Whoever hears of what happened goes on from there, and again from what comes of that.</summary>
    private async Task TellAsync(CancellationToken cancel)
    {
        var told = new HashSet<Fact>(ReferenceEqualityComparer.Instance);
        var (place, viewer) = (store.PlaceId, new Viewer(store.Sees) { Sights = store.Sights });
        while (Untold(told) is { Count: > 0 } facts)
        {
            foreach (var hearer in database.Hearers)
            {
                if (facts.Where(hearer.Hears).ToList() is { Count: > 0 } heard) await hearer.HearAsync(this, heard, cancel);
            }
            store.Look(place, viewer);
            store.ChangeTracker.DetectChanges();
        }
    }

    private List<Fact> Untold(HashSet<Fact> told)
    {
        store.ChangeTracker.AutoDetectChangesEnabled = false;
        List<Fact> facts = [.. store.ChangeTracker.Entries<Noun>().SelectMany(x => x.Entity.Facts).Where(told.Add).Where(x => database.Hearers.Any(hearer => hearer.Hears(x)))];
        store.ChangeTracker.AutoDetectChangesEnabled = true;
        return facts;
    }

    private async Task EndAsync(CancellationToken cancel)
    {
        foreach (var place in touched.Order()) Last(Register.Freshen(Connection, Transaction, place));
        await tail.WriteAsync(Connection, Transaction, cancel);
        await transaction.CommitAsync(cancel);
        database.Announce(touched);
        afterwards?.Invoke();
    }

    private async Task WithdrawAsync(long id, DateTimeOffset? at, CancellationToken cancel)
    {
        await using var command = Connection.Command(Transaction, """UPDATE "Things" SET "WithdrawnAt" = @at WHERE "Id" = @id""");
        await command.With("@at", at?.ToUnixTimeMilliseconds()).With("@id", id).ExecuteNonQueryAsync(cancel);
    }

    private async Task RegisterAsync(Noun noun, CancellationToken cancel)
    {
        Touch(noun.PlaceId);
        if (noun.Id == noun.PlaceId) Touch(0);
        if (noun.Entry is not { } entry) return;
        var known = await Register.FindAsync(Connection, Transaction, noun.Id, cancel);
        if (known is not null && known.Address != noun.Address) await Moving.MoveAsync(store.Model, Connection, Transaction, noun, known.Address, cancel);
        await Register.WriteAsync(database.Search, this, noun, entry, known, cancel);
    }
}
