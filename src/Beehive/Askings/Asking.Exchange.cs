using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Askings;

/// <summary>A line of askings.jsonl</summary>
public sealed record AskingLine : Line
{
    public required string What { get; init; }
    public required AskingKind Kind { get; init; }
    public required string Body { get; init; }
    public string? Office { get; init; }
    public string? Text { get; init; }
    public required string Board { get; init; }
    public string? ArisingFrom { get; init; }
    public PartialDate? Asked { get; init; }
    public PartialDate? Due { get; init; }
    public required AskingState State { get; init; }
    public string? Answer { get; init; }
    public PartialDate? AnsweredOn { get; init; }
    public string? Reason { get; init; }
    public string? Slug { get; init; }
    public IReadOnlyList<AskingStepLine>? History { get; init; }
}

public sealed record AskingStepLine(AskingDeed Deed, PartialDate? On = null, string? Who = null, string? Text = null, PartialDate? Due = null);

public sealed partial class Asking
{
    public static Asking Of(AskingLine line, IRefs refs)
    {
        var slug = line.Slug ?? line.Id;
        if ((Platform.Slug.Check(slug) ?? StateRefused(line)) is { } refusal) throw new RefusedException(refusal);
        var asking = new Asking
        {
            Key = line.Id, Source = line.Source, Visibility = line.Visibility ?? Visibility.Public, Address = $"{refs.PlaceAddress}/asked/{slug}", Slug = slug,
            What = line.What, Kind = line.Kind, Body = line.Body, Office = line.Office, Text = line.Text, BoardId = refs.Find("board", line.Board),
            ArisingFromId = line.ArisingFrom is { } from ? refs.FindAny(from) : null, Asked = line.Asked, Due = line.Due, State = line.State, Answer = line.Answer,
            AnsweredOn = line.AnsweredOn, Reason = line.Reason,
        };
        asking.steps.AddRange((line.History ?? []).Select((x, i) => new AskingStep { Order = i, Deed = x.Deed, On = x.On, Who = x.Who, Text = x.Text, Due = x.Due }));
        return asking;
    }

    public AskingLine Tell(IRefs refs) => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, What = What, Kind = Kind, Body = Body, Office = Office, Text = Text,
        Board = refs.KeyOf(BoardId), ArisingFrom = refs.KindAndKeyOrNull(ArisingFromId), Asked = Asked, Due = Due, State = State, Answer = Answer, AnsweredOn = AnsweredOn,
        Reason = Reason, Slug = Slug == Key ? null : Slug,
        History = steps.OrderBy(x => x.Order).Select(x => new AskingStepLine(x.Deed, x.On, x.Who, x.Text, x.Due)).ToList().OrNull(),
    };

    private static Refusal? StateRefused(AskingLine line) => line.State switch
    {
        AskingState.Answered when string.IsNullOrWhiteSpace(line.Answer) => new("It was answered, but \"answer\" does not say what the answer was. Add it."),
        AskingState.Refused or AskingState.Withdrawn or AskingState.NoAnswer when string.IsNullOrWhiteSpace(line.Reason) => new("It is closed without an answer, but \"reason\" does not say why. Add one sentence."),
        _ => null,
    };
}

public sealed class AskingsInExchange : Kind<AskingLine, Asking>
{
    public override string Name => "asking";
    public override string File => "askings.jsonl";
    public override int Order => 120;

    protected override Asking Make(AskingLine line, IRefs refs) => Asking.Of(line, refs);

    protected override AskingLine Tell(Asking noun, IRefs refs) => noun.Tell(refs);

    protected override IQueryable<Asking> Whole(Store store) => store.Askings.Include(x => x.Steps);
}
