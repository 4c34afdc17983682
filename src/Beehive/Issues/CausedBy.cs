using Beehive.Meetings;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>Which issue an item, a decision or an action comes from, also over an item that was put off.</summary>
public static class CausedBy
{
    private const int Deepest = 5;

    extension(Store store)
    {
        /// <summary>None when no issue is at its root.</summary>
        public async Task<long?> IssueOfAsync(long? cause, CancellationToken cancel)
        {
            for (var i = 0; i < Deepest && cause is { } id; i++)
            {
                if (await store.Issues.AnyAsync(x => x.Id == id, cancel)) return id;
                cause = await store.AgendaItems.Where(x => x.Id == id).Select(x => x.ArisingFromId).FirstOrDefaultAsync(cancel)
                    ?? await store.Decisions.Where(x => x.Id == id).Select(x => x.ItemId).FirstOrDefaultAsync(cancel);
            }
            return null;
        }

        /// <summary>Whether one of these meetings is to talk about it.</summary>
        public async Task<bool> AnyItemAsync(long issue, IReadOnlySet<long> meetings, CancellationToken cancel) =>
            (await store.AgendaItems.Where(x => x.ArisingFromId == issue && x.State == ItemState.OnAgenda).Select(x => x.MeetingId).ToListAsync(cancel)).Exists(meetings.Contains);
    }
}
