using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.ActionPoints;

/// <summary>What it takes to give somebody something to do. What it came from is an agenda item or a decision.</summary>
public sealed record ActionToGive(string What, string? Owner, PartialDate? Due = null)
{
    public long? BoardId { get; init; }
    public long? MeetingId { get; init; }
    public long? ArisingFromId { get; init; }
    public long? OrganisationId { get; init; }
    public PartialDate? Given { get; init; }

    /// <summary>A draft is shown to nobody but who works for the board, until the meeting is closed.</summary>
    public Visibility Visibility { get; init; } = Visibility.Public;
}

public sealed partial class ActionPoint
{
    public const int LongestWhat = 300;
    public const int LongestOwner = 120;
    public const int LongestText = 4000;

    /// <param name="key">Free among the actions of the place, and the last part of the address.</param>
    public static Refusal? Give(ActionToGive wanted, string placeAddress, string key, Act act, out ActionPoint? action)
    {
        action = null;
        if (Refused(wanted) is { } refusal) return refusal;
        action = new ActionPoint
        {
            Key = key, Slug = key, Address = $"{placeAddress}/actions/{key}", Visibility = wanted.Visibility, What = wanted.What.Trim(), Owner = Maybe(wanted.Owner),
            Due = wanted.Due, BoardId = wanted.BoardId, MeetingId = wanted.MeetingId, ArisingFromId = wanted.ArisingFromId, OrganisationId = wanted.OrganisationId,
            Given = wanted.Given, State = ActionState.ToDo,
        };
        action.Record(new ActionGiven(act, action));
        return null;
    }

    /// <summary>Puts right what was typed, as long as nobody has been told.</summary>
    public Refusal? Rewrite(ActionToGive wanted, Act act)
    {
        if (Visibility == Visibility.Public) return new("The action is public. Its owner and its date are changed on its own page.");
        if (Refused(wanted) is { } refusal) return refusal;
        (What, Owner, Due, OrganisationId, ArisingFromId) = (wanted.What.Trim(), Maybe(wanted.Owner), wanted.Due, wanted.OrganisationId, wanted.ArisingFromId);
        Record(new ActionRewritten(act, this));
        return null;
    }

    /// <summary>Everybody may see it from now on; or, when it came from a closed item, those at the table.</summary>
    public Refusal? Show(Visibility visibility, Act act)
    {
        if (Visibility != Visibility.Draft) return new("The action is shown already.");
        Visibility = visibility;
        Record(new ActionShown(act, this));
        return null;
    }

    private static Refusal? Refused(ActionToGive wanted) => wanted switch
    {
        { What: var what } when string.IsNullOrWhiteSpace(what) => new("Write what is to be done."),
        { What.Length: > LongestWhat } => new("What is to be done is longer than {0} letters. Say it in one sentence.", LongestWhat),
        { Owner.Length: > LongestOwner } => new("The owner is longer than {0} letters. Write the office, for example Housing manager.", LongestOwner),
        _ => null,
    };

    private static string? Maybe(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

public sealed record ActionGiven(Act Act, ActionPoint Action) : Fact(Act, Action);

public sealed record ActionRewritten(Act Act, ActionPoint Action) : Fact(Act, Action);

public sealed record ActionShown(Act Act, ActionPoint Action) : Fact(Act, Action);
