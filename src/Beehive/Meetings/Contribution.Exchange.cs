using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;

namespace Beehive.Meetings;

/// <summary>A line of contributions.jsonl</summary>
public sealed record ContributionLine : Line
{
    public required string Item { get; init; }

    /// <summary>Left out where all was spoken.</summary>
    public string? Text { get; init; }
    public string? Transcript { get; init; }
    public string? From { get; init; }
    public string? Answer { get; init; }
    public CameBy? CameBy { get; init; }
    public bool? ByVoice { get; init; }
    public bool? MayPublish { get; init; }
    public DateTimeOffset? Sent { get; init; }
    public DateTimeOffset? Read { get; init; }
    public string? HeldBack { get; init; }
    public DateTimeOffset? Answered { get; init; }
}

public sealed partial class Contribution
{
    public static Contribution Of(ContributionLine line, IRefs refs)
    {
        if (line.Text is null && line.Transcript is null && line.ByVoice != true) throw new RefusedException(new("\"text\" is missing. Add it."));
        if (line.Text?.Length > Longest) throw new RefusedException(new("\"text\" is longer than {0} characters. Make it shorter.", Longest));
        if (line.Transcript?.Length > Longest) throw new RefusedException(new("\"transcript\" is longer than {0} characters. Make it shorter.", Longest));
        if (line.From?.Length > LongestFrom) throw new RefusedException(new("\"from\" is longer than {0} characters. Say it in a few words.", LongestFrom));
        if (line.Answer?.Length > Longest) throw new RefusedException(new("\"answer\" is longer than {0} characters. Make it shorter.", Longest));
        CheckPrivate(line, refs);
        if (WhoMayRead(line, refs) is { } refusal) throw new RefusedException(refusal);
        var visibility = line.Visibility ?? Visibility.Public;
        return new Contribution
        {
            Key = line.Id, Source = line.Source, Visibility = visibility, ItemId = refs.Find("agenda-item", line.Item), Text = line.Text ?? "", From = line.From, Answer = line.Answer,
            CameBy = line.CameBy ?? CameBy.Form, MayPublish = line.MayPublish ?? visibility == Visibility.Public, SentAt = line.Sent?.Kept() ?? default, ReadAt = line.Read?.Kept(),
            ByVoice = line.ByVoice ?? line.Transcript is not null, Transcript = line.Transcript, HeldBack = line.HeldBack, AnsweredAt = line.Answered?.Kept(),
        };
    }

    /// <summary>What it needs to know of its item: the meeting, and the boards, the leading one first.</summary>
    public Contribution At(long meeting, IReadOnlyList<long> boards)
    {
        if (boards.Count == 0) throw new RefusedException(new("\"item\" is of an event that no board leads, so nobody can read what was said. Take the line out."));
        (MeetingId, BoardId) = (meeting, boards[0]);
        Enclose();
        return this;
    }

    /// <summary>What its line does not tell it takes over from how it was known, or from the moment at which it comes in.</summary>
    public void ComesAfter(Contribution? before, bool tellsAll, Act act)
    {
        if (SentAt == default) SentAt = before?.SentAt ?? act.At;
        if (Visibility == Visibility.Public) ReadAt ??= before?.ReadAt ?? act.At;
        if (Answer is not null) AnsweredAt ??= before?.AnsweredAt ?? act.At;
        if (!tellsAll && before is not null) CameBy = before.CameBy;
    }

    /// <summary>A public export tells what stands on the item's page: the words, from whom as it may be shown, the answer.</summary>
    public ContributionLine Tell(IRefs refs)
    {
        var line = new ContributionLine { Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, Item = refs.KeyOf(ItemId), Text = Text.Length == 0 ? null : Text, Transcript = Transcript, From = From, Answer = Answer };
        return refs.TellsAll
            ? line with { CameBy = CameBy == CameBy.Form ? null : CameBy, ByVoice = WaitsForWords ? true : null, MayPublish = MayPublish ? true : null, Sent = SentAt, Read = ReadAt, HeldBack = HeldBack, Answered = AnsweredAt }
            : line;
    }

    private static void CheckPrivate(ContributionLine line, IRefs refs)
    {
        refs.OnlyInWhole("cameBy", line.CameBy is not null);
        refs.OnlyInWhole("byVoice", line.ByVoice is not null);
        refs.OnlyInWhole("mayPublish", line.MayPublish is not null);
        refs.OnlyInWhole("sent", line.Sent is not null);
        refs.OnlyInWhole("read", line.Read is not null);
        refs.OnlyInWhole("heldBack", line.HeldBack is not null);
        refs.OnlyInWhole("answered", line.Answered is not null);
    }

    /// <summary>It is public only where whoever said it agreed and nobody held it back.</summary>
    private static Refusal? WhoMayRead(ContributionLine line, IRefs refs) => line switch
    {
        { Visibility: Visibility.Closed } => new("\"visibility\" is closed, but what was said on an item is public, or a draft that only those who run the meeting see. Write \"visibility\": \"draft\"."),
        { Visibility: null or Visibility.Public, HeldBack: not null } => new("\"heldBack\" says why it is not shown, but the line is public. Take \"heldBack\" out, or write \"visibility\": \"draft\"."),
        { Visibility: null or Visibility.Public, MayPublish: not true } when refs.TellsAll =>
            new("The line is public, but \"mayPublish\" does not say that whoever said it agreed. Write \"mayPublish\": true if they did, or \"visibility\": \"draft\"."),
        { Visibility: null or Visibility.Public, ByVoice: true, Transcript: null } => new("\"byVoice\" says that a recording waits for its words, but the line is public. Add \"transcript\", or write \"visibility\": \"draft\"."),
        { ByVoice: false, Transcript: not null } => new("\"transcript\" says what was spoken, but \"byVoice\" is false. Take \"byVoice\" out."),
        { Answered: not null, Answer: null } => new("\"answered\" says when it was answered, but \"answer\" does not say what. Add the answer, or take \"answered\" out."),
        _ => null,
    };
}

public sealed class ContributionsInExchange : Kind<ContributionLine, Contribution>
{
    public override string Name => "contribution";
    public override string File => "contributions.jsonl";
    public override int Order => 92;
    public override bool MayBePointedAt => false;

    protected override Contribution Make(ContributionLine line, IRefs refs) => Contribution.Of(line, refs);

    protected override ContributionLine Tell(Contribution noun, IRefs refs) => noun.Tell(refs);
}
