using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;

namespace Beehive.Noticeboard.Boards;

/// <summary>What whoever looks may do with a board.</summary>
public static class BoardWork
{
    private static readonly (Role[] Who, string Words, string Path)[] All =
    [
        ([Role.PartnershipManager], "Give the board another name", "/rename"),
    ];

    public static IEnumerable<WorkLink> For(Me me, Board board) =>
        All.Where(x => me.Is(x.Who, board.Id)).Select(x => new WorkLink(x.Words, board.Address + x.Path));
}
