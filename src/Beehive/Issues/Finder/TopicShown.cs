using Beehive.Boards;
using Beehive.Platform.Storage;
using Beehive.Topics;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Finder;

/// <summary>A topic as everybody sees it: with its board of today, and how many issues are about it.</summary>
/// <param name="Board">None where nobody has it, or the board is no more.</param>
public sealed record TopicShown(Topic Topic, Board? Board, int Issues)
{
    public static async Task<IReadOnlyList<TopicShown>> OfAsync(Store store, IReadOnlyList<Topic> topics, CancellationToken cancel)
    {
        var ids = topics.Select(x => x.BoardId).OfType<long>().Distinct().ToList();
        var boards = (await store.Boards.Where(x => ids.Contains(x.Id)).ToListAsync(cancel)).Where(x => x.Goes).ToDictionary(x => x.Id);
        var counts = await store.Issues.Where(x => x.TopicId != null && x.Visibility == Platform.Visibility.Public).GroupBy(x => x.TopicId).Select(x => new { x.Key, Number = x.Count() }).ToDictionaryAsync(x => x.Key!.Value, x => x.Number, cancel);
        return [.. topics.Select(x => new TopicShown(x, x.BoardId is { } board ? boards.GetValueOrDefault(board) : null, counts.GetValueOrDefault(x.Id)))];
    }
}
