using System.Diagnostics;

namespace Beehive.Bench;

/// <summary>The published program with a database of its own.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Postgres">A connection; with none the database is SQLite.</param>
public sealed record Installed(string Program, string Folder, string? Postgres = null)
{
    private string[] Where => Postgres is null ? ["--data", Folder] : ["--data", Folder, "--database", Postgres];

    public Installed Migrated()
    {
        Do("migrate");
        return this;
    }

    /// <summary>Takes a place in, and says how long it took from the start of the process to its end.</summary>
    public TimeSpan Import(string place) => Do("import", place);

    /// <summary>Opens each place for what people tell.</summary>
    public void WithOffices() => Do("sample-offices");

    public Server Serve(string firstPage, params IEnumerable<string> more) => Server.Start(Program, firstPage, [.. Where, "--yardstick", .. more]);

    /// <summary>Says SQL to the database, while no server has it.</summary>
    public void Run(string sql)
    {
        if (Postgres is { } connection)
        {
            var file = Path.GetTempFileName();
            File.WriteAllText(file, sql);
            Bench.Postgres.Say(connection, "psql", "-q", "-1", "-v", "ON_ERROR_STOP=1", "-f", file);
            File.Delete(file);
            return;
        }
        using var opened = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Folder, "beehive.db")};Pooling=False");
        opened.Open();
        using var transaction = opened.BeginTransaction();
        using var command = opened.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    private TimeSpan Do(params string[] words)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, .. words, .. Where]) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? clock.Elapsed : throw new InvalidOperationException($"beehive {words[0]} ended with {process.ExitCode}.");
    }
}
