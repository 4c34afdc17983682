using Beehive.Platform;

namespace Beehive.Meetings;

/// <summary>Something in the minutes that is not what was said. Who was there asks, the secretary answers, and everybody sees both; made after minutes are agreed, both texts stay.</summary>
public sealed partial class Correction : Noun
{
    public const int Longest = 4000;

    /// <summary>The board that leads the meeting; 0 where the circle is known already.</summary>
    private long board;

    private Correction()
    {
    }

    public long MeetingId { get; private set; }

    /// <summary>The item it is about; none for the minutes as a whole.</summary>
    public long? ItemId { get; private set; }

    /// <summary>What is wrong, in the words of whoever asks.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>By office.</summary>
    public string By { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public CorrectionState State { get; private set; }

    /// <summary>The text before and after, when it was accepted.</summary>
    public string? Was { get; private set; }
    public string? Now { get; private set; }

    /// <summary>Why it was accepted or refused.</summary>
    public string? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The minutes were agreed when it was made.</summary>
    public bool AfterAgreeing { get; private set; }

    protected override long LeadingBoard => board == 0 ? CircleId : board;

    /// <summary>It stands on its meeting's page, not at an address of its own.</summary>
    public override Entry? Entry => null;

    /// <summary>Ids in the order in which they came, so that those of one day keep it wherever they travel.</summary>
    protected override void Settled()
    {
        if (Key.Length == 0) Key = InOrder.Key("correction", Id);
    }

    public static Refusal? Ask(Meeting meeting, AgendaItem? item, string asked, string by, Act act, out Correction? correction)
    {
        correction = null;
        if (!Meeting.AreClosed(meeting.Minutes)) return new("The minutes are not public yet. There is nothing to correct.");
        if (string.IsNullOrWhiteSpace(asked)) return new("Write what was said instead.");
        if (asked.Length > Longest) return new("That is longer than {0} letters. Write less.", Longest);
        correction = new Correction
        {
            Visibility = item?.Visibility ?? meeting.Visibility, board = meeting.CircleId, MeetingId = meeting.Id, ItemId = item?.Id,
            Asked = asked.Trim(), By = by, At = act.At,
        };
        correction.Record(new CorrectionSent(act, correction));
        return null;
    }

    public Refusal? Accept(Meeting meeting, string? was, string now, string answer, Act act)
    {
        if (Check(answer) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(now)) return new("Write the text as it should be.");
        if (now.Trim() == was) return new("The text is as it was. Change it, or refuse the correction.");
        (State, Was, Now, Answer, AnsweredAt) = (CorrectionState.Accepted, was, now.Trim(), answer.Trim(), act.At);
        AfterAgreeing = meeting.Minutes is MinutesState.Agreed or MinutesState.Corrected;
        Record(new CorrectionAccepted(act, this));
        return null;
    }

    public Refusal? Decline(string answer, Act act)
    {
        if (Check(answer) is { } refusal) return refusal;
        (State, Answer, AnsweredAt) = (CorrectionState.Refused, answer.Trim(), act.At);
        Record(new CorrectionDeclined(act, this));
        return null;
    }

    private Refusal? Check(string answer) => State != CorrectionState.Asked ? new("This is answered already.")
        : string.IsNullOrWhiteSpace(answer) ? new("Give the reason. Everybody can read it.") : null;
}

public enum CorrectionState
{
    Asked,
    Accepted,
    Refused,
}

public sealed record CorrectionSent(Act Act, Correction Correction) : Fact(Act, Correction);

public sealed record CorrectionAccepted(Act Act, Correction Correction) : Fact(Act, Correction);

public sealed record CorrectionDeclined(Act Act, Correction Correction) : Fact(Act, Correction);
