using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.ActionPoints;

/// <summary>Something that somebody has promised to do: what, who, by when, and what came of it.</summary>
public sealed partial class ActionPoint : Noun
{
    private readonly List<ActionStep> steps = [];

    private ActionPoint()
    {
    }

    public string Slug { get; private set; } = "";
    public string What { get; private set; } = "";

    /// <summary>The office that has it.</summary>
    public string? Owner { get; private set; }
    public long? OrganisationId { get; private set; }
    public long? BoardId { get; private set; }
    public long? MeetingId { get; private set; }

    /// <summary>The agenda item or the decision that it came from.</summary>
    public long? ArisingFromId { get; private set; }
    public PartialDate? Given { get; private set; }

    /// <summary>Null: no date given yet.</summary>
    public PartialDate? Due { get; private set; }
    public ActionState State { get; private set; }
    public string? Result { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>The office or board that took it over.</summary>
    public string? PassedTo { get; private set; }
    public string? Note { get; private set; }

    /// <summary>The office that was asked to take it over and has not answered yet; until then the owner has it.</summary>
    public string? OfferedTo { get; private set; }

    /// <summary>What was done with it and said of it, in order.</summary>
    public IReadOnlyList<ActionStep> Steps => steps;

    /// <summary>The number of the last of them.</summary>
    public int? LastStep => steps.Count == 0 ? null : steps.Max(x => x.Order);

    public bool IsOpen => State is ActionState.ToDo or ActionState.Doing or ActionState.NotKnown;

    protected override long LeadingBoard => BoardId ?? 0;

    public override Entry Entry => new("action-point", What, PlainWords.Of(Owner, Result, Reason, PassedTo, Note), Due ?? Given, BoardId is { } board ? [board] : []);

    /// <summary>Worked out from the date and the clock, never stored. What nobody knows the state of is not called late.</summary>
    public bool IsOverdue(DateOnly today) => State is ActionState.ToDo or ActionState.Doing && Due is { } due && due.Last < today;
}

public enum ActionState
{
    ToDo,
    Doing,
    Done,
    Stopped,
    PassedOn,
    NotKnown,
}
