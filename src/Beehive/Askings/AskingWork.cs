using System.Globalization;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;

namespace Beehive.Askings;

/// <summary>What whoever looks may do with an asking: its board's secretary and co-chairs look after it.</summary>
public static class AskingWork
{
    private static readonly (string Words, string Path, Func<Asking, bool> When)[] All =
    [
        ("Ask again", "/chase", x => x.IsOpen),
        ("Write down the answer", "/answer", x => x.State != AskingState.Withdrawn),
        ("It refused", "/refusal", x => x.State is AskingState.Waiting or AskingState.NoAnswer),
        ("Close it without an answer", "/close", x => x.IsOpen),
        ("Take it back", "/take-back", x => x.IsOpen),
        ("How the body is reached", "/reach", x => x.IsOpen),
        ("Letter to print", "/letter", x => x.IsOpen),
    ];

    public static IEnumerable<WorkLink> For(Me me, Asking asking, Board board) => me.Is([Role.Secretary, Role.CoChair], board.Id)
        ? All.Where(x => x.When(asking)).Select(x => new WorkLink(x.Words, At(asking, board) + x.Path)) : [];

    /// <summary>To ask because of a decision, an item or an action.</summary>
    public static WorkLink ToAsk(string board, long cause) => new("Ask a body that can decide", string.Create(CultureInfo.InvariantCulture, $"{board}/asked/new/{cause}"));

    /// <summary>Where the board works on it; everybody reads it at its own address.</summary>
    public static string At(Asking asking, Board board) => $"{board.Address}/asked/{asking.Slug}";
}
