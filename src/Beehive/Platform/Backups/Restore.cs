using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Postgres;
using Beehive.Platform.Storage.Sqlite;

namespace Beehive.Platform.Backups;

/// <summary>Puts a backup back. Everything is checked before anything is touched; what is there stays until the new is whole.</summary>
public sealed class Restore(Installation installation, BackupReader backup, IProgress<Step> progress)
{
    /// <param name="replace">Something is there already and may go.</param>
    public async Task RunAsync(bool replace, CancellationToken cancel)
    {
        var manifest = backup.Manifest;
        if (manifest.Database != installation.Database.Name)
            throw new RefusedException(new("This is a backup of {0}, and here is {1}. Restore it into {0}, then use: move", manifest.Database, installation.Database.Name));
        if (manifest.Migrations.Except(AllMigrations.Ids).FirstOrDefault() is { } newer)
            throw new RefusedException(new("This backup was made by a later Beehive (it knows \"{0}\"). Restore it with that version.", newer));
        await backup.CheckAsync(progress, cancel);
        if (installation.Database is PostgresDatabase postgres) await new PostgresRestore(postgres, backup, progress).RunAsync(replace, () => KeepFilesAsync(cancel), cancel);
        else await new SqliteRestore((SqliteDatabase)installation.Database, backup, progress).RunAsync(replace, () => KeepFilesAsync(cancel), cancel);
    }

    /// <summary>Before the database names them. Files that the old database used stay where they are.</summary>
    private async Task KeepFilesAsync(CancellationToken cancel)
    {
        string[] names = [.. backup.Manifest.Parts.Keys.Where(x => x.StartsWith("files/", StringComparison.Ordinal))];
        for (var i = 0; i < names.Length; i++)
        {
            await using var content = await backup.OpenAsync(names[i], cancel);
            var kept = await installation.Files.KeepAsync(content, cancel);
            if (names[i] != Manifest.FilePart(kept.Hash)) throw new RefusedException(new("\"{0}\" in the backup is not what it was when it was kept. Nothing was restored.", names[i]));
            progress.Report(new("Files", i + 1, names.Length));
        }
    }
}
