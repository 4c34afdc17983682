using System.Data.Common;

namespace Beehive.Platform.Storage;

/// <summary>Whether anything is kept yet, and how to make it so that nothing is.</summary>
public static class Emptiness
{
    /// <summary>A new database already holds its counters.</summary>
    private static readonly string[] Counters = ["Numbers", "Freshness"];

    public static async Task<bool> IsEmptyAsync(DbConnection connection, DbTransaction? transaction, IEnumerable<KeptTable> tables, CancellationToken cancel)
    {
        foreach (var table in tables.Where(x => !Counters.Contains(x.Name)))
        {
            await using var command = connection.Command(transaction, $"SELECT count(*) FROM (SELECT 1 FROM \"{table.Name}\" LIMIT 1) x");
            if (await command.NumberAsync(cancel) > 0) return false;
        }
        return true;
    }

    public static async Task ClearAsync(Writing writing, IReadOnlyList<KeptTable> tables, CancellationToken cancel)
    {
        foreach (var name in tables.Reverse().Select(x => x.Name).Prepend("Search"))
        {
            await using var command = writing.Connection.Command(writing.Transaction, $"DELETE FROM \"{name}\"");
            command.CommandTimeout = 3600;
            await command.ExecuteNonQueryAsync(cancel);
        }
    }
}
