using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Boards;

public sealed partial class ReportingLine
{
    public const int LongestNote = 400;

    /// <summary>Today's, proposed or over, on a day: a line with a last day is over after it.</summary>
    public LineState StateOn(DateOnly day) => State == LineState.Today && Until is { } until && until.Last < day ? LineState.Ended : State;

    /// <param name="known">The lines that start at the same board, so that it reports to one at a time.</param>
    public static Refusal? Draw(long from, long to, LineKind kind, LineState state, PartialDate? since, string? note, IReadOnlyList<ReportingLine> known, Act act, DateOnly today, out ReportingLine? line)
    {
        line = null;
        if (from == to) return new("A board has no line to itself. Choose another one.");
        if (state == LineState.Ended) return new("Draw a line that is there today or is proposed.");
        if (note is { Length: > LongestNote }) return new("The note is longer than {0} letters. Say it shorter.", LongestNote);
        var open = known.Where(x => x.FromId == from && x.StateOn(today) == state).ToList();
        if (open.Exists(x => x.ToId == to && x.Kind == kind)) return new("There is such a line already.");
        if (kind == LineKind.ReportsTo && state == LineState.Today && open.Exists(x => x.Kind == LineKind.ReportsTo))
            return new("It reports to another board already, and it can report to one at a time. End that line first.");
        line = new ReportingLine
        {
            Key = "line-" + Guid.NewGuid().ToString("N"), FromId = from, ToId = to, Kind = kind, State = state, Since = since, Note = note, Order = known.Count == 0 ? 0 : known.Max(x => x.Order) + 1,
        };
        line.Record(new LineDrawn(act, line));
        return null;
    }

    /// <param name="last">The last day on which it holds.</param>
    public Refusal? End(DateOnly last, DateOnly today, Act act)
    {
        if (StateOn(today) == LineState.Ended) return new("This line has ended already.");
        if (Since is { } since && since.First > last) return new("The line begins on {0}. It cannot end before that.", Said.Date(since));
        Until = PartialDate.Of(last);
        if (State == LineState.Proposed || last < today) State = LineState.Ended;
        Record(new LineEnded(act, this));
        return null;
    }
}

public sealed record LineDrawn(Act Act, ReportingLine Line) : Fact(Act, Line);

public sealed record LineEnded(Act Act, ReportingLine Line) : Fact(Act, Line);
