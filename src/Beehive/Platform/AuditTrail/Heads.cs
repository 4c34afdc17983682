using System.Data.Common;
using Beehive.Platform.Storage;

namespace Beehive.Platform.AuditTrail;

/// <summary>Where each chain ends, without walking it.</summary>
public static class Heads
{
    public static async Task<IReadOnlyList<Head>> ReadAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancel)
    {
        await using var command = connection.Command(transaction, """
            SELECT "PlaceId", "Seq", "Hash" FROM "AuditLines" x
            WHERE "Seq" = (SELECT max("Seq") FROM "AuditLines" y WHERE y."PlaceId" = x."PlaceId") ORDER BY "PlaceId"
            """);
        command.CommandTimeout = 600;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var heads = new List<Head>();
        while (await reader.ReadAsync(cancel)) heads.Add(new(reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2)));
        return heads;
    }
}
