using System.Data.Common;

namespace Beehive.Platform.Storage.Sqlite;

/// <summary>SQLite's own look at its file.</summary>
public static class SqliteHealth
{
    public static async Task<IReadOnlyList<string>> FaultsAsync(DbConnection connection, CancellationToken cancel)
    {
        var faults = new List<string>();
        await using (var integrity = connection.Command(null, "PRAGMA integrity_check(20)"))
        await using (var reader = await integrity.ExecuteReaderAsync(cancel))
            while (await reader.ReadAsync(cancel))
                if (reader.GetString(0) is not "ok" and var fault) faults.Add(fault);
        await using var keys = connection.Command(null, "PRAGMA foreign_key_check");
        await using var broken = await keys.ExecuteReaderAsync(cancel);
        while (faults.Count < 20 && await broken.ReadAsync(cancel)) faults.Add($"a row of {broken.GetString(0)} points at a row of {broken.GetString(2)} that is not there");
        return faults;
    }

    public static async Task RequireAsync(DbConnection connection, CancellationToken cancel)
    {
        if (await FaultsAsync(connection, cancel) is [var fault, ..]) throw new InvalidDataException($"The database is damaged: {fault}.");
    }
}
