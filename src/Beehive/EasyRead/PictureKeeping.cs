using Beehive.Accounts;
using Beehive.Membership;

namespace Beehive.EasyRead;

/// <summary>Who keeps which pictures: secretary and co-chairs those of their board, the partnership manager all.</summary>
public static class PictureKeeping
{
    extension(Me me)
    {
        public bool KeepsAllPictures => me.IsAnywhere(Role.PartnershipManager);

        public IReadOnlyList<long> KeepsPicturesOf => [.. me.Uses.Where(x => x.Role is Role.Secretary or Role.CoChair && x.BoardId is not null).Select(x => x.BoardId!.Value).Distinct()];

        /// <summary>Null: those of the place.</summary>
        public bool KeepsPictures(long? board) => me.KeepsAllPictures || (board is { } one && me.KeepsPicturesOf.Contains(one));
    }
}
