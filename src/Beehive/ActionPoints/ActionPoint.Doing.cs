using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.ActionPoints;

public sealed partial class ActionPoint
{
    private static readonly Refusal IsClosed = new("The action is closed. Open it again first.");

    /// <summary>Says how it goes. Everybody can read it.</summary>
    public Refusal? SayProgress(string text, By by)
    {
        if (!IsOpen) return IsClosed;
        if (Checked(text, "Write how it goes.") is { } refusal) return refusal;
        Step(ActionDeed.Noted, by, text.Trim());
        Record(new ActionProgressed(by.Act, this, text.Trim()));
        return null;
    }

    public Refusal? Begin(By by)
    {
        if (!IsOpen) return IsClosed;
        if (State == ActionState.Doing) return new("That is known already: the action is being done.");
        State = ActionState.Doing;
        Step(ActionDeed.Begun, by);
        Record(new ActionBegun(by.Act, this));
        return null;
    }

    /// <summary>It is done, with what came of it in a sentence.</summary>
    public Refusal? Finish(string result, By by)
    {
        if (!IsOpen) return IsClosed;
        if (Checked(result, "Write what came of it, in one sentence.") is { } refusal) return refusal;
        (State, Result, OfferedTo) = (ActionState.Done, result.Trim(), null);
        Step(ActionDeed.Done, by, Result);
        Record(new ActionDone(by.Act, this));
        return null;
    }

    public Refusal? Stop(string reason, By by)
    {
        if (!IsOpen) return IsClosed;
        if (Checked(reason, "Say why it is stopped.") is { } refusal) return refusal;
        (State, Reason, OfferedTo) = (ActionState.Stopped, reason.Trim(), null);
        Step(ActionDeed.Stopped, by, Reason);
        Record(new ActionStopped(by.Act, this));
        return null;
    }

    public Refusal? OpenAgain(string reason, By by)
    {
        if (IsOpen) return new("The action is open already.");
        if (Checked(reason, "Say why it is opened again.") is { } refusal) return refusal;
        (State, Result, Reason, PassedTo) = (ActionState.ToDo, null, null, null);
        Step(ActionDeed.OpenedAgain, by, reason.Trim());
        Record(new ActionOpenedAgain(by.Act, this, reason.Trim()));
        return null;
    }

    /// <summary>Another day for it, or none, with the reason.</summary>
    public Refusal? ChangeDue(PartialDate? due, string reason, By by)
    {
        if (!IsOpen) return IsClosed;
        if (due == Due) return new("That is its date already.");
        if (due is { } day && day.Last < by.Day) return new("{0} is over already. Choose a day to come.", Said.Date(day));
        if (Checked(reason, "Say why the date changes.") is { } refusal) return refusal;
        Step(ActionDeed.DateChanged, by, reason.Trim(), Due?.ToString(), due?.ToString());
        Due = due;
        Record(new ActionDateChanged(by.Act, this, reason.Trim()));
        return null;
    }

    /// <summary>Asks another office to take it over. Until it does, whoever has it keeps it, so that nothing falls between two.</summary>
    public Refusal? PassOn(string to, string reason, By by)
    {
        if (!IsOpen) return IsClosed;
        if (string.IsNullOrWhiteSpace(to)) return new("Write which office should take it over.");
        if (to.Trim() is { Length: > LongestOwner }) return new("The office is longer than {0} letters. Write it shorter.", LongestOwner);
        if (to.Trim() == Owner) return new("{0} has it already.", Owner);
        if (Checked(reason, "Say why it is passed on.") is { } refusal) return refusal;
        OfferedTo = to.Trim();
        Step(ActionDeed.Offered, by, reason.Trim(), Owner, OfferedTo);
        Record(new ActionOffered(by.Act, this));
        return null;
    }

    public Refusal? TakeOver(By by)
    {
        if (OfferedTo is not { } office || !IsOpen) return NotOffered;
        Step(ActionDeed.TakenOver, by with { Office = office }, null, Owner, office);
        (Owner, OfferedTo) = (office, null);
        Record(new ActionTakenOver(by.Act, this));
        return null;
    }

    public Refusal? GiveBack(string reason, By by)
    {
        if (OfferedTo is not { } office || !IsOpen) return NotOffered;
        if (Checked(reason, "Say why it is given back.") is { } refusal) return refusal;
        Step(ActionDeed.GivenBack, by with { Office = office }, reason.Trim(), office, Owner);
        OfferedTo = null;
        Record(new ActionGivenBack(by.Act, this, office, reason.Trim()));
        return null;
    }

    /// <summary>How its owner is reached was written down anew; where is nobody else's business.</summary>
    public void OwnerReachable(Act act) => Record(new ActionOwnerReachable(act, this));

    private static Refusal NotOffered => new("Nobody was asked to take this action over, or it is answered already.");

    private static Refusal? Checked(string text, string missing) => string.IsNullOrWhiteSpace(text) ? new(missing)
        : text.Length > LongestText ? new("That is longer than {0} letters. Write less; a paper can say more.", LongestText) : null;

    private void Step(ActionDeed deed, By by, string? text = null, string? from = null, string? to = null) => steps.Add(new ActionStep
    {
        ActionPointId = Id, Order = (LastStep ?? -1) + 1, Deed = deed, On = PartialDate.Of(by.Day), Who = by.Office, Text = text, From = from, To = to,
    });
}
