using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.ActionPoints;

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
    public string? OfferedTo { get; init; }
    public IReadOnlyList<ActionStepLine>? History { get; init; }
}

public sealed record ActionStepLine(ActionDeed Deed, PartialDate? On = null, string? Who = null, string? Text = null, string? From = null, string? To = null);

public sealed partial class ActionPoint
{
    public static ActionPoint Of(ActionPointLine line, IRefs refs)
    {
        var slug = line.Slug ?? line.Id;
        if (Platform.Slug.Check(slug) is { } refusal) throw new RefusedException(refusal);
        if (line.State == ActionState.Done && string.IsNullOrWhiteSpace(line.Result)) throw new RefusedException(new("The action is done, but \"result\" does not say what came of it. Add one sentence."));
        if (line.State == ActionState.Stopped && string.IsNullOrWhiteSpace(line.Reason)) throw new RefusedException(new("The action was stopped, but \"reason\" does not say why. Add one sentence."));
        var action = new ActionPoint
        {
            Key = line.Id, Source = line.Source, Visibility = line.Visibility ?? Visibility.Public, Address = $"{refs.PlaceAddress}/actions/{slug}", Slug = slug,
            What = line.What, Owner = line.Owner, OrganisationId = refs.Maybe("organisation", line.Organisation), BoardId = refs.Maybe("board", line.Board),
            MeetingId = refs.Maybe("meeting", line.Meeting), ArisingFromId = line.ArisingFrom is { } from ? refs.FindAny(from) : null, Given = line.Given,
            Due = line.Due, State = line.State, Result = line.Result, Reason = line.Reason, PassedTo = line.PassedTo, Note = line.Note,
            OfferedTo = line.OfferedTo,
        };
        action.steps.AddRange((line.History ?? []).Select((x, i) => new ActionStep { Order = i, On = x.On, Deed = x.Deed, Who = x.Who, Text = x.Text, From = x.From, To = x.To }));
        return action;
    }

    public ActionPointLine Tell(IRefs refs) => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, What = What, Owner = Owner, Organisation = refs.KeyOrNull(OrganisationId),
        Board = refs.KeyOrNull(BoardId), Meeting = refs.KeyOrNull(MeetingId), ArisingFrom = refs.KindAndKeyOrNull(ArisingFromId),
        Given = Given, Due = Due, State = State, Result = Result, Reason = Reason, PassedTo = PassedTo, Slug = Slug == Key ? null : Slug, Note = Note,
        OfferedTo = OfferedTo, History = steps.OrderBy(x => x.Order).Select(x => new ActionStepLine(x.Deed, x.On, x.Who, x.Text, x.From, x.To)).ToList().OrNull(),
    };
}

public sealed class ActionPointsInExchange : Kind<ActionPointLine, ActionPoint>
{
    public override string Name => "action-point";
    public override string File => "action-points.jsonl";
    public override int Order => 110;

    protected override ActionPoint Make(ActionPointLine line, IRefs refs) => ActionPoint.Of(line, refs);

    protected override ActionPointLine Tell(ActionPoint noun, IRefs refs) => noun.Tell(refs);

    protected override IQueryable<ActionPoint> Whole(Store store) => store.ActionPoints.Include(x => x.Steps);
}
