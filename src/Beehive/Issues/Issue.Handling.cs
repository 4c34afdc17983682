using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Issues;

public sealed partial class Issue
{
    /// <summary>It goes to one board at a time, which says whether it takes it.</summary>
    public Refusal? Send(long boardId, Holder holder, Due next, By by, string? why = null)
    {
        if (State is IssueState.Received or IssueState.MoreInfo) return new("Read it first, and show it to everybody or keep it private.");
        if (!IsOpen) return new("It is closed.");
        if (boardId == BoardId && Accepted is not null) return new("That board has it already.");
        (BoardId, Accepted, State) = (boardId, null, IssueState.WithBoard);
        Enclose();
        Give(holder, next);
        Step(IssueDeed.Sent, by, why);
        Record(new IssueSent(by.Act, this));
        return null;
    }

    public Refusal? Accept(Holder holder, Due next, By by)
    {
        if (State != IssueState.WithBoard || Accepted is not null) return new("It waits for no board’s answer.");
        Accepted = PartialDate.Of(by.Day);
        Give(holder, next);
        Step(IssueDeed.Accepted, by);
        Record(new IssueAccepted(by.Act, this));
        return null;
    }

    /// <summary>The board does not take it: it goes back to whoever sent it.</summary>
    public Refusal? SendBack(string why, Holder holder, Due next, By by)
    {
        if (State != IssueState.WithBoard || Accepted is not null) return new("It waits for no board’s answer.");
        if (CheckReason(why) is { } refusal) return refusal;
        (BoardId, State) = (null, IssueState.BeingRead);
        Enclose();
        Give(holder, next);
        Step(IssueDeed.SentBack, by, why.Trim());
        Record(new IssueSentBack(by.Act, this));
        return null;
    }

    /// <summary>The board talks about it at a meeting; that day is the next date.</summary>
    public Refusal? PutOnAgenda(string meeting, DateOnly day, By by, LatestDay latest)
    {
        if (!IsOpen || Accepted is null) return new("The board must take it first.");
        if (latest.Check(day) is { } late) return late;
        State = IssueState.OnAgenda;
        Give(new(Holder, HolderPhone), new($"It is talked about at {meeting}", day));
        Step(IssueDeed.PutOnAgenda, by, meeting);
        Record(new IssuePutOnAgenda(by.Act, this));
        return null;
    }

    /// <summary>The first answer: what will be done, and by when.</summary>
    public Refusal? Will(string will, Holder holder, DateOnly until, By by, LatestDay latest)
    {
        if (!IsOpen || Accepted is null) return new("The board must take it first.");
        if (CheckReason(will) is { } refusal) return refusal;
        if (until <= by.Day) return new("Choose a day after today.");
        if (latest.Check(until) is { } late) return late;
        State = IssueState.BeingDone;
        Give(holder, new("We say what came of it", until));
        Step(IssueDeed.Promised, by, will.Trim());
        Record(new IssuePromised(by.Act, this, will.Trim()));
        return null;
    }

    /// <summary>A later date, never without a reason that everybody reads.</summary>
    public Refusal? Extend(string why, DateOnly until, By by, LatestDay latest)
    {
        if (!IsOpen) return new("It is closed.");
        if (CheckReason(why) is { } refusal) return refusal;
        if (until <= by.Day || (Next is { } next && until <= next.Last)) return new("Choose a day after today, and after the day that was promised.");
        if (latest.Check(until) is { } late) return late;
        Give(new(Holder, HolderPhone), new(StepWhenPaused ?? NextStep, until));
        Step(IssueDeed.Extended, by, why.Trim());
        Record(new IssueExtended(by.Act, this, why.Trim()));
        return null;
    }

    /// <summary>The same office under another name or number, or another that stands in for it: nothing else changes.</summary>
    public void HandOver(Holder holder, By by)
    {
        if (!IsOpen || holder == new Holder(Holder, HolderPhone)) return;
        (Holder, HolderPhone) = (holder.Office, holder.Phone);
        Record(new IssueHandedOver(by.Act, this));
    }

    public static Refusal? CheckReason(string? why) => string.IsNullOrWhiteSpace(why) ? new("Say why, in one sentence.")
        : why.Trim().Length > LongestReason ? new("That is longer than {0} letters. Write it shorter.", LongestReason) : null;
}
