using System.Data.Common;
using System.Globalization;
using Beehive.Platform.Search;

namespace Beehive.Platform.Storage;

/// <summary>Keeps the one register of things, and with it the search, in step with the nouns: written in the change's own transaction.</summary>
public static class Register
{
    public static async Task WriteAsync(SearchIndex search, DbConnection connection, DbTransaction transaction, Noun noun, Entry entry, CancellationToken cancel)
    {
        await KeepFormerAddressAsync(connection, transaction, noun, cancel);
        await using (var command = connection.Command(transaction, UpsertThing))
        {
            Fill(command, noun, entry);
            await command.ExecuteNonQueryAsync(cancel);
        }
        await search.WriteAsync(connection, transaction, SearchText.Of(noun, entry), cancel);
    }

    /// <summary>Gives the parameters of <see cref="UpsertThing"/> their values, adding them the first time.</summary>
    public static void Fill(DbCommand command, Noun noun, Entry entry)
    {
        object[] values = [noun.Id, noun.PlaceId, entry.Kind, noun.Address, entry.Title, entry.Date?.ToString() ?? (object)DBNull.Value, Boards(entry), (int)noun.Visibility, noun.CircleId];
        if (command.Parameters.Count == 0)
        {
            foreach (var name in ThingColumns) command.With(name, null);
        }
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
    }

    public static string Boards(Entry entry) => entry.Boards.Length == 0 ? "" : " " + string.Join(' ', entry.Boards) + " ";

    /// <summary>Counts the change, so that every node knows which of its cached pages are stale.</summary>
    public static async Task FreshenAsync(DbConnection connection, DbTransaction transaction, IEnumerable<long> places, CancellationToken cancel)
    {
        foreach (var place in places.Order())
        {
            await using var command = connection.Command(transaction, """
                INSERT INTO "Freshness" ("PlaceId", "Number") VALUES (@place, 1)
                ON CONFLICT ("PlaceId") DO UPDATE SET "Number" = "Freshness"."Number" + 1
                """);
            await command.With("@place", place).ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>A thing that moved is still found where it was.</summary>
    private static async Task KeepFormerAddressAsync(DbConnection connection, DbTransaction transaction, Noun noun, CancellationToken cancel)
    {
        await using var command = connection.Command(transaction, """
            INSERT INTO "FormerAddresses" ("Address", "ThingId") SELECT "Address", "Id" FROM "Things" WHERE "Id" = @id AND "Address" <> @address
            ON CONFLICT ("Address") DO UPDATE SET "ThingId" = @id
            """);
        await command.With("@id", noun.Id).With("@address", noun.Address).ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Makes an old address lead on to a thing.</summary>
    public const string KeepFormerAddress = """
        INSERT INTO "FormerAddresses" ("Address", "ThingId") VALUES (@address, @id) ON CONFLICT ("Address") DO UPDATE SET "ThingId" = @id
        """;

    private static readonly string[] ThingColumns = ["@id", "@place", "@kind", "@address", "@title", "@date", "@boards", "@visibility", "@circle"];

    public const string UpsertThing = """
        INSERT INTO "Things" ("Id", "PlaceId", "Kind", "Address", "Title", "Date", "Boards", "Visibility", "CircleId")
        VALUES (@id, @place, @kind, @address, @title, @date, @boards, @visibility, @circle)
        ON CONFLICT ("Id") DO UPDATE SET "Address" = @address, "Title" = @title, "Date" = @date, "Boards" = @boards, "Visibility" = @visibility, "CircleId" = @circle
        """;
}

/// <summary>The few words of ADO.NET that the platform needs.</summary>
public static class Commands
{
    public static DbCommand Command(this DbConnection connection, DbTransaction? transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return command;
    }

    /// <summary>Reads, with a statement that the connection has prepared before when it keeps them.</summary>
    public static async Task<DbDataReader> AskAsync(this DbCommand command, CancellationToken cancel) =>
        Sqlite.KeptStatements.Answer(command) ?? await command.ExecuteReaderAsync(cancel);

    public static DbCommand With(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return command;
    }

    public static async Task<long> NumberAsync(this DbCommand command, CancellationToken cancel) =>
        Convert.ToInt64(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
}
