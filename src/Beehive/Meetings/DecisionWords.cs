using Beehive.Platform;

namespace Beehive.Meetings;

/// <summary>A decision as it is typed: the fixed word, the sentence, the exact words, the reason, the numbers.</summary>
public sealed record DecisionWords(string Title, Outcome? Outcome, string? Wording, string? Reason, long? PassedToId, Power? Power, Votes? Votes)
{
    public const int LongestTitle = 300;
    public const int LongestText = 20_000;

    public Refusal? TitleRefused => Title.Length switch
    {
        0 => new("Say in one sentence what was decided."),
        > LongestTitle => new("The sentence is longer than {0} characters. Put the exact words into the next field.", LongestTitle),
        _ => null,
    };

    public Refusal? OutcomeRefused => Outcome is null or Meetings.Outcome.NotKnown ? new("Choose what came out.") : null;

    public Refusal? WordingRefused => Wording is { Length: > LongestText } ? new("The exact words are longer than {0} characters. Attach a paper instead.", LongestText) : null;

    private bool NeedsReason => Outcome is Meetings.Outcome.NotAgreed or Meetings.Outcome.PutOff or Meetings.Outcome.Withdrawn or Meetings.Outcome.NoDecision;

    /// <summary>A "no" or "not now" needs a reason.</summary>
    public Refusal? ReasonRefused => Reason is { Length: > LongestText } ? new("The reason is longer than {0} characters. Attach a paper instead.", LongestText)
        : Reason is null && NeedsReason ? new("Say why. Everybody who asked for it will want to know.") : null;

    public Refusal? PassedRefused(long board) => Outcome != Meetings.Outcome.PassedTo ? null
        : PassedToId is null ? new("Choose the board that it is passed to.") : PassedToId == board ? new("A board cannot pass something to itself. Choose another board.") : null;

    public Refusal? VotesRefused(Quorum quorum) => Votes is null ? null : Votes.Refused(quorum) ?? (Outcome is Meetings.Outcome.Agreed or Meetings.Outcome.AgreedChanged && Votes.Against > Votes.For
        ? new("More people voted against it than for it. Look at the numbers, or at what came out.") : null);

    public Refusal? Refused(long board, Quorum quorum) => TitleRefused ?? OutcomeRefused ?? WordingRefused ?? ReasonRefused ?? PassedRefused(board) ?? VotesRefused(quorum);
}

/// <summary>Votes at a meeting, as numbers: nobody's own vote is kept.</summary>
public sealed record Votes(int For, int Against, int Abstained)
{
    public long All => (long)For + Against + Abstained;

    /// <summary>Advisers cannot vote, so there are no more votes than people with a vote.</summary>
    public Refusal? Refused(Quorum quorum)
    {
        if (For < 0 || Against < 0 || Abstained < 0) return new("A number of votes cannot be less than 0.");
        if (quorum.Voters is not { } voters) return new("First say who is here. Then the votes can be held against the number of people who may vote.");
        return All > voters ? new("These are {0} votes, and only {1} people here may vote. Advisers cannot vote.", All, voters) : null;
    }
}
