using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Xunit;

namespace Beehive.Tests.Platform.CommandLine;

/// <summary>Everything goes from one kind of database to the other and back, and is what it was.</summary>
public sealed class MoveTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_SQLite_to_PostgreSQL_and_back_nothing_is_lost()
    {
        Assert.SkipWhen(DatabaseFixture.NoPostgres is not null, DatabaseFixture.NoPostgres ?? "");
        await using var first = await databases.NewAsync(DatabaseKind.Sqlite);
        (await first.SayAsync("administrator", "first@example.org")).Done();
        foreach (var place in new[] { "thurrock", "trafford", "redcar-and-cleveland" }) (await first.SayAsync("import", Shell.Sample(place))).Done();
        await using (var content = new MemoryStream("%PDF-1.4 kept"u8.ToArray())) await first.Files.KeepAsync(content, Cancel);
        await new Sealer(first.Database).SealAsync(Cancel);
        var before = await Contents.OfAsync(first.Database);

        await using var second = await databases.NewAsync(DatabaseKind.Postgres);
        (await first.SayAsync("move", "--to", second.Connection)).Done();
        Assert.Equal(before, await Contents.OfAsync(second.Database));
        Assert.Equal(before, await Contents.OfAsync(first.Database));
        (await first.SayAsync("move", "--to", second.Connection)).Refused("is not empty");

        var folder = Path.Combine(first.Folder, "third");
        (await Shell.SayAsync("move", "--data", first.Folder, "--database", second.Connection, "--to-data", folder)).Done();
        await using var third = new Beehive.Platform.Storage.Sqlite.SqliteDatabase(Path.Combine(folder, "beehive.db"));
        Assert.Equal(before, await Contents.OfAsync(third));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(folder, "files"), "*", SearchOption.AllDirectories));
        var given = Directory.CreateDirectory(Path.Combine(first.Folder, "given")).FullName;
        foreach (var (name, where) in new[] { ("first", first.Where()), ("second", ["--data", first.Folder, "--database", second.Connection]), ("third", ["--data", folder]) })
            (await Shell.SayAsync(["export", "trafford", Path.Combine(given, name + ".zip"), "--all", .. where])).Done();
        byte[] Given(string name) => File.ReadAllBytes(Path.Combine(given, name + ".zip"));
        Assert.Equal(Given("first"), Given("second"));
        Assert.Equal(Given("first"), Given("third"));
        await GoesOnAsync(second.Database, ["--data", first.Folder, "--database", second.Connection]);
        await GoesOnAsync(third, ["--data", folder]);
    }

    [Fact]
    public async Task A_move_to_both_or_neither_is_refused()
    {
        await using var under = await databases.NewAsync(DatabaseKind.Sqlite);
        (await under.SayAsync("move")).Refused("Say where to");
        (await under.SayAsync("move", "--to", "Host=a", "--to-data", "b")).Refused("Say where to");
        (await under.SayAsync("move", "--to", "nonsense")).Refused("no connection to PostgreSQL");
    }

    /// <summary>New accounts, new places and new lines of the trail get numbers behind those that came over.</summary>
    private static async Task GoesOnAsync(Database database, string[] where)
    {
        (await Shell.SayAsync(["verify", .. where])).Done();
        (await Shell.SayAsync(["administrator", "second@example.org", .. where])).Done();
        (await Shell.SayAsync(["sample", "--items", "30", .. where])).Done();
        while (await new Sealer(database).SealAsync(Cancel) > 0)
        {
        }
        (await Shell.SayAsync(["verify", .. where])).Done();
    }
}
