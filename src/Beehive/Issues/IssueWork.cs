using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>Issues that wait for somebody, in the order of their dates.</summary>
public static class IssueWork
{
    private const int Most = 50;

    extension(Store store)
    {
        /// <summary>Somebody reads what people raise here: then anybody can.</summary>
        public Task<bool> TakesIssuesAsync(long place, CancellationToken cancel) => store.IssueOffices.AnyAsync(x => x.PlaceId == place, cancel);

        /// <summary>To be read, and then to be sent to a board.</summary>
        public Task<List<Issue>> IssuesToReadAsync(CancellationToken cancel) => Dated(store.Issues.Where(x => x.State == IssueState.Received || x.State == IssueState.MoreInfo || x.State == IssueState.BeingRead), cancel);

        /// <summary>Of one board: those that it must say a first word to, and those that are due until a day.</summary>
        public Task<List<Issue>> IssuesDueAsync(long board, DateOnly until, CancellationToken cancel)
        {
            PartialDate? last = PartialDate.Of(until);
            return Dated(store.Issues.Where(x => x.BoardId == board && (x.State == IssueState.WithBoard || ((x.State == IssueState.OnAgenda || x.State == IssueState.BeingDone) && x.Next <= last))), cancel);
        }
    }

    private static Task<List<Issue>> Dated(IQueryable<Issue> issues, CancellationToken cancel) => issues.OrderBy(x => x.Next).ThenBy(x => x.Number).Take(Most).ToListAsync(cancel);
}
