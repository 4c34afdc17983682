using Beehive.Platform;

namespace Beehive.Meetings;

public sealed partial class AgendaItem
{
    /// <summary>The meeting deals with it now.</summary>
    public void TakenUp(Act act)
    {
        if (State == ItemState.DealtWith) State = ItemState.OnAgenda;
        Record(new ItemTakenUp(act, this));
    }

    /// <summary>The meeting has gone on.</summary>
    public void LeftBehind(Act act)
    {
        if (State != ItemState.OnAgenda) return;
        State = ItemState.DealtWith;
        Record(new ItemDealtWith(act, this));
    }

    /// <summary>What was decided may send it away: to a later meeting, or off the agenda.</summary>
    public void CameTo(Outcome outcome, string? reason, Act act)
    {
        var state = outcome switch { Outcome.PutOff => ItemState.PutOff, Outcome.Withdrawn => ItemState.Withdrawn, _ => State };
        if (state == State) return;
        (State, Reason) = (state, reason ?? Reason);
        Record(new ItemSentAway(act, this));
    }
}

public sealed record ItemTakenUp(Act Act, AgendaItem Item) : Fact(Act, Item);

public sealed record ItemDealtWith(Act Act, AgendaItem Item) : Fact(Act, Item);

public sealed record ItemSentAway(Act Act, AgendaItem Item) : Fact(Act, Item);
