using System.Data.Common;
using System.Globalization;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Migrations;
using Beehive.Platform.Storage.Sqlite;

namespace Beehive.Platform.Doctor;

/// <summary>What the doctor looks at in the database.</summary>
public static class DatabaseChecks
{
    /// <summary>More waiting lines than this, and nobody is sealing.</summary>
    private const long ManyUnsealed = 100_000;

    public static async Task RunAsync(Installation installation, Report report, CancellationToken cancel)
    {
        var pending = await Pending.OfAsync(installation.Database, cancel);
        if (pending.Count > 0)
        {
            report.Fault("schema", $"{pending.Count} steps are missing. Run: beehive migrate");
            return;
        }
        report.Fact("schema", $"up to date ({AllMigrations.Ids.Last()})");
        await using var connection = await installation.Database.OpenAsync(cancel);
        if (installation.Database is SqliteDatabase) await SqliteAsync(connection, report, cancel);
        else report.Fact("database", $"PostgreSQL {connection.ServerVersion}");
        await ShapeAsync(installation, report, cancel);
        await TrailAsync(installation, report, cancel);
    }

    private static async Task SqliteAsync(DbConnection connection, Report report, CancellationToken cancel)
    {
        report.Fact("database", $"SQLite library {connection.ServerVersion}");
        if (Version.Parse(connection.ServerVersion) < new Version(3, 51, 3))
            report.Fact("", "(before 3.51.3, two connections that write or checkpoint at once can damage a WAL database: Beehive lets only one do either)");
        var faults = await SqliteHealth.FaultsAsync(connection, cancel);
        foreach (var fault in faults) report.Fault("database", $"{fault}. Restore from a backup.");
        if (faults.Count == 0) report.Fact("database", "whole: integrity_check and foreign_key_check find nothing");
    }

    private static async Task ShapeAsync(Installation installation, Report report, CancellationToken cancel)
    {
        await using var store = installation.Database.Read();
        var missing = await Schema.MissingAsync(store, cancel);
        if (missing.Count > 0) report.Fault("schema", $"{missing.Count} tables, columns or indexes are not as this program wants them. Restore from a backup.");
        foreach (var surplus in await Schema.SurplusAsync(store, cancel)) report.Fact("schema", $"{surplus} is not known to this program");
    }

    private static async Task TrailAsync(Installation installation, Report report, CancellationToken cancel)
    {
        var findings = await VerifyVerb.FindAsync(installation.Database, [], cancel);
        foreach (var fault in findings.Faults.Take(5)) report.Fault("audit trail", fault);
        var told = string.Create(CultureInfo.InvariantCulture, $"{findings.Sealed:N0} lines sealed, {findings.Unsealed:N0} not sealed yet");
        if (findings.Unsealed > ManyUnsealed) report.Fault("audit trail", told + ". Start Beehive: it seals while it serves.");
        else report.Fact("audit trail", told);
    }
}
