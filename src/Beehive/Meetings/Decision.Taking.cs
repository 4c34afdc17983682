using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Meetings;

public sealed partial class Decision
{
    /// <summary>What was there of a quorum when it was made.</summary>
    public Quorum Quorum => new(VotersThere, 0, QuorumNeeded);

    /// <summary>A decision is made. Nobody but those who write the minutes sees it before it is shown.</summary>
    public static Refusal? Take(DecidedAt where, DecisionWords words, Quorum quorum, Act act, out Decision? decision)
    {
        decision = null;
        if (words.Refused(where.BoardId, quorum) is { } refusal) return refusal;
        decision = new Decision
        {
            Key = where.Slug, Slug = where.Slug, Address = where.Address, Visibility = Visibility.Draft, BoardId = where.BoardId, MeetingId = where.MeetingId, ItemId = where.ItemId,
            Date = where.Date,
        };
        decision.Say(words, quorum);
        decision.Record(new DecisionMade(act, decision));
        return null;
    }

    /// <summary>Says it otherwise, as long as the minutes are not checked.</summary>
    public Refusal? Reword(DecisionWords words, Quorum quorum, MinutesState minutes, Act act)
    {
        if (Meeting.AreClosed(minutes)) return new("The minutes are checked already. Correct them instead.");
        if (words.Refused(BoardId ?? 0, quorum) is { } refusal) return refusal;
        if (words == Words) return null;
        Say(words, quorum);
        Record(new DecisionReworded(act, this));
        return null;
    }

    /// <summary>Everybody can read it from now on, before the minutes are checked.</summary>
    public Refusal? Show(AgendaItem? item, Act act)
    {
        if (item is { Visibility: not Visibility.Public }) return new("This item is not open to the public, so what was decided at it is not shown.");
        if (Visibility == Visibility.Public) return null;
        Visibility = Visibility.Public;
        Record(new DecisionShown(act, this));
        return null;
    }

    /// <summary>It was shown by mistake: nobody but those who write the minutes sees it again. Only while the meeting goes on; what was read meanwhile was read.</summary>
    public Refusal? TakeBack(Meeting meeting, Act act)
    {
        if (meeting.Id != MeetingId || !meeting.IsToCome) return new("The meeting is closed. Ask the partnership manager to take the decision out.");
        if (Visibility != Visibility.Public) return new("Nobody else sees it. It need not be taken back.");
        if (string.IsNullOrWhiteSpace(act.Why)) return new("Say why in a sentence. It stays in the history.");
        if (act.Why.Length > DecisionWords.LongestTitle) return new("This is longer than {0} characters. Say it in one sentence.", DecisionWords.LongestTitle);
        Visibility = Visibility.Draft;
        Record(new DecisionTakenBack(act, this));
        return null;
    }

    /// <summary>As it can be typed again.</summary>
    public DecisionWords Words => new(Title, Outcome, Wording, Reason, PassedToId, Power, VotesFor is null && VotesAgainst is null && VotesAbstained is null ? null : new(VotesFor ?? 0, VotesAgainst ?? 0, VotesAbstained ?? 0));

    private void Say(DecisionWords words, Quorum quorum)
    {
        (Title, Outcome, Wording, Reason, Power) = (words.Title, words.Outcome ?? Outcome.NotKnown, words.Wording, words.Reason, words.Power);
        PassedToId = Outcome == Outcome.PassedTo ? words.PassedToId : null;
        (VotesFor, VotesAgainst, VotesAbstained) = (words.Votes?.For, words.Votes?.Against, words.Votes?.Abstained);
        (VotersThere, QuorumNeeded) = MeetingId is null ? (null, null) : (quorum.Voters, quorum.Needed); // between meetings nobody is there
    }
}

/// <summary>Where and when a decision was made, and where it will stand.</summary>
public sealed record DecidedAt(long BoardId, long? MeetingId, long? ItemId, PartialDate? Date, string Address, string Slug);

public sealed record DecisionMade(Act Act, Decision Decision) : Fact(Act, Decision);

public sealed record DecisionReworded(Act Act, Decision Decision) : Fact(Act, Decision);

public sealed record DecisionTakenBack(Act Act, Decision Decision) : Fact(Act, Decision);

public sealed record DecisionShown(Act Act, Decision Decision) : Fact(Act, Decision)
{
    public override News News => new($"Decided: {Decision.Title}", string.Join("\n\n", new[] { Decision.Title, Decision.Wording, Decision.Reason is { } why ? "Why: " + why : null, "The minutes are not checked yet." }.OfType<string>()));
}
