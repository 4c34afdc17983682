using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Time;

namespace Beehive.Boards;

/// <summary>One version of what a board is for and how it works, agreed at a meeting.</summary>
public sealed partial class TermsOfReference : Noun
{
    public const int MostQuorum = 500;

    private TermsOfReference()
    {
    }

    public long BoardId { get; private set; }
    public string Version { get; private set; } = "";
    public string Text { get; private set; } = "";
    public PartialDate? From { get; private set; }
    public PartialDate? Until { get; private set; }

    /// <summary>The meeting that agreed it.</summary>
    public long? AgreedAtId { get; private set; }
    public PartialDate? ReviewDue { get; private set; }
    public string? Quorum { get; private set; }

    /// <summary>How many voting members must be there, where the words of <see cref="Quorum"/> come down to a number.</summary>
    public int? QuorumCount { get; private set; }
    public string? VotingRule { get; private set; }

    /// <summary>Being written: not agreed by any meeting yet.</summary>
    public bool IsDraft { get; private set; }

    protected override long LeadingBoard => BoardId;

    public override Entry Entry => new("terms-of-reference", $"Terms of reference, version {Version}", PlainWords.Of(Text, Quorum, VotingRule), From, BoardId);

    public static TermsOfReference Of(TermsOfReferenceLine line, IRefs refs)
    {
        if (CheckQuorum(line.QuorumCount) is { } refusal) throw new RefusedException(refusal);
        if (line.Draft == true && (line.Visibility ?? Visibility.Public) == Visibility.Public) throw new RefusedException(new("A draft of terms of reference is not public. Give it \"visibility\": \"draft\"."));
        var board = refs.Find("board", line.Board);
        return new TermsOfReference
        {
            Key = line.Id, Source = line.Source, Visibility = line.Visibility ?? Visibility.Public, BoardId = board,
            Address = $"{refs.AddressOf(board)}/terms/{line.Id}", Version = line.Version, Text = line.Text, From = line.From, Until = line.Until,
            AgreedAtId = refs.Maybe("meeting", line.AgreedAt), ReviewDue = line.ReviewDue, Quorum = line.Quorum, QuorumCount = line.QuorumCount, VotingRule = line.VotingRule,
            IsDraft = line.Draft ?? false,
        };
    }

    public static Refusal? CheckQuorum(int? count) =>
        count is < 1 or > MostQuorum ? new("Say how many voting members must be there: a number from 1 to {0}. Leave it empty if the terms name no number.", MostQuorum) : null;

    public TermsOfReferenceLine Tell(IRefs refs) => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, Board = refs.KeyOf(BoardId), Version = Version, Text = Text,
        From = From, Until = Until, AgreedAt = refs.KeyOrNull(AgreedAtId), ReviewDue = ReviewDue, Quorum = Quorum, QuorumCount = QuorumCount, VotingRule = VotingRule, Draft = IsDraft ? true : null,
    };
}

/// <summary>A line of terms-of-reference.jsonl</summary>
public sealed record TermsOfReferenceLine : Line
{
    public required string Board { get; init; }
    public required string Version { get; init; }
    public required string Text { get; init; }
    public PartialDate? From { get; init; }
    public PartialDate? Until { get; init; }
    public string? AgreedAt { get; init; }
    public PartialDate? ReviewDue { get; init; }
    public string? Quorum { get; init; }
    public int? QuorumCount { get; init; }
    public string? VotingRule { get; init; }
    public bool? Draft { get; init; }
}

public sealed class TermsOfReferenceInExchange : Kind<TermsOfReferenceLine, TermsOfReference>
{
    public override string Name => "terms-of-reference";
    public override string File => "terms-of-reference.jsonl";
    public override int Order => 80;

    protected override TermsOfReference Make(TermsOfReferenceLine line, IRefs refs) => TermsOfReference.Of(line, refs);

    protected override TermsOfReferenceLine Tell(TermsOfReference noun, IRefs refs) => noun.Tell(refs);
}
