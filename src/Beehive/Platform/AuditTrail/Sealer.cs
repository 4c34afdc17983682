using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.AuditTrail;

/// <summary>
/// Chains the committed lines, one chain a place. It runs beside the changes, never inside them, so that a chain head is no bottleneck;
/// the writer's turn (SQLite) or an advisory lock (PostgreSQL) sees to it that only one seals at a time.
/// </summary>
public sealed class Sealer(Database database)
{
    /// <summary>Lines at a time.</summary>
    public const int Most = 2000;

    /// <summary>How many lines were sealed. Call again until none is.</summary>
    public async Task<int> SealAsync(CancellationToken cancel)
    {
        await using (var looking = database.Read())
        {
            if (!await looking.AuditLines.AnyAsync(x => x.Seq == null, cancel)) return 0;
        }
        await using var writing = await database.WriteAsync(cancel);
        if (!await writing.TakeTurnAsync(Turn.Sealing, cancel)) return 0;
        var lines = await writing.Store.AuditLines.Where(x => x.Seq == null).OrderBy(x => x.Id).Take(Most).ToListAsync(cancel);
        foreach (var chain in lines.GroupBy(x => x.PlaceId)) await SealAsync(writing.Store, chain, cancel);
        await writing.CommitAsync(cancel);
        return lines.Count;
    }

    private static async Task SealAsync(Store store, IGrouping<long, AuditLine> chain, CancellationToken cancel)
    {
        var head = await store.AuditLines.AsNoTracking().Where(x => x.PlaceId == chain.Key && x.Seq != null)
            .OrderByDescending(x => x.Seq).Select(x => new { x.Seq, x.Hash }).FirstOrDefaultAsync(cancel);
        var (seq, hash) = (head?.Seq ?? 0, head?.Hash ?? Chain.Root);
        foreach (var line in chain) line.Hash = hash = Chain.Hash(hash, line, (line.Seq = ++seq).Value);
    }
}
