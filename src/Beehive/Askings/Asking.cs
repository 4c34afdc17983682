using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Askings;

/// <summary>A board asks a body that can decide: for advice, for a letter, to come and explain, or to decide. It tells by when the answer is due, and what came of it.</summary>
public sealed partial class Asking : Noun
{
    private readonly List<AskingStep> steps = [];

    private Asking()
    {
    }

    public string Slug { get; private set; } = "";

    /// <summary>In one sentence.</summary>
    public string What { get; private set; } = "";
    public AskingKind Kind { get; private set; }

    /// <summary>Who is asked: a body, never a person's name.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The office there that answers.</summary>
    public string? Office { get; private set; }

    /// <summary>What was written to the body.</summary>
    public string? Text { get; private set; }
    public long BoardId { get; private set; }

    /// <summary>The decision, the agenda item or the action that it came from.</summary>
    public long? ArisingFromId { get; private set; }
    public PartialDate? Asked { get; private set; }

    /// <summary>By when an answer is due.</summary>
    public PartialDate? Due { get; private set; }
    public AskingState State { get; private set; }
    public string? Answer { get; private set; }

    /// <summary>The day on which the body answered or refused.</summary>
    public PartialDate? AnsweredOn { get; private set; }

    /// <summary>Why the body refused, or why the board waits no longer.</summary>
    public string? Reason { get; private set; }

    /// <summary>What was done with it, in order.</summary>
    public IReadOnlyList<AskingStep> Steps => steps;

    public bool IsOpen => State == AskingState.Waiting;

    protected override long LeadingBoard => BoardId;

    public override Entry Entry => new("asking", What, PlainWords.Of(Body, Office, Text, Answer, Reason), Asked ?? Due, BoardId);

    /// <summary>Worked out from the date and the clock, never stored.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && Due is { } due && due.Last < today;
}

/// <summary>What a body is asked for.</summary>
public enum AskingKind
{
    Advice,
    Letter,
    Explain,
    Decide,
}

public enum AskingState
{
    Waiting,
    Answered,
    Refused,
    Withdrawn,
    NoAnswer,
}
