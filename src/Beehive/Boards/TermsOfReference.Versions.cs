using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Boards;

public sealed partial class TermsOfReference
{
    public const int LongestText = 200_000;
    public const int LongestRule = 1_000;

    /// <summary>A new version begins as a draft, seen by those who work for the board.</summary>
    public static Refusal? Begin(Board board, string key, TermsTold told, Act act, out TermsOfReference? terms)
    {
        terms = null;
        if (told.Faults().Select(x => x.Refusal).FirstOrDefault() is { } fault) return fault;
        if (Slug.Check(key) is { } refusal) return refusal;
        terms = new TermsOfReference { Key = key, BoardId = board.Id, Address = $"{board.Address}/terms/{key}", IsDraft = true, Visibility = Visibility.Draft };
        terms.Take(told);
        terms.Record(new TermsDrafted(act, terms));
        return null;
    }

    public Refusal? Redraft(TermsTold told, Act act)
    {
        if (!IsDraft) return new("These terms are agreed and stay as they are. Write a new version instead.");
        if (told.Faults().Select(x => x.Refusal).FirstOrDefault() is { } fault) return fault;
        Take(told);
        Record(new TermsRedrafted(act, this));
        return null;
    }

    /// <summary>A meeting of the board agreed them. From now on they are public and are only followed by another version.</summary>
    public Refusal? Agree(long meeting, DateOnly from, PartialDate? review, Visibility visibility, Act act)
    {
        if (!IsDraft) return new("These terms are agreed already.");
        if (review is { } due && due.Last <= from) return new("They begin on {0}. The day to look at them again comes later.", Said.Day(from));
        (IsDraft, Visibility, AgreedAtId, From, ReviewDue) = (false, visibility, meeting, PartialDate.Of(from), review);
        Record(new TermsAgreed(act, this));
        return null;
    }

    /// <summary>The next version is in force; this one was until the day before.</summary>
    public void MakeWay(DateOnly next, Act act)
    {
        if (IsDraft || (Until is { } until && until.Last < next)) return;
        Until = PartialDate.Of(next.AddDays(-1));
        Record(new TermsFollowed(act, this));
    }

    /// <summary>Goes out of sight with its board, and comes back with it.</summary>
    public void Show(Visibility visibility, Act act)
    {
        if (IsDraft || visibility == Visibility) return;
        Visibility = visibility;
        Record(new TermsShown(act, this));
    }

    private void Take(TermsTold told) => (Version, Text, Quorum, QuorumCount, VotingRule) = (told.Version, told.Text, told.Quorum, told.QuorumCount, told.VotingRule);
}

/// <summary>What somebody writes in a version of the terms.</summary>
public sealed record TermsTold(string Version, string Text, string? Quorum, int? QuorumCount, string? VotingRule)
{
    public IEnumerable<(string Field, Refusal Refusal)> Faults()
    {
        if (string.IsNullOrWhiteSpace(Version) || Version.Length > 40) yield return ("version", new("Give this version a short name, for example 2 or 2026-1."));
        if (string.IsNullOrWhiteSpace(Text)) yield return ("text", new("Write what the board is for and how it works."));
        if (Text.Length > TermsOfReference.LongestText) yield return ("text", new("That is longer than {0} letters. Say it shorter.", TermsOfReference.LongestText));
        if (Quorum is { Length: > TermsOfReference.LongestRule }) yield return ("quorum", new("That is longer than {0} letters. Say it shorter.", TermsOfReference.LongestRule));
        if (TermsOfReference.CheckQuorum(QuorumCount) is { } count) yield return ("quorumCount", count);
        if (VotingRule is { Length: > TermsOfReference.LongestRule }) yield return ("votingRule", new("That is longer than {0} letters. Say it shorter.", TermsOfReference.LongestRule));
    }
}

public sealed record TermsDrafted(Act Act, TermsOfReference Terms) : Fact(Act, Terms);

public sealed record TermsRedrafted(Act Act, TermsOfReference Terms) : Fact(Act, Terms);

public sealed record TermsAgreed(Act Act, TermsOfReference Terms) : Fact(Act, Terms)
{
    public override News? News => Terms.Visibility == Visibility.Public ? new($"Terms of reference, version {Terms.Version}, are agreed", Terms.Text) : null;
}

public sealed record TermsFollowed(Act Act, TermsOfReference Terms) : Fact(Act, Terms);

public sealed record TermsShown(Act Act, TermsOfReference Terms) : Fact(Act, Terms);
