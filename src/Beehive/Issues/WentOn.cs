using Beehive.Boards;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>Which board goes on with what another one had.</summary>
public static class WentOn
{
    private const int Farthest = 10;

    extension(Store store)
    {
        /// <summary>The board itself while it goes; else the one board that came of it. None when it only ended, or when several came of it: then a person finds the right one.</summary>
        public async Task<Board?> GoesOnAsync(long? board, CancellationToken cancel)
        {
            for (var i = 0; i < Farthest && board is { } id; i++)
            {
                var found = await store.Boards.FirstOrDefaultAsync(x => x.Id == id, cancel);
                if (found is not { Goes: false }) return found;
                var changes = await store.Changes.Where(x => x.State == LineState.Today && x.Parts.Any(p => p.ThingId == id && !p.IsResult)).Include(x => x.Parts).ToListAsync(cancel);
                var heirs = changes.SelectMany(x => x.Parts).Where(x => x.IsResult && x.ThingId != id).Select(x => x.ThingId).Distinct().ToList();
                board = heirs is [var heir] ? heir : null;
            }
            return null;
        }
    }
}
