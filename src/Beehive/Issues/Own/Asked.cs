using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Own;

/// <summary>What one of those who raised or joined an issue was asked.</summary>
public static class Asked
{
    extension(Store store)
    {
        /// <summary>Whoever only joined is asked nothing.</summary>
        public async Task<IssueQuestion?> QuestionOfAsync(Mine mine, CancellationToken cancel)
        {
            if (mine.Raiser.Joined || !mine.Issue.IsPaused) return null;
            var issue = mine.Issue.Id;
            return await store.IssueQuestions.Where(x => x.IssueId == issue && x.ClosedAt == null).OrderByDescending(x => x.Id).FirstOrDefaultAsync(cancel);
        }
    }
}
