using System.Data.Common;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Sqlite;

namespace Beehive.Platform.Backups;

/// <summary>Makes the database beside the old one, looks it over, brings it up to date, and swaps the two by one rename.</summary>
public sealed class SqliteRestore(SqliteDatabase database, BackupReader backup, IProgress<Step> progress)
{
    private string Beside => database.Path + ".restoring";

    public async Task RunAsync(bool replace, Func<Task> keepFiles, CancellationToken cancel)
    {
        if (!replace && File.Exists(database.Path) && !await IsEmptyAsync(cancel))
            throw new RefusedException(new("There is something in this database already. To put the backup in its place, add --replace."));
        Sweep(Beside);
        try
        {
            progress.Report(new("Unpacking the database", 0));
            await using (var content = await backup.OpenAsync(Manifest.SqlitePart, cancel))
            await using (var file = File.Create(Beside)) await content.CopyToAsync(file, cancel);
            await CheckAsync(cancel);
            await keepFiles();
            await SetAsideAsync();
            Durable.Rename(Beside, database.Path);
        }
        finally
        {
            Sweep(Beside);
        }
    }

    private async Task CheckAsync(CancellationToken cancel)
    {
        await using var restored = new SqliteDatabase(Beside);
        await using (var connection = await restored.OpenAsync(cancel))
        {
            await SqliteHealth.RequireAsync(connection, cancel);
            RequireSame(backup.Manifest, await Kept.ReadAsync(restored, connection, null, cancel));
        }
        await restored.MigrateAsync(cancel);
        await using var writing = await restored.WriteAsync(cancel);
        await Outbox.ParkWaitingAsync(writing, backup.Manifest.Made, cancel);
        await writing.CommitAsync(cancel);
    }

    public static void RequireSame(Manifest manifest, Kept kept)
    {
        var wrong = manifest.Rows.FirstOrDefault(x => kept.Rows.GetValueOrDefault(x.Key, -1) != x.Value).Key;
        if (wrong is not null) throw new RefusedException(new("The backup does not hold the rows of {0} that its manifest tells. Nothing was restored.", wrong));
        if (!manifest.Heads.SequenceEqual<Head>(kept.Heads)) throw new RefusedException(new("The audit trail in the backup is not the one that its manifest tells. Nothing was restored."));
    }

    private async Task<bool> IsEmptyAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        await using var asks = connection.Command(null, database.HasTableSql).With("@name", "Things");
        if (await asks.NumberAsync(cancel) == 0) return true;
        await using var store = database.Read();
        return await Emptiness.IsEmptyAsync(connection, null, KeptTable.Of(store), cancel);
    }

    /// <summary>
    /// What the old database still has in its log goes into the old file, and the log goes: left behind, it would be read into the new one.
    /// A file too damaged for that is kept under another name.
    /// </summary>
    private async Task SetAsideAsync()
    {
        if (!File.Exists(database.Path)) return;
        try
        {
            await database.EmptyLogAsync();
        }
        catch (DbException)
        {
            File.Move(database.Path, database.Path + ".damaged", overwrite: true);
        }
        await database.DisposeAsync();
        foreach (var end in Logs) File.Delete(database.Path + end);
    }

    private static readonly string[] Logs = ["-wal", "-shm"];

    private static void Sweep(string path)
    {
        foreach (var end in Logs.Append("-journal").Append("")) File.Delete(path + end);
    }
}
