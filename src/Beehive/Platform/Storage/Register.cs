using System.Data.Common;
using System.Globalization;
using Beehive.Platform.Search;

namespace Beehive.Platform.Storage;

/// <summary>Keeps the one register of things, and with it the search, in step with the nouns: written in the change's own transaction.</summary>
public static class Register
{
    /// <summary>What is registered of a thing; null when it is new.</summary>
    public static async Task<Registered?> FindAsync(DbConnection connection, DbTransaction transaction, long id, CancellationToken cancel)
    {
        await using var ask = connection.Command(transaction, """SELECT "Kind", "Address", "Title", "Date", "Boards", "Visibility", "CircleId" FROM "Things" WHERE "Id" = @id""").With("@id", id);
        await using var line = await ask.ExecuteReaderAsync(cancel);
        return await line.ReadAsync(cancel)
            ? new Registered(line.GetString(0), line.GetString(1), line.GetString(2), line.IsDBNull(3) ? null : line.GetString(3), line.GetString(4), line.GetInt32(5), line.GetInt64(6))
            : null;
    }

    /// <param name="known">What is registered of it now.</param>
    public static async Task WriteAsync(SearchIndex search, Writing writing, Noun noun, Entry entry, Registered? known, CancellationToken cancel)
    {
        if (known != Registered.Of(noun, entry))
        {
            await using var command = writing.Connection.Command(writing.Transaction, UpsertThing);
            Fill(command, noun, entry);
            await command.ExecuteNonQueryAsync(cancel);
        }
        writing.Last(search.Write(writing.Connection, writing.Transaction, SearchText.Of(noun, entry)));
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
    public static DbCommand Freshen(DbConnection connection, DbTransaction transaction, long place) => connection.Command(transaction, """
        INSERT INTO "Freshness" ("PlaceId", "Number") VALUES (@place, 1)
        ON CONFLICT ("PlaceId") DO UPDATE SET "Number" = "Freshness"."Number" + 1
        """).With("@place", place);

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

/// <summary>A line of the register, without what never changes.</summary>
public sealed record Registered(string Kind, string Address, string Title, string? Date, string Boards, int Visibility, long Circle)
{
    public static Registered Of(Noun noun, Entry entry) =>
        new(entry.Kind, noun.Address, entry.Title, entry.Date?.ToString(), Register.Boards(entry), (int)noun.Visibility, noun.CircleId);
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
