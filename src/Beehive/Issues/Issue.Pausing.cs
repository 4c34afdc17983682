using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Issues;

public sealed partial class Issue
{
    /// <summary>Working days that we wait for an answer at most.</summary>
    public const int LongestPause = 20;

    /// <summary>Since when the clock stands still, because we asked something back.</summary>
    public PartialDate? PausedFrom { get; private set; }

    /// <summary>What was due when we asked, and by when: it goes on from there.</summary>
    public PartialDate? DueWhenPaused { get; private set; }
    public string? StepWhenPaused { get; private set; }

    public bool IsPaused => PausedFrom is not null;

    /// <summary>We ask whoever raised it. The question itself stands elsewhere: it may be private. Where everybody can read the issue, everybody reads why it waits.</summary>
    public Refusal? AskBack(string? why, DateOnly until, HolidayArea area, By by)
    {
        if (!IsOpen) return new("It is closed.");
        if (IsPaused) return new("We wait for an answer already.");
        if (Visibility == Visibility.Public && CheckReason(why) is { } refusal) return refusal;
        if (until <= by.Day) return new("Choose a day after today.");
        if (WorkingDays.Add(area, by.Day, LongestPause) is var last && until > last) return new("Choose {0} or an earlier day. We wait for an answer no longer than {1} working days.", Said.Day(last), LongestPause);
        var (was, step) = (Next, NextStep);
        if (State == IssueState.Received) State = IssueState.MoreInfo;
        Give(new(Holder, HolderPhone), new("Whoever told us answers. Then, or on this day, we go on", until));
        (PausedFrom, DueWhenPaused, StepWhenPaused) = (PartialDate.Of(by.Day), was, step);
        Step(IssueDeed.Asked, by, Visibility == Visibility.Public ? why!.Trim() : null);
        Record(new IssuePaused(by.Act, this));
        return null;
    }

    /// <summary>The answer has come. What it says stands elsewhere.</summary>
    public Refusal? TakeAnswer(HolidayArea area, Promises promises, By by) => GoOn(IssueDeed.Added, area, promises, by);

    /// <summary>No answer came in time, so we go on without one.</summary>
    public Refusal? GoOnWithoutAnswer(HolidayArea area, Promises promises, By by) => GoOn(IssueDeed.WentOn, area, promises, by);

    private Refusal? GoOn(IssueDeed deed, HolidayArea area, Promises promises, By by)
    {
        if (!IsPaused) return new("Nothing was asked, or the answer is here already.");
        var next = AfterPause(area, promises, by.Day);
        if (State == IssueState.MoreInfo) State = IssueState.Received;
        Give(new(Holder, HolderPhone), next);
        Step(deed, by);
        Record(new IssueWentOn(by.Act, this));
        return null;
    }

    /// <summary>As many working days as were left when we asked, and time to read the answer at least. A meeting's day stays.</summary>
    private Due AfterPause(HolidayArea area, Promises promises, DateOnly today)
    {
        var (what, due) = (StepWhenPaused ?? NextStep, DueWhenPaused?.First ?? today);
        if (State == IssueState.OnAgenda && due > today) return new(what, due);
        var left = due <= PausedFrom!.Value.First ? 0 : WorkingDays.Between(area, PausedFrom.Value.First, due) + 1;
        return new(what, WorkingDays.Add(area, today, Math.Max(left, promises.Read)));
    }
}

/// <summary>We asked something back, and the clock stands still.</summary>
public sealed record IssuePaused(Act Act, Issue Issue) : Fact(Act, Issue);

/// <summary>The clock goes on.</summary>
public sealed record IssueWentOn(Act Act, Issue Issue) : Fact(Act, Issue);
