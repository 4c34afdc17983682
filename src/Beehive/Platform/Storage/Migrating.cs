using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage;

/// <summary>Brings the schema up to date. The caller holds the lock, so a lock row that a killed run left behind can go.</summary>
public static class Migrating
{
    public static async Task<IReadOnlyList<string>> ApplyAsync(Store store, CancellationToken cancel, string? until = null)
    {
        var applied = (await store.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        var known = store.Database.GetMigrations().ToList();
        if (applied.Except(known).FirstOrDefault() is { } newer)
            throw SchemaTooNewException.Knows(newer);
        var pending = known.Except(applied).Where(x => until is null || string.CompareOrdinal(x, until) <= 0).ToList();
        if (pending.Count == 0) return pending;
        await ClearStaleLockAsync(store, cancel);
        await store.Database.MigrateAsync(until, cancel);
        return pending;
    }

    private static async Task ClearStaleLockAsync(Store store, CancellationToken cancel)
    {
        if (!store.Database.IsSqlite()) return;
        await store.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancel);
    }
}

/// <summary>An older program refuses a newer database politely.</summary>
public sealed class SchemaTooNewException(string message) : Exception(message)
{
    public static SchemaTooNewException Knows(string newer) =>
        new($"This database was made by a later Beehive (it knows \"{newer}\"). Start that version, or restore a backup that this one made.");
}

/// <summary>All migrations for every store: Entity Framework would look for those of one context type only.</summary>
#pragma warning disable EF1001 // The one seam that lets one set of migrations serve two databases.
public sealed class AllMigrations : IMigrationsAssembly
{
    private static readonly Dictionary<string, TypeInfo> Known = typeof(AllMigrations).Assembly.GetTypes()
        .Where(x => x is { IsAbstract: false } && x.IsSubclassOf(typeof(Migration)))
        .Select(x => (Id: x.GetCustomAttribute<MigrationAttribute>()!.Id, Type: x.GetTypeInfo()))
        .OrderBy(x => x.Id, StringComparer.Ordinal)
        .ToDictionary(x => x.Id, x => x.Type, StringComparer.Ordinal);

    /// <summary>Every migration that this program knows, first to last.</summary>
    public static IReadOnlyCollection<string> Ids => Known.Keys;

    public IReadOnlyDictionary<string, TypeInfo> Migrations => Known;

    public Microsoft.EntityFrameworkCore.Infrastructure.ModelSnapshot? ModelSnapshot => null;

    public Assembly Assembly => typeof(AllMigrations).Assembly;

    public string? FindMigrationId(string nameOrId) => Known.Keys.FirstOrDefault(x => x == nameOrId || x.EndsWith("_" + nameOrId, StringComparison.Ordinal));

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass.AsType())!;
        migration.ActiveProvider = activeProvider;
        return migration;
    }
}
#pragma warning restore EF1001
