using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Issues;

/// <summary>What somebody told the place, and where it is now: an office has it and something is due next on a day, or it ended with a reason.</summary>
public sealed partial class Issue : Noun
{
    private readonly List<IssueStep> steps = [];

    private Issue()
    {
    }

    /// <summary>Counted in the place from 1; the last part of the address, and what one says on the phone.</summary>
    public int Number { get; private set; }

    /// <summary>What it is about, in one line. From the first words until a reader writes it better.</summary>
    public string Title { get; private set; } = "";

    /// <summary>In the words of whoever raised it, without what a reader has taken out.</summary>
    public string Words { get; private set; } = "";

    /// <summary>What should change, in their words.</summary>
    public string? Wanted { get; private set; }

    /// <summary>The place or the service that it is about, in their words.</summary>
    public string? About { get; private set; }
    public IssueKind Kind { get; private set; }
    public IssueWay Way { get; private set; }

    /// <summary>As the public reads it: a first name where that person agreed, a group, or nothing.</summary>
    public string? RaisedBy { get; private set; }
    public PartialDate? Raised { get; private set; }
    public IssueState State { get; private set; }
    public IssueEnd? EndedAs { get; private set; }

    /// <summary>Why it ended so.</summary>
    public string? Reason { get; private set; }

    /// <summary>For what was done: what is different now.</summary>
    public string? Changed { get; private set; }
    public PartialDate? Ended { get; private set; }

    /// <summary>The board that it was sent to.</summary>
    public long? BoardId { get; private set; }

    /// <summary>The board has said that it deals with it.</summary>
    public PartialDate? Accepted { get; private set; }

    /// <summary>The office that has it.</summary>
    public string Holder { get; private set; } = "";
    public string HolderPhone { get; private set; } = "";

    /// <summary>What comes next, in a short sentence.</summary>
    public string NextStep { get; private set; } = "";

    /// <summary>By when.</summary>
    public PartialDate? Next { get; private set; }

    /// <summary>The one that it was joined to.</summary>
    public long? JoinedToId { get; private set; }

    /// <summary>How many others have said the same.</summary>
    public int Others { get; private set; }

    /// <summary>What whoever raised it says when asked: is it sorted?</summary>
    public Verdict? Verdict { get; private set; }
    public string? VerdictWords { get; private set; }

    /// <summary>What happened so far, in order.</summary>
    public IReadOnlyList<IssueStep> Steps => steps;

    public bool IsOpen => State is not (IssueState.Closed or IssueState.NotKnown);

    public int? LastStep => steps.Count == 0 ? null : steps.Max(x => x.Order);

    protected override long LeadingBoard => BoardId ?? 0;

    public override Entry Entry => new("issue", Title, PlainWords.Of(Words, Wanted, About, Reason, Changed), Raised, BoardId is { } board ? [board] : []);

    /// <summary>Worked out from the date and the clock, never stored.</summary>
    public bool IsLate(DateOnly today) => IsOpen && Next is { } next && next.Last < today;

    private void Step(IssueDeed deed, By by, string? text = null) =>
        steps.Add(new IssueStep { IssueId = Id, Order = (LastStep ?? -1) + 1, Deed = deed, On = PartialDate.Of(by.Day), Who = by.Office, Text = text, Next = Next, NextStep = IsOpen ? NextStep : null });
}

public enum IssueKind
{
    Request,
    Suggestion,
    Comment,
    Complaint,
    Compliment,
    Story,
}

/// <summary>How it came.</summary>
public enum IssueWay
{
    Web,
    Phone,
    Post,
    Meeting,
    Supporter,
    Event,
}

public enum IssueState
{
    Received,
    MoreInfo,
    BeingRead,
    WithBoard,
    OnAgenda,
    BeingDone,
    Closed,

    /// <summary>From old papers, which do not say what became of it.</summary>
    NotKnown,
}

public enum IssueEnd
{
    Done,
    Partly,
    NotNow,
    No,
    NotOurs,
    Signposted,
    Joined,
    TakenBack,
    Private,
    Split,
    NotAccepted,
}

/// <summary>Whether whoever raised it finds it sorted.</summary>
public enum Verdict
{
    Yes,
    Partly,
    No,
}
