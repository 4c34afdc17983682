using System.Data.Common;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;

namespace Beehive.Platform.CommandLine;

/// <summary>Whether the database stands where this program wants it. Typed in plain SQL, since Entity Framework's own question slows the start.</summary>
public static class Pending
{
    public static async Task RefuseAsync(Installation installation, CancellationToken cancel)
    {
        var pending = await OfAsync(installation.Database, cancel);
        if (pending.Count > 0) throw new RefusedException(new("The database is behind this program. Run: beehive migrate"));
    }

    /// <summary>What migrate would apply.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(Database database, CancellationToken cancel)
    {
        var applied = await AppliedAsync(database, cancel);
        if (applied.Except(AllMigrations.Ids).FirstOrDefault() is { } newer) throw SchemaTooNewException.Knows(newer);
        return [.. AllMigrations.Ids.Except(applied)];
    }

    public static async Task<IReadOnlyList<string>> AppliedAsync(Database database, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await AppliedAsync(connection, database.HasTableSql, null, cancel);
    }

    public static async Task<IReadOnlyList<string>> AppliedAsync(DbConnection connection, string hasTable, DbTransaction? transaction, CancellationToken cancel)
    {
        await using var asks = connection.Command(transaction, hasTable).With("@name", "__EFMigrationsHistory");
        if (await asks.NumberAsync(cancel) == 0) return [];
        await using var command = connection.Command(transaction, """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" """);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var applied = new List<string>();
        while (await reader.ReadAsync(cancel)) applied.Add(reader.GetString(0));
        return applied;
    }
}
