using Beehive.Accounts;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>What was asked back and answered goes half a year after it was asked, once nobody waits for an answer any more; in any case after a year.</summary>
public sealed class ForgottenQuestions : IForgets
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(183);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    public async Task ForgetAsync(Writing writing, DateTimeOffset now, CancellationToken cancel)
    {
        var (old, oldest) = (now - Life, now - Longest);
        await writing.Store.IssueQuestions.Where(x => (x.ClosedAt != null && x.AskedAt < old) || x.AskedAt < oldest).ExecuteDeleteAsync(cancel);
    }
}
