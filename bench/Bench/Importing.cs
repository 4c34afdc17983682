using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Beehive.Bench;

/// <summary>How many agenda items a second come in, against bare inserts into one table.</summary>
public sealed class Importing(Sizes sizes, Table table, string work)
{
    private static readonly string[] Columns = ["id", "meeting", "number", "title", "owner", "needed", "text", "said", "state"];

    /// <summary>Imports the place into a new database each round and leaves the last one.</summary>
    public Installed Rate(string program, MadeUpPlace place, string folder)
    {
        var rows = Rows(folder);
        Installed installed = null!;
        var pair = Pair.Of(Math.Min(sizes.Rounds, 3), Imported, () => Bare(rows));
        table.Add(Row.Of("import.rate", pair, "items/s", new(), new(true, true, 0.10, 0.20),
            "agenda items through import, with their meetings, decisions and actions, against bare prepared inserts of the same items into one table"));
        return installed;

        double Imported()
        {
            if (installed is not null) Directory.Delete(installed.Folder, recursive: true);
            installed = new Installed(program, Path.Combine(work, "data-" + place.Name)).Migrated();
            return place.Items / installed.Import(folder).TotalSeconds;
        }
    }

    private static List<string[]> Rows(string folder)
    {
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "agenda-items.jsonl")))
        {
            using var item = JsonDocument.Parse(line);
            rows.Add([.. Columns.Select(x => item.RootElement.GetProperty(x).GetString()!)]);
        }
        return rows;
    }

    private double Bare(List<string[]> rows)
    {
        var file = Path.Combine(work, "bare.db");
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        Do(connection, "PRAGMA journal_mode = WAL");
        Do(connection, "PRAGMA synchronous = FULL");
        Do(connection, $"CREATE TABLE Items (Row INTEGER PRIMARY KEY, {string.Join(", ", Columns.Select(x => x + " TEXT"))})");
        var clock = Stopwatch.StartNew();
        Insert(connection, rows);
        var seconds = clock.Elapsed.TotalSeconds;
        connection.Close();
        foreach (var part in Directory.GetFiles(work, "bare.db*")) File.Delete(part);
        return rows.Count / seconds;
    }

    private static void Insert(SqliteConnection connection, List<string[]> rows)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO Items ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(x => "@" + x))})";
        var parameters = Columns.Select(x => insert.Parameters.Add("@" + x, SqliteType.Text)).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++) parameters[i].Value = row[i];
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    private static void Do(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
