using Beehive.Platform.Storage;
using Beehive.Topics;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>What an issue hangs together with: its topic, the one that it was a part of, the two that it became.</summary>
public sealed record IssueTies(Topic? Topic, Issue? WasPartOf, IReadOnlyList<Issue> Parts)
{
    public static readonly IssueTies None = new(null, null, []);

    /// <summary>As far as the viewer may see them.</summary>
    public static async Task<IssueTies> LoadAsync(Store store, Issue issue, CancellationToken cancel)
    {
        var topic = issue.TopicId is { } of ? await store.Topics.FirstOrDefaultAsync(x => x.Id == of, cancel) : null;
        var whole = issue.SplitFromId is { } from ? await store.Issues.FirstOrDefaultAsync(x => x.Id == from, cancel) : null;
        IReadOnlyList<Issue> parts = issue.EndedAs == IssueEnd.Split ? await store.Issues.Where(x => x.SplitFromId == issue.Id).OrderBy(x => x.Number).ToListAsync(cancel) : [];
        return new(topic, whole, parts);
    }
}
