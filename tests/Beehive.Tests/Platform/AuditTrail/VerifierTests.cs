using Beehive.Boards;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Platform.AuditTrail;

public class VerifierTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static readonly Act Act = new("secretary", SiteUnderTest.Now, "to test");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_chain_that_nobody_touched_holds(DatabaseKind kind)
    {
        await using var under = await SealedAsync(kind);
        var findings = await VerifyAsync(under);
        Assert.True(findings.Holds, string.Join("\n", findings.Faults));
        Assert.True(findings.Sealed >= 6);
        Assert.Equal(0, findings.Unsealed);
    }

    [Theory, EachDatabase]
    public async Task OP_02_a_changed_line_is_named(DatabaseKind kind)
    {
        await using var under = await SealedAsync(kind);
        await ExecuteAsync(under, """UPDATE "AuditLines" SET "Deed" = 'BoardRenames' WHERE "Seq" = 3 AND "PlaceId" > 0""");
        Assert.Contains("line 3: the line was changed", Assert.Single((await VerifyAsync(under)).Faults), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task OP_02_a_flipped_byte_in_the_values_is_named(DatabaseKind kind)
    {
        await using var under = await SealedAsync(kind);
        await ExecuteAsync(under, """UPDATE "AuditLines" SET "Values" = replace("Values", 'to test', 'to tess') WHERE "Seq" = 2 AND "PlaceId" > 0""");
        Assert.Contains("line 2: its values were changed", Assert.Single((await VerifyAsync(under)).Faults), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task OP_02_a_missing_line_is_named(DatabaseKind kind)
    {
        await using var under = await SealedAsync(kind);
        await ExecuteAsync(under, """DELETE FROM "AuditLines" WHERE "Seq" = 4 AND "PlaceId" > 0""");
        Assert.Contains((await VerifyAsync(under)).Faults, x => x.Contains("the line before it (4) is missing", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task OP_02_a_cut_tail_is_found_by_the_exported_head(DatabaseKind kind)
    {
        await using var under = await SealedAsync(kind);
        var heads = (await VerifyAsync(under)).Heads;
        await ExecuteAsync(under, """DELETE FROM "AuditLines" WHERE "PlaceId" > 0 AND "Seq" > 4""");
        Assert.True((await VerifyAsync(under)).Holds, "without the head a cut tail cannot be seen");
        Assert.Contains("The end of the chain was cut", Assert.Single((await VerifyAsync(under, heads)).Faults), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task OP_02_a_chain_made_anew_is_found_by_the_exported_head(DatabaseKind kind)
    {
        await using var under = await SealedAsync(kind);
        var heads = (await VerifyAsync(under)).Heads;
        await ExecuteAsync(under, """UPDATE "AuditLines" SET "Deed" = 'Other' WHERE "Seq" = 2 AND "PlaceId" > 0""");
        await ExecuteAsync(under, """UPDATE "AuditLines" SET "Seq" = NULL, "Hash" = NULL""");
        while (await new Sealer(under.Database).SealAsync(Cancel) > 0)
        {
        }
        Assert.True((await VerifyAsync(under)).Holds);
        Assert.NotEmpty((await VerifyAsync(under, heads)).Faults);
    }

    [Theory, EachDatabase]
    public async Task Values_can_be_erased_by_law_and_the_chain_still_holds(DatabaseKind kind)
    {
        await using var under = await SealedAsync(kind);
        await ExecuteAsync(under, """UPDATE "AuditLines" SET "Values" = NULL, "Salt" = NULL WHERE "Seq" = 2""");
        Assert.True((await VerifyAsync(under)).Holds);
    }

    [Theory, EachDatabase]
    public async Task A_change_is_told_with_who_when_why_and_from_what_to_what(DatabaseKind kind)
    {
        await using var under = await SealedAsync(kind);
        await using var store = under.Database.Read();
        var line = await store.AuditLines.Where(x => x.Deed == nameof(BoardRenamed)).OrderBy(x => x.Id).FirstAsync(Cancel);
        Assert.Equal(SiteUnderTest.Now, line.At);
        Assert.Contains("\"Who\":\"secretary\"", line.Values, StringComparison.Ordinal);
        Assert.Contains("\"Why\":\"to test\"", line.Values, StringComparison.Ordinal);
        Assert.Contains("\"Name\":[\"Carers\",\"Carers 1\"]", line.Values, StringComparison.Ordinal);
    }

    private async Task<DatabaseUnderTest> SealedAsync(DatabaseKind kind)
    {
        var under = await databases.NewAsync(kind);
        var planting = new Planting(under);
        await planting.PlaceAsync("""{"format":"beehive-exchange/1","includes":"all","id":"testing","name":"Testing","siteName":"Testing boards"}""");
        await planting.LinesAsync("board", """{"id":"carers","name":"Carers","kind":"forum","state":"active"}""");
        for (var i = 1; i <= 6; i++) await RenameAsync(under, planting.Place.Id, i);
        while (await new Sealer(under.Database).SealAsync(Cancel) > 0)
        {
        }
        return under;
    }

    private static async Task RenameAsync(DatabaseUnderTest under, long place, int number)
    {
        await using var writing = await under.Database.WriteAsync(Cancel);
        writing.Store.Look(place, Viewer.Keeper);
        var board = await writing.Store.Boards.SingleAsync(Cancel);
        Assert.Null(board.Rename($"Carers {number}", board.Slug, Act));
        await writing.SaveAsync(Cancel);
    }

    private static async Task<Findings> VerifyAsync(DatabaseUnderTest under, IReadOnlyList<Head>? heads = null)
    {
        await using var store = under.Database.Read();
        return await Verifier.VerifyAsync(store, heads ?? [], Cancel);
    }

    private static async Task ExecuteAsync(DatabaseUnderTest under, string sql)
    {
        await using var writing = await under.Database.WriteAsync(Cancel);
        await using (var command = writing.Connection.Command(writing.Transaction, sql)) Assert.True(await command.ExecuteNonQueryAsync(Cancel) > 0);
        await writing.CommitAsync(Cancel);
    }
}
