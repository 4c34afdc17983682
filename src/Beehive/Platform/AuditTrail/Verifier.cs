using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.AuditTrail;

/// <summary>Where a chain ended when somebody wrote it down. Kept elsewhere, it shows a tail that was cut or a chain that was rebuilt.</summary>
public sealed record Head(long Place, long Seq, string Hash);

/// <summary>What a look at all chains found.</summary>
public sealed record Findings(long Sealed, long Unsealed, IReadOnlyList<string> Faults, IReadOnlyList<Head> Heads)
{
    public bool Holds => Faults.Count == 0;
}

/// <summary>Walks every chain from its first line and names what does not hold.</summary>
public static class Verifier
{
    public static async Task<Findings> VerifyAsync(Store store, IReadOnlyCollection<Head> exported, CancellationToken cancel)
    {
        var faults = new List<string>();
        var heads = new Dictionary<long, Head>();
        var seen = new HashSet<Head>();
        long count = 0;
        await foreach (var line in store.AuditLines.AsNoTracking().Where(x => x.Seq != null).OrderBy(x => x.PlaceId).ThenBy(x => x.Seq).AsAsyncEnumerable().WithCancellation(cancel))
        {
            count++;
            var before = heads.GetValueOrDefault(line.PlaceId) ?? new Head(line.PlaceId, 0, Chain.Root);
            faults.AddRange(Check(line, before));
            heads[line.PlaceId] = new Head(line.PlaceId, line.Seq!.Value, line.Hash ?? "");
            if (exported.FirstOrDefault(x => x.Place == line.PlaceId && x.Seq == line.Seq) is { } then && then.Hash == line.Hash) seen.Add(then);
        }
        faults.AddRange(exported.Where(x => x.Seq > 0 && !seen.Contains(x)).Select(Missing));
        var unsealed = await store.AuditLines.LongCountAsync(x => x.Seq == null, cancel);
        return new Findings(count, unsealed, faults, [.. heads.Values.OrderBy(x => x.Place)]);
    }

    private static IEnumerable<string> Check(AuditLine line, Head before)
    {
        var where = $"chain {line.PlaceId}, line {line.Seq}";
        if (line.Seq != before.Seq + 1) yield return $"{where}: the line before it ({before.Seq + 1}) is missing.";
        else if (line.Hash != Chain.Hash(before.Hash, line, line.Seq.Value)) yield return $"{where}: the line was changed after it was sealed, or the one before it was.";
        if (line is { Values: not null, Salt: not null } && Chain.HashOfValues(line.Salt, line.Values) != line.ValuesHash)
            yield return $"{where}: its values were changed after they were written.";
        if (line is { Values: not null, Salt: null }) yield return $"{where}: its salt is missing.";
    }

    private static string Missing(Head head) =>
        $"chain {head.Place}: line {head.Seq} is not the one of the exported head. The end of the chain was cut, or the chain was made anew.";
}
