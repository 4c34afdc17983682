using System.Reflection;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Postgres;
using Beehive.Platform.Storage.Sqlite;

namespace Beehive.Platform.Backups;

/// <summary>Writes database and files into one zip, beside a running server too.</summary>
public sealed class Backup(Installation installation, IProgress<Step> progress)
{
    public async Task<Manifest> WriteAsync(string path, CancellationToken cancel)
    {
        using var writer = new BackupWriter(path);
        var kept = installation.Database is PostgresDatabase postgres
            ? await new PostgresParts(postgres, progress).WriteAsync(writer, cancel)
            : await new SqliteParts((SqliteDatabase)installation.Database, progress).WriteAsync(writer, path, cancel);
        // After the database: a file that a row names is always there before the row.
        var files = installation.Files.All().ToList();
        for (var i = 0; i < files.Count; i++)
        {
            await writer.AddAsync(Manifest.FilePart(Path.GetFileName(files[i])), files[i], cancel);
            progress.Report(new("Files", i + 1, files.Count));
        }
        var manifest = new Manifest(Manifest.ThisFormat, Version, installation.Clock.GetUtcNow(), installation.Database.Name, kept.Migrations, kept.Rows, kept.Heads, writer.Parts);
        await writer.FinishAsync(manifest, cancel);
        return manifest;
    }

    private static string Version => typeof(Backup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}

/// <summary>What the database holds at the moment of the backup.</summary>
public sealed record Kept(IReadOnlyList<string> Migrations, IReadOnlyDictionary<string, long> Rows, IReadOnlyList<Head> Heads)
{
    public static async Task<Kept> ReadAsync(Database database, System.Data.Common.DbConnection connection, System.Data.Common.DbTransaction? moment, CancellationToken cancel)
    {
        await using var store = database.Read();
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in KeptTable.Of(store)) rows[table.Name] = await table.CountAsync(connection, moment, cancel);
        return new(await Pending.AppliedAsync(connection, database.HasTableSql, moment, cancel), rows, await AuditTrail.Heads.ReadAsync(connection, moment, cancel));
    }
}
