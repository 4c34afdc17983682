using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Issues;

public sealed partial class Issue
{
    /// <summary>Another office has it now, and everybody reads why.</summary>
    public void HandOver(Holder holder, Due next, string why, By by)
    {
        if (!IsOpen || holder == new Holder(Holder, HolderPhone)) return;
        if (IsPaused) (Holder, HolderPhone) = (holder.Office, holder.Phone);
        else Give(holder, next);
        Step(IssueDeed.HandedOver, by, why);
        Record(new IssueHandedOver(by.Act, this));
    }

    /// <summary>Its board is no more. The one that came of it has it now; or, where there is none, the place's office, which finds it another.</summary>
    /// <param name="staysOnAgenda">The meeting that is to talk about it goes on too.</param>
    public void GoOnWith(long? board, bool staysOnAgenda, Holder holder, Due next, string why, By by)
    {
        if (!IsOpen) return;
        BoardId = board;
        if (board is null) (State, Accepted) = (IssueState.BeingRead, null);
        else if (State == IssueState.OnAgenda && !staysOnAgenda) State = IssueState.WithBoard;
        Enclose();
        Give(holder, State == IssueState.OnAgenda && Next is { } day && day.First > by.Day ? new(StepWhenPaused ?? NextStep, DueWhenPaused?.First ?? day.First) : next);
        Step(IssueDeed.HandedOver, by, why);
        Record(new IssueHandedOver(by.Act, this));
    }

    /// <summary>The meeting that is to talk about it is on another day, or another meeting does.</summary>
    public void MeetOn(string meeting, DateOnly day, string why, By by)
    {
        if (!IsOpen || Accepted is null) return;
        State = IssueState.OnAgenda;
        Give(new(Holder, HolderPhone), new($"It is talked about at {meeting}", day));
        Step(IssueDeed.MeetingChanged, by, why);
        Record(new IssueMeetingChanged(by.Act, this));
    }

    /// <summary>No meeting is to talk about it any more: the board has it and says when.</summary>
    public void ComeOffAgenda(Due next, string why, By by)
    {
        if (!IsOpen || State != IssueState.OnAgenda) return;
        State = IssueState.WithBoard;
        Give(new(Holder, HolderPhone), next);
        Step(IssueDeed.MeetingChanged, by, why);
        Record(new IssueMeetingChanged(by.Act, this));
    }

    /// <summary>A meeting has talked about it; what it said is yet to come.</summary>
    public void TalkedAbout(Due next, string text, By by) => Hear(IssueDeed.TalkedAbout, State == IssueState.OnAgenda ? next : null, text, by);

    /// <summary>Everybody can read what was said of it. From now on the board owes an answer.</summary>
    public void MinutesOut(Due next, string text, By by)
    {
        var waits = State == IssueState.OnAgenda;
        if (waits) State = IssueState.WithBoard;
        Hear(IssueDeed.Minuted, waits ? next : null, text, by);
    }

    /// <summary>Something that came of it happened elsewhere: a decision, an action.</summary>
    /// <param name="next">A fresh date, where somebody owes an answer from now on.</param>
    public void Hear(IssueDeed deed, Due? next, string text, By by)
    {
        if (!IsOpen) return;
        if (next is not null) Give(new(Holder, HolderPhone), next);
        Step(deed, by, text);
        Record(new IssueHeard(by.Act, this, deed));
    }
}

/// <summary>The meeting that was to talk about it does so on another day, or not at all.</summary>
public sealed record IssueMeetingChanged(Act Act, Issue Issue) : Fact(Act, Issue);

/// <summary>Something that came of it happened elsewhere.</summary>
public sealed record IssueHeard(Act Act, Issue Issue, IssueDeed What) : Fact(Act, Issue);
