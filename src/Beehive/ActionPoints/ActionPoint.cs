using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Time;

namespace Beehive.ActionPoints;

/// <summary>Something that somebody has promised to do: what, who, by when, and what came of it.</summary>
public sealed class ActionPoint : Noun
{
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

    public bool IsOpen => State is ActionState.ToDo or ActionState.Doing or ActionState.NotKnown;

    protected override long LeadingBoard => BoardId ?? 0;

    public override Entry Entry => new("action-point", What, PlainWords.Of(Owner, Result, Reason, PassedTo, Note), Due ?? Given, BoardId is { } board ? [board] : []);

    /// <summary>Worked out from the date and the clock, never stored. What nobody knows the state of is not called late.</summary>
    public bool IsOverdue(DateOnly today) => State is ActionState.ToDo or ActionState.Doing && Due is { } due && due.Last < today;

    public static ActionPoint Of(ActionPointLine line, IRefs refs)
    {
        var slug = line.Slug ?? line.Id;
        if (Platform.Slug.Check(slug) is { } refusal) throw new RefusedException(refusal);
        if (line.State == ActionState.Done && string.IsNullOrWhiteSpace(line.Result)) throw new RefusedException(new("The action is done, but \"result\" does not say what came of it. Add one sentence."));
        if (line.State == ActionState.Stopped && string.IsNullOrWhiteSpace(line.Reason)) throw new RefusedException(new("The action was stopped, but \"reason\" does not say why. Add one sentence."));
        return new ActionPoint
        {
            Key = line.Id, Source = line.Source, Visibility = line.Visibility ?? Visibility.Public, Address = $"{refs.PlaceAddress}/actions/{slug}", Slug = slug,
            What = line.What, Owner = line.Owner, OrganisationId = refs.Maybe("organisation", line.Organisation), BoardId = refs.Maybe("board", line.Board),
            MeetingId = refs.Maybe("meeting", line.Meeting), ArisingFromId = line.ArisingFrom is { } from ? refs.FindAny(from) : null, Given = line.Given,
            Due = line.Due, State = line.State, Result = line.Result, Reason = line.Reason, PassedTo = line.PassedTo, Note = line.Note,
        };
    }

    public ActionPointLine Tell(IRefs refs) => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, What = What, Owner = Owner, Organisation = refs.KeyOrNull(OrganisationId),
        Board = refs.KeyOrNull(BoardId), Meeting = refs.KeyOrNull(MeetingId), ArisingFrom = refs.KindAndKeyOrNull(ArisingFromId),
        Given = Given, Due = Due, State = State, Result = Result, Reason = Reason, PassedTo = PassedTo, Slug = Slug == Key ? null : Slug, Note = Note,
    };
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

/// <summary>A line of action-points.jsonl</summary>
public sealed record ActionPointLine : Line
{
    public required string What { get; init; }
    public string? Owner { get; init; }
    public string? Organisation { get; init; }
    public string? Board { get; init; }
    public string? Meeting { get; init; }
    public string? ArisingFrom { get; init; }
    public PartialDate? Given { get; init; }
    public PartialDate? Due { get; init; }
    public required ActionState State { get; init; }
    public string? Result { get; init; }
    public string? Reason { get; init; }
    public string? PassedTo { get; init; }
    public string? Slug { get; init; }
    public string? Note { get; init; }
}

public sealed class ActionPointsInExchange : Kind<ActionPointLine, ActionPoint>
{
    public override string Name => "action-point";
    public override string File => "action-points.jsonl";
    public override int Order => 110;

    protected override ActionPoint Make(ActionPointLine line, IRefs refs) => ActionPoint.Of(line, refs);

    protected override ActionPointLine Tell(ActionPoint noun, IRefs refs) => noun.Tell(refs);
}
