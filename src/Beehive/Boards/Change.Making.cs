using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Boards;

public sealed partial class Change
{
    /// <summary>What became of boards, from a day on, with the reason.</summary>
    public static Refusal? Make(ChangeKind kind, IReadOnlyList<Board> from, IReadOnlyList<Board> to, DateOnly day, string? topic, Act act, out Change? change)
    {
        change = null;
        if (string.IsNullOrWhiteSpace(act.Why)) return new("Say why, in a sentence. It stands in the history.");
        if (from.Count == 0) throw new ArgumentException("A change is of a board.", nameof(from));
        change = new Change
        {
            Key = "change-" + Guid.NewGuid().ToString("N"), Kind = kind, State = LineState.Today, Date = PartialDate.Of(day), Reason = act.Why, Topic = topic,
            Visibility = from.Concat(to).Max(x => x.Visibility),
        };
        foreach (var board in from) change.parts.Add(new ChangePart { ThingId = board.Id, Order = change.parts.Count });
        foreach (var board in to) change.parts.Add(new ChangePart { ThingId = board.Id, Order = change.parts.Count, IsResult = true });
        change.Record(new BoardsChanged(act, change, from, to));
        return null;
    }

    /// <summary>What was only proposed has been done. Where the proposal came from stays.</summary>
    public Refusal? TakePlace(DateOnly day, IReadOnlyList<Board> from, IReadOnlyList<Board> to, Act act)
    {
        if (State != LineState.Proposed) return new("That is done already.");
        if (string.IsNullOrWhiteSpace(act.Why)) return new("Say why, in a sentence. It stands in the history.");
        (State, Date) = (LineState.Today, PartialDate.Of(day));
        Reason = Reason is null || Reason == act.Why ? act.Why : $"{act.Why} ({Reason})";
        Record(new BoardsChanged(act, this, from, to));
        return null;
    }

    /// <summary>The same boards go in and the same come out.</summary>
    public bool Is(ChangeKind kind, IEnumerable<long> from, IEnumerable<long> to) =>
        Kind == kind && parts.Where(x => !x.IsResult).Select(x => x.ThingId).ToHashSet().SetEquals(from) && parts.Where(x => x.IsResult).Select(x => x.ThingId).ToHashSet().SetEquals(to);
}

/// <summary>Who follows one of the boards hears of it, whole.</summary>
public sealed record BoardsChanged(Act Act, Change Change, IReadOnlyList<Board> From, IReadOnlyList<Board> To) : Fact(Act, [Change, .. From, .. To])
{
    public override News? News => Change.Visibility != Visibility.Public ? null : new(Title, $"{Title}, from {Said.Date(Change.Date)}.\n\n{Act.Why}");

    private string Title => Change.Kind switch
    {
        ChangeKind.Merged => $"{Names(From)} merged into {Names(To)}",
        ChangeKind.Split => $"{Names(From)} was split: {Names(To)}",
        ChangeKind.ChangedKind => $"{Names(From)} became another kind of board: {BoardWords.Of(From[0].Kind)}",
        ChangeKind.TookOverTopic => $"{Names(From)} handed a topic on to {Names(To)}: {Change.Topic}",
        ChangeKind.Replaced => $"{Names(From)} was replaced by {Names(To)}",
        _ => $"{Names(From)} has ended",
    };

    private static string Names(IEnumerable<Board> boards) => string.Join(" and ", boards.Select(x => x.Name));
}
