using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Meetings;

public sealed partial class Meeting
{
    public bool IsOver => State is MeetingState.Happened or MeetingState.MinutesAgreed;

    /// <summary>Nothing more is typed into minutes that a co-chair has checked.</summary>
    public static bool AreClosed(MinutesState minutes) => minutes is MinutesState.Checked or MinutesState.Agreed or MinutesState.Corrected;

    /// <summary>It begins: from now on everybody can see which item it is at, and minutes are being typed.</summary>
    public Refusal? Begin(DateOnly today, Act act, out Running? running)
    {
        running = null;
        if (DoesNotRun() is { } refusal) return refusal;
        if (Date is { } day && day.First > today) return new("The meeting is on {0}. It cannot start before that day.", Said.Date(day));
        if (Minutes is MinutesState.None or MinutesState.NotKnown) Minutes = MinutesState.Draft;
        running = new Running { MeetingId = Id, BeganAt = act.At };
        running.TurnTo(null, act.At);
        Record(new MeetingStarted(act, this));
        return null;
    }

    /// <summary>Goes on to an item, or back to one. The item left has been dealt with.</summary>
    public Refusal? TurnTo(Running running, AgendaItem item, AgendaItem? left, Act act)
    {
        if (DoesNotRun() is { } refusal) return refusal;
        if (item.MeetingId != Id) throw new InvalidOperationException("The item belongs to another meeting.");
        if (item.State is ItemState.Withdrawn or ItemState.NotAccepted) return new("\"{0}\" is not on the agenda any more.", item.Title);
        if (running.ItemId == item.Id) return null;
        left?.LeftBehind(act);
        item.TakenUp(act);
        running.TurnTo(item, act.At);
        return null;
    }

    private Refusal? DoesNotRun() => State switch
    {
        MeetingState.Cancelled or MeetingState.Moved => new("The meeting does not take place on this day."),
        MeetingState.Happened or MeetingState.MinutesAgreed => new("The meeting is over."),
        _ => null,
    };
}

public sealed record MeetingStarted(Act Act, Meeting Meeting) : Fact(Act, Meeting);
