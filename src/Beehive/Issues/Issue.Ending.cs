using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Issues;

public sealed partial class Issue
{
    /// <summary>It ends, with a reason; what was done says what is different now. What nobody has read yet can only end unseen.</summary>
    public Refusal? End(IssueEnd end, string why, string? changed, By by, IssueRule? rule = null, Passed? passed = null)
    {
        if (!IsOpen) return new("It is closed already.");
        if (end is IssueEnd.Joined or IssueEnd.Split or IssueEnd.TakenBack) return new("That has a way of its own.");
        if (CheckReason(why) is { } refusal) return refusal;
        if (end is IssueEnd.Done or IssueEnd.Partly && string.IsNullOrWhiteSpace(changed)) return new("Say what is different now, in one sentence.");
        if (Visibility == Visibility.Draft && end is not (IssueEnd.Private or IssueEnd.NotAccepted or IssueEnd.NotOurs or IssueEnd.Signposted)) return new("Nobody has read it yet. Read it first.");
        Changed = Maybe(changed);
        (Rule, PassedTo, PassedHow, PassedOn) = (rule, passed?.To, passed?.How, passed?.On);
        Close(end, why, by);
        Step(IssueDeed.Answered, by, AnswerOf(why.Trim()));
        Record(new IssueAnswered(by.Act, this));
        return null;
    }

    /// <summary>Whoever raised it takes it back.</summary>
    public Refusal? TakeBack(string? why, By by)
    {
        if (!IsOpen) return new("It is closed already.");
        Close(IssueEnd.TakenBack, Maybe(why) ?? "Whoever raised it took it back.", by);
        Step(IssueDeed.TakenBack, by, Maybe(why));
        Record(new IssueTakenBack(by.Act, this));
        return null;
    }

    /// <summary>The same was said before: this one leads there, and is counted there.</summary>
    public Refusal? JoinTo(Issue other, By by)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!IsOpen) return new("It is closed already.");
        if (other.Id == Id) return new("It cannot be joined to itself.");
        if (other.Visibility != Visibility.Public || other.EndedAs is IssueEnd.Joined or IssueEnd.Split) return new("Choose one that everybody can read and that was not joined itself.");
        JoinedToId = other.Id;
        Close(IssueEnd.Joined, $"The same as: {other.Title}", by);
        Step(IssueDeed.Answered, by, Reason);
        other.Count(1 + Others, by);
        Record(new IssueJoined(by.Act, this));
        return null;
    }

    /// <summary>Others say the same.</summary>
    public void Count(int more, By by)
    {
        Others += more;
        Step(IssueDeed.Joined, by);
        Record(new IssueSharedByOthers(by.Act, this));
    }

    /// <summary>One who had joined takes themselves back; the issue goes on.</summary>
    public void Leave(By by)
    {
        Others = Math.Max(0, Others - 1);
        Record(new IssueLeft(by.Act, this));
    }

    /// <summary>An answer of ours, so whoever raised it is asked whether it is sorted.</summary>
    public bool AsksIfSorted() => State == IssueState.Closed && !IsPraise() && EndedAs is IssueEnd.Done or IssueEnd.Partly or IssueEnd.NotNow or IssueEnd.No;

    /// <summary>The step with the last answer; -1 when there is none.</summary>
    public int AnswerStep() => steps.Where(x => x.Deed == IssueDeed.Answered).Select(x => x.Order).DefaultIfEmpty(-1).Max();

    /// <summary>It was brought back once; a second time it is not.</summary>
    public bool WasOpenedAgain() => steps.Exists(x => x.Deed == IssueDeed.OpenedAgain);

    /// <summary>Is it sorted? The board's claim and this stand side by side. No brings it back, once.</summary>
    /// <param name="board">Where it comes back to: its own board, or the one that came of that; none where nothing did.</param>
    public Refusal? Judge(Verdict verdict, string? words, long? board, Holder coChairs, Due next, By by)
    {
        if (IsOpen || EndedAs is null) return new("It is not closed yet. We ask when it is.");
        if (words is { Length: > LongestReason }) return new("That is longer than {0} letters. Write it shorter.", LongestReason);
        (Verdict, VerdictWords) = (verdict, Maybe(words));
        Step(IssueDeed.Judged, by, IssueWords.Of(verdict) + (VerdictWords is { } said ? ". " + said : "."));
        Record(new IssueJudged(by.Act, this));
        if (verdict == Issues.Verdict.No && AsksIfSorted() && !WasOpenedAgain()) OpenAgain(board, coChairs, next, by);
        return null;
    }

    private void OpenAgain(long? board, Holder coChairs, Due next, By by)
    {
        (BoardId, Accepted) = (board, board is null ? null : Accepted);
        Enclose();
        (State, EndedAs, Reason, Changed, Ended) = (BoardId is null ? IssueState.BeingRead : IssueState.WithBoard, null, null, null, null);
        Give(coChairs, next);
        Step(IssueDeed.OpenedAgain, by);
        Record(new IssueOpenedAgain(by.Act, this));
    }

    private void Close(IssueEnd end, string why, By by)
    {
        (State, EndedAs, Reason, Ended) = (IssueState.Closed, end, why.Trim(), PartialDate.Of(by.Day));
        (Holder, HolderPhone, NextStep, Next) = ("", "", "", null);
        (PausedFrom, DueWhenPaused, StepWhenPaused) = (null, null, null);
        (Verdict, VerdictWords) = (null, null); // what was said of an answer before this one stands in the steps
    }
}
