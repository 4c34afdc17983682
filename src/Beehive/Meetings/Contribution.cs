using Beehive.Platform;

namespace Beehive.Meetings;

/// <summary>What somebody wants said on an item without coming. It is read out at the item; it is public only if they agree.</summary>
public sealed partial class Contribution : Noun
{
    public const int Longest = 10_000;
    public const int LongestFrom = 100;

    private Contribution()
    {
    }

    public long ItemId { get; private set; }
    public long MeetingId { get; private set; }
    public long BoardId { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>Who says it, as it may be shown: "a family carer". Never asked to be a name.</summary>
    public string? From { get; private set; }
    public CameBy CameBy { get; private set; }

    /// <summary>They agree that everybody may read it.</summary>
    public bool MayPublish { get; private set; }
    public DateTimeOffset SentAt { get; private set; }

    /// <summary>When a person of the board had read it: then it is shown to whom it may be shown.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Kept out of public sight although they agreed, and why.</summary>
    public string? HeldBack { get; private set; }
    public string? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    protected override long LeadingBoard => BoardId;

    /// <summary>It stands at its item, not at an address of its own.</summary>
    public override Entry? Entry => null;

    /// <summary>Ids in the order in which they came, so that they keep it wherever they travel.</summary>
    protected override void Settled()
    {
        if (Key.Length == 0) Key = InOrder.Key("contribution", Id);
    }

    public static Refusal? Send(AgendaItem item, long board, string text, string? from, CameBy cameBy, bool mayPublish, bool byVoice, Act act, out Contribution? contribution)
    {
        contribution = null;
        if ((CheckText(text, byVoice) ?? CheckFrom(from)) is { } refusal) return refusal;
        if (item.State is not (ItemState.Accepted or ItemState.OnAgenda)) return new("This item is dealt with. Nothing more can be said on it here.");
        contribution = new Contribution
        {
            Visibility = Visibility.Draft, ItemId = item.Id, MeetingId = item.MeetingId, BoardId = board, Text = text.Trim(), From = from,
            CameBy = cameBy, MayPublish = mayPublish, ByVoice = byVoice, SentAt = act.At,
        };
        contribution.Record(new SaidBeforehand(act, contribution));
        return null;
    }

    /// <summary>Who sends a recording need not write.</summary>
    public static Refusal? CheckText(string text, bool byVoice) => string.IsNullOrWhiteSpace(text) ? byVoice ? null : new("Write what you want to say, or add a recording.")
        : text.Length > Longest ? new("This is longer than {0} characters. Make it shorter.", Longest) : null;

    public static Refusal? CheckFrom(string? from) => from?.Length > LongestFrom ? new("This is longer than {0} characters. Say it in a few words.", LongestFrom) : null;

    /// <summary>A person of the board has read it. Where whoever said it agreed, and the item is open, everybody may read it now, unless it is held back with a reason.</summary>
    public Refusal? Read(AgendaItem item, string? holdBack, Act act)
    {
        if (ReadAt is not null) return new("This was read already.");
        if (WaitsForWords) return new("Type first what is said in the recording. Without that it cannot be read out, and people who do not hear cannot know it.");
        (ReadAt, HeldBack) = (act.At, string.IsNullOrWhiteSpace(holdBack) ? null : holdBack.Trim());
        if (MayPublish && HeldBack is null && item.Visibility == Visibility.Public) Visibility = Visibility.Public;
        Record(new ContributionRead(act, this));
        return null;
    }

    public Refusal? Reply(string? answer, Act act)
    {
        if (string.IsNullOrWhiteSpace(answer)) return new("Write the answer.");
        if (answer.Length > Longest) return new("This is longer than {0} characters. Make it shorter.", Longest);
        (Answer, AnsweredAt) = (answer.Trim(), act.At);
        Record(new ContributionAnswered(act, this));
        return null;
    }
}

/// <summary>How something came in.</summary>
public enum CameBy
{
    Form,
    Phone,
    Post,
    Person,
    Voice,
}

public sealed record SaidBeforehand(Act Act, Contribution Contribution) : Fact(Act, Contribution);

public sealed record ContributionRead(Act Act, Contribution Contribution) : Fact(Act, Contribution);

public sealed record ContributionAnswered(Act Act, Contribution Contribution) : Fact(Act, Contribution);
