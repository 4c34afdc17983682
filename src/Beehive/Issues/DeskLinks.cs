using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>What whoever writes down for others, calls and prints letters finds on the page of all issues.</summary>
public static class DeskLinks
{
    public static IEnumerable<WorkLink> Of(Me me, string root, bool takesIssues)
    {
        ArgumentNullException.ThrowIfNull(me);
        if (!takesIssues) yield break;
        var works = me.IsAnywhere(Role.PartnershipManager, Role.Secretary, Role.CoChair);
        if (works || me.IsAnywhere(Role.Supporter)) yield return new("Write down what somebody said", root + "/issues/enter");
        if (works) yield return new("Points from an event", root + "/issues/enter-many");
        if (!me.IsAnywhere(Role.PartnershipManager, Role.Secretary)) yield break;
        yield return new("People to call", root + "/issues/calls");
        yield return new("Letters to print", root + "/issues/letters");
    }

    /// <summary>The scan of the paper on which an issue came, for those who read and handle it.</summary>
    public static async Task<IReadOnlyList<WorkLink>> OfPaperAsync(Store store, Me me, Issue issue, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(issue);
        if (IssueRights.Of(me, issue) is not ({ ForPlace: true } or { ForBoard: true })) return [];
        return await store.DeskEntries.AnyAsync(x => x.IssueId == issue.Id && x.ScanId != null, cancel) ? [new("The paper on which it came", issue.Address + "/scan")] : [];
    }
}
