using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Beehive.Platform.Storage;

/// <summary>When a board gets another address, its meetings, items and seats stand below the new one; where they stood leads on.</summary>
public static class Moving
{
    /// <summary>The statements, the same for both databases: what stands below an address goes on with "/" or with "#".</summary>
    public static IEnumerable<string> Below(IModel model)
    {
        const string below = """(("Address" > @from || '/' AND "Address" < @from || '0') OR ("Address" > @from || '#' AND "Address" < @from || '$'))""";
        yield return $"""
            INSERT INTO "FormerAddresses" ("Address", "ThingId") SELECT "Address", "Id" FROM "Things" WHERE {below}
            ON CONFLICT ("Address") DO UPDATE SET "ThingId" = excluded."ThingId"
            """;
        var tables = model.GetEntityTypes().Where(x => typeof(Noun).IsAssignableFrom(x.ClrType)).Select(x => x.GetTableName()!);
        foreach (var table in tables.Append("Things").Order(StringComparer.Ordinal))
            yield return $"""UPDATE "{table}" SET "Address" = @to || substr("Address", length(@from) + 1) WHERE {below}""";
    }

    public static void Fill(DbCommand command, string from, string to)
    {
        if (command.Parameters.Count == 0) command.With("@from", "").With("@to", "");
        (command.Parameters[0].Value, command.Parameters[1].Value) = (from, to);
    }

    /// <summary>A noun left an address: that one leads on, and what stands below it moves too.</summary>
    public static async Task MoveAsync(IModel model, DbConnection connection, DbTransaction transaction, Noun noun, string former, CancellationToken cancel)
    {
        await using (var lead = connection.Command(transaction, Register.KeepFormerAddress))
            await lead.With("@address", former).With("@id", noun.Id).ExecuteNonQueryAsync(cancel);
        foreach (var sql in Below(model))
        {
            await using var command = connection.Command(transaction, sql);
            Fill(command, former, noun.Address);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }
}
