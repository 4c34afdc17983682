using Beehive.Accounts;
using Beehive.Membership;

namespace Beehive.Topics;

/// <summary>Who keeps which topics: secretary and co-chairs those of their board, the partnership manager all.</summary>
public static class TopicKeeping
{
    extension(Me me)
    {
        public bool KeepsAllTopics => me.IsAnywhere(Role.PartnershipManager);

        /// <summary>The boards whose topics they keep, besides all.</summary>
        public IReadOnlyList<long> KeepsTopicsOf => [.. me.Uses.Where(x => x.Role is Role.Secretary or Role.CoChair && x.BoardId is not null).Select(x => x.BoardId!.Value).Distinct()];

        public bool Keeps(Topic topic) => me.KeepsAllTopics || (topic.BoardId is { } board && me.KeepsTopicsOf.Contains(board));
    }
}
