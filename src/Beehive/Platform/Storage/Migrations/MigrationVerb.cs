using System.CommandLine;
using System.Globalization;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage.Sqlite;

namespace Beehive.Platform.Storage.Migrations;

/// <summary>For whoever builds Beehive: drafts a migration from what the model wants and the schema lacks.</summary>
public sealed class MigrationVerb : Verb
{
    private readonly Argument<string> migration = new("NAME") { Description = "What the step does, as a class name: KeepVotes." };
    private readonly Argument<DirectoryInfo> folder = new("FOLDER") { Description = "Where the file goes." };

    public MigrationVerb() : base("migration", "Draft a migration (for whoever builds Beehive).")
    {
        Command.Hidden = true;
        Takes(migration, folder);
    }

    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
        var name = typed.Value(migration);
        if (name.Length is 0 or > 60 || !char.IsAsciiLetterUpper(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
            throw new RefusedException(new("\"{0}\" is no class name. Write it like KeepVotes.", name));
        if (AllMigrations.Ids.Any(x => x.EndsWith("_" + name, StringComparison.Ordinal))) throw new RefusedException(new("There is a migration {0} already.", name));
        var missing = await MissingAsync(cancel);
        if (missing.Count == 0) throw new RefusedException(new("The schema already holds all that the model wants. Change the model first."));
        var id = TimeProvider.System.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var path = Path.Combine(typed.Value(folder).FullName, $"{id}_{name}.cs");
        await File.WriteAllTextAsync(path, Draft.Write(id, name, missing), cancel);
        typed.Say($"Wrote {path}. Read it and finish it by hand: what is renamed, what is filled, what goes.");
        return Door.Done;
    }

    private static async Task<IReadOnlyList<Microsoft.EntityFrameworkCore.Migrations.Operations.MigrationOperation>> MissingAsync(CancellationToken cancel)
    {
        var made = Directory.CreateTempSubdirectory("beehive-migration-");
        try
        {
            await using var database = new SqliteDatabase(Path.Combine(made.FullName, Installation.DatabaseFile));
            await database.MigrateAsync(cancel);
            await using var store = database.Read();
            return await Schema.MissingAsync(store, cancel);
        }
        finally
        {
            made.Delete(recursive: true);
        }
    }
}
