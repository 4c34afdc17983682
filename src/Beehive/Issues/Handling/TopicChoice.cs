using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Beehive.Topics;

namespace Beehive.Issues.Handling;

/// <summary>The topics that an issue can be about: those that it looks like first, with the word that says so.</summary>
public sealed record TopicChoice(IReadOnlyList<TopicFound> Likely, IReadOnlyList<Topic> Others)
{
    /// <summary>The answer that it is none of them.</summary>
    public const string None = "-";

    public static readonly TopicChoice Nothing = new([], []);

    public IEnumerable<Topic> All => Likely.Select(x => x.Topic).Concat(Others);

    public static async Task<TopicChoice> ForAsync(Store store, Issue issue, CancellationToken cancel)
    {
        var topics = (await store.TopicsInOrderAsync(cancel)).Where(x => x.IsShown).ToList();
        var likely = TopicFinder.In(topics, issue.Title, issue.Words, issue.Wanted, issue.About);
        return new(likely, [.. topics.Where(x => likely.All(y => y.Topic.Id != x.Id))]);
    }

    public string? KeyOf(long? topic) => topic is null ? null : All.FirstOrDefault(x => x.Id == topic)?.Key;

    /// <summary>Left empty, or "none": no topic.</summary>
    public bool Read(Form form, string field, out Topic? topic)
    {
        var key = form.Maybe(field);
        topic = All.FirstOrDefault(x => x.Key == key);
        return topic is not null || key is null or None || form.Refuse(field, new("Choose a topic from the list."));
    }
}
