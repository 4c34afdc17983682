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
        ([Role.Secretary, Role.PartnershipManager], "Plan a meeting", "/meetings/plan"),
        ([Role.Secretary, Role.PartnershipManager], "Plan a year of meetings", "/meetings/plan-a-year"),
        ([Role.Secretary, Role.CoChair, Role.PartnershipManager], "Answer suggestions for the agenda", "/suggestions"),
        ([Role.Secretary], "Write down a decision made between meetings", "/decide"),
    ];

    public static IEnumerable<WorkLink> For(Me me, Board board) =>
        All.Where(x => me.Is(x.Who, board.Id)).Select(x => new WorkLink(x.Words, board.Address + x.Path));
}
