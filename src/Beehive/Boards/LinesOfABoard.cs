using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Boards;

/// <summary>A line as one end of it sees it: what it says, and the other end.</summary>
public sealed record LineSeen(string Words, string Other, string Address, LineState State, string? Note, PartialDate? Since, PartialDate? Until);

/// <summary>What happened to a board, or would: the words, and the others in it.</summary>
public sealed record ChangeSeen(string Words, bool Proposed, IReadOnlyList<(string Title, string Address)> From, IReadOnlyList<(string Title, string Address)> To, PartialDate? Date, string? Reason, string? Topic);

/// <summary>The lines and changes of one thing, both ways. What the viewer may not see is not in the register that they see, and so not here.</summary>
public static class LinesOfABoard
{
    public static async Task<IReadOnlyList<LineSeen>> LinesAsync(Store store, long id, DateOnly today, CancellationToken cancel)
    {
        var lines = await store.ReportingLines.Where(x => x.FromId == id || x.ToId == id).OrderBy(x => x.Order).ThenBy(x => x.Id).ToListAsync(cancel);
        var things = await ThingsAsync(store, lines.Select(x => x.FromId == id ? x.ToId : x.FromId), cancel);
        return [.. lines.Where(x => things.ContainsKey(Other(x, id))).Select(x => Seen(x, id, things[Other(x, id)], today))];
    }

    public static async Task<IReadOnlyList<ChangeSeen>> ChangesAsync(Store store, long id, CancellationToken cancel)
    {
        var changes = await store.Changes.Include(x => x.Parts).Where(x => x.Parts.Any(p => p.ThingId == id)).OrderBy(x => x.Id).ToListAsync(cancel);
        var things = await ThingsAsync(store, changes.SelectMany(x => x.Parts).Select(x => x.ThingId), cancel);
        return [.. changes.Select(x => new ChangeSeen(x.State == LineState.Proposed ? BoardWords.WouldBe(x.Kind) : BoardWords.Of(x.Kind), x.State == LineState.Proposed, Parts(x, false, things), Parts(x, true, things), x.Date, x.Reason, x.Topic))];
    }

    private static long Other(ReportingLine line, long id) => line.FromId == id ? line.ToId : line.FromId;

    private static LineSeen Seen(ReportingLine line, long id, Thing other, DateOnly today) =>
        new(line.FromId == id ? LineWords.From(line.Kind) : LineWords.To(line.Kind), other.Title, other.Address, line.StateOn(today), line.Note, line.Since, line.Until);

    private static List<(string, string)> Parts(Change change, bool results, Dictionary<long, Thing> things) =>
        [.. change.Parts.Where(x => x.IsResult == results && things.ContainsKey(x.ThingId)).OrderBy(x => x.Order).Select(x => (things[x.ThingId].Title, things[x.ThingId].Address))];

    private static async Task<Dictionary<long, Thing>> ThingsAsync(Store store, IEnumerable<long> ids, CancellationToken cancel)
    {
        var wanted = ids.Distinct().ToList();
        return wanted.Count == 0 ? [] : await store.Things.Where(x => wanted.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel);
    }
}
