using Beehive.Accounts;
using Beehive.Membership;

namespace Beehive.EasyRead;

/// <summary>Who keeps which words: a secretary those of their board, the partnership manager all of the place.</summary>
public static class WordKeeping
{
    extension(Me me)
    {
        public bool KeepsAllWords => me.IsAnywhere(Role.PartnershipManager);

        /// <summary>The boards whose own words they keep, besides all.</summary>
        public IReadOnlyList<long> KeepsWordsOf => [.. me.Uses.Where(x => x.Role is Role.Secretary && x.BoardId is not null).Select(x => x.BoardId!.Value).Distinct()];

        public bool KeepsWords => me.KeepsAllWords || me.KeepsWordsOf.Count > 0;

        public bool Keeps(GlossaryWord word) => me.KeepsAllWords || (word.BoardId is { } board && me.KeepsWordsOf.Contains(board));
    }
}
