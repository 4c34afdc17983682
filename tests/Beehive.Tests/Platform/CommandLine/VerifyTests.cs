using Beehive.Platform.AuditTrail;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Storage;
using Xunit;

namespace Beehive.Tests.Platform.CommandLine;

/// <summary>The audit trail at the command line: what verify says, writes down and reads again (OP-02).</summary>
public sealed class VerifyTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_trail_that_nobody_touched_holds_against_its_heads(DatabaseKind kind)
    {
        await using var under = await SealedAsync(kind);
        var heads = await HeadsAsync(under);
        (await under.SayAsync("administrator", "later@example.org")).Done();
        await SealAsync(under);
        Assert.EndsWith("The audit trail holds.\n", (await under.SayAsync("verify", "--heads", heads)).Done().Out, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_tail_that_was_cut_is_found_by_the_heads_written_down_before(DatabaseKind kind)
    {
        await using var under = await SealedAsync(kind);
        var heads = await HeadsAsync(under);
        await ChangeAsync(under, """DELETE FROM "AuditLines" WHERE "PlaceId" = 0 AND "Seq" = (SELECT max("Seq") FROM "AuditLines" WHERE "PlaceId" = 0)""");
        (await under.SayAsync("verify")).Done();
        var said = await under.SayAsync("verify", "--heads", heads);
        Assert.Equal(Door.NotDone, said.Code);
        Assert.Contains("was cut", said.Error, StringComparison.Ordinal);
        Assert.EndsWith("The audit trail does not hold.\n", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_holds_no_heads_is_refused()
    {
        await using var under = await databases.NewAsync(DatabaseKind.Sqlite);
        var path = Path.Combine(under.Folder, "heads");
        await File.WriteAllTextAsync(path, "nonsense\n", Cancel);
        (await under.SayAsync("verify", "--heads", path)).Refused("is not a file of heads");
        (await under.SayAsync("verify", "--heads", path + "s")).Refused("There is no file");
    }

    private async Task<DatabaseUnderTest> SealedAsync(DatabaseKind kind)
    {
        var under = await databases.NewAsync(kind);
        foreach (var office in new[] { "first", "second", "third" }) (await under.SayAsync("administrator", office + "@example.org")).Done();
        (await under.SayAsync("import", Shell.Sample("trafford"))).Done();
        await SealAsync(under);
        return under;
    }

    private static async Task SealAsync(DatabaseUnderTest under)
    {
        while (await new Sealer(under.Database).SealAsync(Cancel) > 0)
        {
        }
    }

    private static async Task<string> HeadsAsync(DatabaseUnderTest under)
    {
        var path = Path.Combine(under.Folder, "heads.jsonl");
        (await under.SayAsync("verify", "--write-heads", path)).Done();
        return path;
    }

    private static async Task ChangeAsync(DatabaseUnderTest under, string sql)
    {
        await using var writing = await under.Database.WriteAsync(Cancel);
        await using var command = writing.Connection.Command(writing.Transaction, sql);
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(Cancel));
        await writing.CommitAsync(Cancel);
    }
}
