using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;

namespace Beehive.Meetings;

/// <summary>A line of corrections.jsonl</summary>
public sealed record CorrectionLine : Line
{
    public required string Meeting { get; init; }
    public string? Item { get; init; }
    public required string Asked { get; init; }
    public required string By { get; init; }
    public required PartialDate On { get; init; }
    public DateTimeOffset? At { get; init; }
    public required CorrectionState State { get; init; }
    public string? Answer { get; init; }
    public PartialDate? AnsweredOn { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
    public bool? AfterAgreeing { get; init; }
    public string? Was { get; init; }
    public string? Now { get; init; }
}

public sealed partial class Correction
{
    public static Correction Of(CorrectionLine line, IRefs refs)
    {
        CheckPrivate(line, refs);
        if ((AnswerRefused(line) ?? DayRefused("on", line.On, "at", line.At, refs) ?? DayRefused("answeredOn", line.AnsweredOn, "answeredAt", line.AnsweredAt, refs)) is { } refusal) throw new RefusedException(refusal);
        var at = Moment(line.On, line.At, refs)!.Value;
        var answered = Moment(line.AnsweredOn, line.AnsweredAt, refs);
        if (answered is { } then && refs.DayOf(then) < refs.DayOf(at)) throw new RefusedException(new("\"answeredOn\" is before \"on\": nobody answers before something was asked. Correct one of the two."));
        return new Correction
        {
            Key = line.Id, Source = line.Source, Visibility = line.Visibility ?? Visibility.Public, MeetingId = refs.Find("meeting", line.Meeting), ItemId = refs.Maybe("agenda-item", line.Item),
            Asked = line.Asked, By = line.By, At = at, State = line.State, Answer = line.Answer, AnsweredAt = answered,
            AfterAgreeing = line.AfterAgreeing ?? false, Was = line.Was, Now = line.Now,
        };
    }

    /// <summary>What it needs to know of its meeting: the boards, the leading one first, and that its item is of that meeting.</summary>
    public Correction Within(IReadOnlyList<long> boards, long? meetingOfItem)
    {
        if (meetingOfItem is { } other && other != MeetingId) throw new RefusedException(new("\"item\" is on the agenda of another meeting than \"meeting\". Correct one of the two."));
        board = boards.Count > 0 ? boards[0] : 0;
        Enclose();
        return this;
    }

    /// <summary>What a public line leaves out, the hour and the texts before minutes were agreed, stays as it was known.</summary>
    public void ComesAfter(Correction? before, IRefs refs)
    {
        if (refs.TellsAll || before is null) return;
        if (refs.DayOf(At) == refs.DayOf(before.At)) At = before.At;
        if (State != before.State || AfterAgreeing != before.AfterAgreeing) return;
        if (AnsweredAt is null || (before.AnsweredAt is { } then && refs.DayOf(AnsweredAt.Value) == refs.DayOf(then))) AnsweredAt = before.AnsweredAt;
        if (!AfterAgreeing) (Was, Now) = (before.Was, before.Now);
    }

    /// <summary>A public export tells what stands on the meeting's page: days, not hours; both texts only where the minutes were agreed already.</summary>
    public CorrectionLine Tell(IRefs refs)
    {
        var tellsTexts = refs.TellsAll || AfterAgreeing;
        return new()
        {
            Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, Meeting = refs.KeyOf(MeetingId), Item = ItemId is { } item ? refs.KeyOf(item) : null,
            Asked = Asked, By = By, On = refs.DayOf(At), At = refs.TellsAll ? At : null, State = State, Answer = Answer,
            AnsweredOn = tellsTexts && AnsweredAt is { } answered ? refs.DayOf(answered) : null, AnsweredAt = refs.TellsAll ? AnsweredAt : null,
            AfterAgreeing = AfterAgreeing ? true : null, Was = tellsTexts ? Was : null, Now = tellsTexts ? Now : null,
        };
    }

    private static DateTimeOffset? Moment(PartialDate? day, DateTimeOffset? at, IRefs refs) => at?.Kept() ?? (day is { } told ? refs.BeginningOf(told.First).Kept() : null);

    private static void CheckPrivate(CorrectionLine line, IRefs refs)
    {
        var isOpen = line.AfterAgreeing == true;
        refs.OnlyInWhole("at", line.At is not null);
        refs.OnlyInWhole("answeredAt", line.AnsweredAt is not null);
        foreach (var (field, isThere) in (ReadOnlySpan<(string, bool)>)[("answeredOn", line.AnsweredOn is not null), ("was", line.Was is not null), ("now", line.Now is not null)])
            if (isThere && !isOpen && !refs.TellsAll)
                throw new RefusedException(new("\"{0}\" is public only where the minutes were agreed already. Take it out, or write \"afterAgreeing\": true if they were.", field));
    }

    private static Refusal? AnswerRefused(CorrectionLine line)
    {
        if (line.Asked.Length > Longest) return new("\"asked\" is longer than {0} characters. Make it shorter.", Longest);
        if (line.State == CorrectionState.Asked)
            return line is { Answer: null, AnsweredOn: null, AnsweredAt: null, AfterAgreeing: not true, Was: null, Now: null } ? null
                : new("\"state\" is asked, so nobody has answered yet. Take out what the answer brought (\"answer\", \"answeredOn\", \"afterAgreeing\", \"was\", \"now\"), or write accepted or refused.");
        if (line.Answer is null) return new("It was answered, but \"answer\" does not say why. Add the reason.");
        if (line.State == CorrectionState.Refused)
            return line is { AfterAgreeing: not true, Was: null, Now: null } ? null : new("\"state\" is refused, so the minutes stayed as they were. Take out \"afterAgreeing\", \"was\" and \"now\", or write accepted.");
        if (line.AfterAgreeing == true && line.Now is null) return new("Agreed minutes were corrected, but \"now\" does not say to what. Add the text as it is now.");
        return line.Now is not null && line.Now == line.Was ? new("\"was\" and \"now\" say the same. Correct one of the two.") : null;
    }

    private static Refusal? DayRefused(string dayField, PartialDate? day, string momentField, DateTimeOffset? moment, IRefs refs)
    {
        if (day is { IsWhole: false }) return new("\"{0}\" is {1}. Write the whole day, such as 2026-03-08.", dayField, day.Value.ToString());
        return moment is { } at && day is { } told && refs.DayOf(at) != told ? new("\"{0}\" is not on the day that \"{1}\" tells. Correct one of the two.", momentField, dayField) : null;
    }
}

public sealed class CorrectionsInExchange : Kind<CorrectionLine, Correction>
{
    public override string Name => "correction";
    public override string File => "corrections.jsonl";
    public override int Order => 94;
    public override bool MayBePointedAt => false;

    protected override Correction Make(CorrectionLine line, IRefs refs) => Correction.Of(line, refs);

    protected override CorrectionLine Tell(Correction noun, IRefs refs) => noun.Tell(refs);

    /// <summary>The public gets those that stand on a page.</summary>
    protected override IQueryable<Correction> Whole(Store store) => store.Sees == Visibility.Public ? store.ShownCorrections : store.Corrections;
}
