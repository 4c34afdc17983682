using Beehive.Accounts;
using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Membership;

namespace Beehive.Noticeboard.Boards;

/// <summary>What whoever looks may do with a board.</summary>
public static class BoardWork
{
    private static readonly (Role[] Who, string Words, string Path)[] All =
    [
        ([Role.PartnershipManager], "Change what stands here", "/change"),
        ([Role.Secretary, Role.CoChair, Role.PartnershipManager], "Papers of this board", "/papers/work"),
        ([Role.Secretary, Role.CoChair, Role.PartnershipManager, Role.Member, Role.Adviser], "Write a paper", "/papers/write"),
        ([Role.PartnershipManager], "Give the board another name", "/rename"),
        ([Role.Secretary, Role.PartnershipManager], "Plan a meeting", "/meetings/plan"),
        ([Role.Secretary, Role.PartnershipManager], "Plan a year of meetings", "/meetings/plan-a-year"),
        ([Role.Secretary, Role.CoChair, Role.PartnershipManager], "Answer suggestions for the agenda", "/suggestions"),
        ([Role.Secretary, Role.CoChair], "Ask a body that can decide", "/asked/new"),
        ([Role.PartnershipManager], "Make it another kind of board", "/become-kind"),
        ([Role.PartnershipManager], "Seats and who holds them", "/seats"),
        ([Role.PartnershipManager], "How it stands to others", "/lines"),
        ([Role.PartnershipManager], "Write new terms of reference", "/terms/new"),
        ([Role.PartnershipManager], "Set up a task and finish group", "/groups/new"),
        ([Role.PartnershipManager], "Hand a topic on to another board", "/hand-topic-on"),
        ([Role.PartnershipManager], "Who can see it", "/who-can-see"),
        ([Role.PartnershipManager], "What was changed here", "/history"),
        ([Role.PartnershipManager], "Merge other boards into it", "/merge"),
        ([Role.PartnershipManager], "Split it", "/split"),
        ([Role.PartnershipManager], "End it", "/end"),
        ([Role.Secretary], "Write down a decision made between meetings", "/decide"),
        ([Role.Secretary], "What people need", "/needs"),
        ([Role.Secretary], "Who supports members", "/supporters"),
    ];

    /// <summary>What can only be done with a board that is still there.</summary>
    private static readonly string[] OfGoing = ["/change", "/asked/new", "/become-kind", "/groups/new", "/merge", "/split", "/end"];

    public static IEnumerable<WorkLink> For(Me me, Board board) =>
        All.Where(x => me.Is(x.Who, board.Id) && (board.Goes || !OfGoing.Contains(x.Path))).Select(x => new WorkLink(x.Words, board.Address + x.Path))
            .Concat(me.Is(TwinAtWork.Who, board.Id) ? [new WorkLink("The Easy Read version", TwinState.BenchOf(board))] : []);
}
