using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Time;

namespace Beehive.Meetings;

/// <summary>What was decided, in the fixed words, with the original wording and the reason. At an item, outside any item, or between meetings.</summary>
public sealed partial class Decision : Noun
{
    private Decision()
    {
    }

    public string Slug { get; private set; } = "";
    public string Title { get; private set; } = "";
    public Outcome Outcome { get; private set; }

    /// <summary>The original words.</summary>
    public string? Wording { get; private set; }
    public string? Reason { get; private set; }
    public long? MeetingId { get; private set; }
    public long? ItemId { get; private set; }
    public long? BoardId { get; private set; }
    public PartialDate? Date { get; private set; }
    public long? PassedToId { get; private set; }
    public Power? Power { get; private set; }
    public int? VotesFor { get; private set; }
    public int? VotesAgainst { get; private set; }
    public int? VotesAbstained { get; private set; }

    /// <summary>How many with a vote were there when it was made.</summary>
    public int? VotersThere { get; private set; }

    /// <summary>How many had to be there by the terms of reference of that day.</summary>
    public int? QuorumNeeded { get; private set; }
    public string? Note { get; private set; }

    protected override long LeadingBoard => BoardId ?? 0;

    public override Entry Entry => new("decision", Title, PlainWords.Of(Wording, Reason, Note), Date, BoardId is { } board ? [board] : []) { Within = MeetingId };

    public static Decision Of(DecisionLine line, IRefs refs)
    {
        var slug = line.Slug ?? line.Id;
        if (Platform.Slug.Check(slug) is { } refusal) throw new RefusedException(refusal);
        if (line is { Meeting: null, Item: null, Board: null }) throw new RefusedException(new("Nobody knows who decided this. Give it a meeting, an item or a board."));
        return new Decision
        {
            Key = line.Id, Source = line.Source, Visibility = line.Visibility ?? Visibility.Public, Address = $"{refs.PlaceAddress}/decisions/{slug}", Slug = slug,
            Title = line.Title, Outcome = line.Outcome, Wording = line.Wording, Reason = line.Reason, MeetingId = refs.Maybe("meeting", line.Meeting),
            ItemId = refs.Maybe("agenda-item", line.Item), BoardId = refs.Maybe("board", line.Board), Date = line.Date, PassedToId = refs.Maybe("board", line.PassedTo),
            Power = line.Power, VotesFor = line.For, VotesAgainst = line.Against, VotesAbstained = line.Abstained, VotersThere = line.VotersThere,
            QuorumNeeded = line.QuorumNeeded, Note = line.Note,
        };
    }

    public DecisionLine Tell(IRefs refs) => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, Title = Title, Outcome = Outcome, Wording = Wording, Reason = Reason,
        Meeting = refs.KeyOrNull(MeetingId), Item = refs.KeyOrNull(ItemId), Board = refs.KeyOrNull(BoardId), Date = Date, PassedTo = refs.KeyOrNull(PassedToId),
        Power = Power, For = VotesFor, Against = VotesAgainst, Abstained = VotesAbstained, VotersThere = VotersThere,
        QuorumNeeded = QuorumNeeded, Slug = Slug == Key ? null : Slug, Note = Note,
    };
}

/// <summary>The fixed words for what came out.</summary>
public enum Outcome
{
    Agreed,
    AgreedChanged,
    NotAgreed,
    Noted,
    PassedTo,
    PutOff,
    Withdrawn,
    NoDecision,
    NotKnown,
}

public enum Power
{
    Decides,
    Recommends,
}

/// <summary>A line of decisions.jsonl</summary>
public sealed record DecisionLine : Line
{
    public required string Title { get; init; }
    public required Outcome Outcome { get; init; }
    public string? Wording { get; init; }
    public string? Reason { get; init; }
    public string? Meeting { get; init; }
    public string? Item { get; init; }
    public string? Board { get; init; }
    public PartialDate? Date { get; init; }
    public string? PassedTo { get; init; }
    public Power? Power { get; init; }
    public int? For { get; init; }
    public int? Against { get; init; }
    public int? Abstained { get; init; }
    public int? VotersThere { get; init; }
    public int? QuorumNeeded { get; init; }
    public string? Slug { get; init; }
    public string? Note { get; init; }
}

public sealed class DecisionsInExchange : Kind<DecisionLine, Decision>
{
    public override string Name => "decision";
    public override string File => "decisions.jsonl";
    public override int Order => 100;

    protected override Decision Make(DecisionLine line, IRefs refs) => Decision.Of(line, refs);

    protected override DecisionLine Tell(Decision noun, IRefs refs) => noun.Tell(refs);
}
