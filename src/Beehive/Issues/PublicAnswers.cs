using Beehive.Boards;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>
/// What everybody may read of the answers: public issues that ended with an answer of ours. The same for every reader: who may see more elsewhere sees no more here.
/// Left out are those that were joined to another, split, taken back, kept private or not accepted: there nothing was answered.
/// </summary>
public static class PublicAnswers
{
    extension(Store store)
    {
        public IQueryable<Issue> AnsweredIssues() => store.Issues.Where(x => x.Visibility == Visibility.Public && x.State == IssueState.Closed
            && (x.EndedAs == IssueEnd.Done || x.EndedAs == IssueEnd.Partly || x.EndedAs == IssueEnd.NotNow || x.EndedAs == IssueEnd.No || x.EndedAs == IssueEnd.NotOurs || x.EndedAs == IssueEnd.Signposted));

        public IQueryable<Issue> AnsweredIssues(long? board, Period period, long? topic = null)
        {
            var found = store.AnsweredIssues();
            if (board is { } id) found = found.Where(x => x.BoardId == id);
            if (topic is { } about) found = found.Where(x => x.TopicId == about);
            if (period is { From: { } from, Until: { } until }) found = found.Where(x => x.Ended >= from && x.Ended <= until);
            return found;
        }

        /// <summary>The newest first.</summary>
        public async Task<List<AnswerInShort>> InShortAsync(IQueryable<Issue> answered, int skip, int take, CancellationToken cancel)
        {
            var rows = await answered.OrderByDescending(x => x.Ended).ThenByDescending(x => x.Number).Skip(skip).Take(take)
                .Select(x => new { x.Number, x.Title, x.Address, x.BoardId, x.Ended, x.EndedAs, x.Changed, x.Reason, x.Verdict, x.Others }).ToListAsync(cancel);
            var ids = rows.Select(x => x.BoardId).Distinct().ToList();
            var boards = await store.Boards.Where(x => ids.Contains(x.Id) && x.Visibility == Visibility.Public).ToDictionaryAsync(x => x.Id, x => x.Name, cancel);
            return [.. rows.Select(x => new AnswerInShort(x.Number, x.Title, x.Address, x.BoardId is { } id ? boards.GetValueOrDefault(id) : null, x.Ended, x.EndedAs!.Value,
                AnswerInShort.DidOf(x.EndedAs!.Value, x.Changed, x.Reason), x.Verdict, x.Others))];
        }

        /// <summary>The years in which something was answered, the last one first.</summary>
        public async Task<IReadOnlyList<int>> YearsOfAnswersAsync(CancellationToken cancel)
        {
            const int most = 50;
            var dated = store.AnsweredIssues().Where(x => x.Ended != null);
            if (await dated.MaxAsync(x => x.Ended, cancel) is not { } last || await dated.MinAsync(x => x.Ended, cancel) is not { } first) return [];
            return [.. Enumerable.Range(first.Year, last.Year - first.Year + 1).Reverse().Take(most)];
        }
    }
}
