using Beehive.ActionPoints;
using Beehive.EasyRead;
using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Meetings.Easily;

/// <summary>A meeting as its record tells it in Easy Read, part by part.</summary>
internal sealed class MeetingTold(EasyPage easy, Meeting meeting, IReadOnlyList<Attendance> attendance, DateOnly today)
{
    private bool Is(MeetingState state) => meeting.State == state;

    /// <summary>It is over, or its day is.</summary>
    public bool IsOver => meeting.IsOver || (meeting.Date is { } date && date.Last < today);

    public bool DoesNotHappen => Is(MeetingState.Cancelled) || Is(MeetingState.Moved);

    /// <summary>What people must know before all else.</summary>
    public void Changes(Meeting? movedTo)
    {
        if (Is(MeetingState.Cancelled)) easy.Say("stop", new Sentence("This meeting is cancelled."), IsOver ? new("The meeting did not happen.") : new("The meeting will not happen."));
        if (Is(MeetingState.Moved)) easy.Say("calendar", new Sentence("This meeting moved to another day."));
        if (DoesNotHappen) easy.Read("idea", meeting.Reason, new Sentence("This is why:"));
        if (movedTo is { Date: { } day }) easy.Lead("next", "Go to the new day", EasyPage.At(movedTo.Address), new Sentence("The new day is {0}.", Said.Easily(day)));
        if (DoesNotHappen || meeting.MovedFrom is not { } was) return;
        easy.Say("warning", new("This meeting has a new day."), new("The old day was {0}.", Said.Easily(was)));
        easy.Read("idea", meeting.Reason, new Sentence("This is why:"));
    }

    public void WhenAndWhere()
    {
        easy.Head("When and where");
        if (DoesNotHappen) easy.Say("calendar", meeting.Date is { } planned ? new Sentence("The old day was {0}.", Said.Easily(planned)) : null);
        else easy.Say("calendar", Day(), Starts(), Ends());
        easy.Read("question", meeting.DateNote, new Sentence("People wrote this about the day:"));
        easy.Read("place", meeting.Place, IsOver ? new Sentence("The meeting was here:") : new("The meeting is here:"));
        if (IsOver || DoesNotHappen) return;
        easy.Read("access", meeting.GettingIn, new Sentence("This is how to get in:"));
        if (meeting.Online is { } online) easy.Lead("screen", "Join online", online, new Sentence("You can also join online."), new("You can use a computer or a phone."));
        easy.Read("people", meeting.WhoMayCome, new Sentence("These people may come:"));
    }

    private bool IsEvent => meeting.Kind == MeetingKind.Event;

    private Sentence Day() => meeting.Date switch
    {
        null => new("We do not know the day."),
        { } date when IsEvent && IsOver => EasyDates.Of(date, "The event was on {0}.", "The event was in {0}."),
        { } date when IsEvent => EasyDates.Of(date, "The event is on {0}.", "The event is in {0}."),
        { } date when IsOver => EasyDates.Of(date, "The meeting was on {0}.", "The meeting was in {0}."),
        { } date => EasyDates.Of(date, "The meeting is on {0}.", "The meeting is in {0}."),
    };

    private Sentence? Starts() => meeting.Start is not { } time ? null : IsOver ? new("It started at {0}.", Said.Easily(time)) : new("It starts at {0}.", Said.Easily(time));

    private Sentence? Ends() => meeting.End is not { } time ? null : IsOver ? new("It ended at {0}.", Said.Easily(time)) : new("It ends at {0}.", Said.Easily(time));

    public void Agenda(IReadOnlyList<ItemOnPage> items)
    {
        if (DoesNotHappen || IsOver) return;
        easy.Head("What will people talk about?");
        if (items.Count == 0) easy.Say("list", new("The list is not here yet."), new("You can read it here before the meeting."));
        foreach (var item in items) easy.TellComing(item.Item);
        Closed(items);
    }

    public void Outcome(IReadOnlyList<ItemOnPage> items, IReadOnlyList<Decision> outside, IReadOnlyList<ActionPoint> actions)
    {
        if (DoesNotHappen || !IsOver) return;
        easy.Head("What happened at the meeting?");
        Came(items, outside, actions);
    }

    private void Came(IReadOnlyList<ItemOnPage> items, IReadOnlyList<Decision> outside, IReadOnlyList<ActionPoint> actions)
    {
        WhoCame();
        Minutes();
        easy.Quote("tell", meeting.Summary, new Sentence("This is the meeting in short:"));
        if (items.Count == 0) easy.Say("list", new Sentence("We do not have the list of the meeting."));
        foreach (var item in items) easy.TellOver(item, today);
        Closed(items);
        foreach (var decision in outside) easy.TellDecision(decision);
        var told = items.SelectMany(x => x.Actions).Select(x => x.Id).ToHashSet();
        var rest = actions.Where(x => !told.Contains(x.Id)).ToList();
        if (rest.Count > 0) easy.Head("What will people do now?");
        foreach (var action in rest) easy.TellAction(action, today);
    }

    /// <summary>What came after an Easy Read version was written: changes of the agenda before the meeting; what came of it after.</summary>
    public void Since(EasyPage since, PartialDate written, IReadOnlyList<ItemOnPage> items, IReadOnlyList<Decision> decisions, IReadOnlyList<ActionPoint> actions, IReadOnlySet<long> movedOn)
    {
        if (DoesNotHappen) return;
        var (heard, told) = (new MeetingTold(since, meeting, attendance, today), written.Last);
        if (!IsOver)
        {
            foreach (var item in items.Where(x => x.Item.ChangedAt is { } at && DateOnly.FromDateTime(at.UtcDateTime) > told)) since.TellComing(item.Item);
        }
        else if (meeting.Date is { } day && day.Last > told) heard.Came(items, [.. decisions.Where(x => x.ItemId is null)], actions);
        else
        {
            foreach (var decision in decisions.Where(x => x.Date is { } on && on.First > told)) since.TellDecision(decision);
            foreach (var action in actions.Where(x => movedOn.Contains(x.Id))) since.TellAction(action, today);
        }
    }

    /// <summary>Numbers only. A line without a number may be counted in one that has a number, so it is never added to it.</summary>
    private void WhoCame()
    {
        var (came, sorry) = (attendance.Where(x => x.How == Presence.Came).ToList(), attendance.Count(x => x.How == Presence.Apologies));
        var counted = came.Where(x => x.Count is not null).ToList();
        var known = counted.Count > 0 ? counted : [.. came.Where(x => x.SeatId is not null)];
        var number = known.Count > 0 ? known.Sum(x => x.People) : came.Count;
        easy.Say("people", number == 0 ? null : Sentence.Count(number, "{0} person came.", "{0} people came."),
            known.Count == came.Count ? null : new("Maybe more people came."),
            sorry == 0 ? null : Sentence.Count(sorry, "{0} person could not come.", "{0} people could not come."));
    }

    private void Minutes() => easy.Say("write", meeting.Minutes switch
    {
        MinutesState.Draft => [new("Minutes are the notes of a meeting."), new("Nobody has checked these minutes yet."), new("They can still change.")],
        MinutesState.Checked => [new("Minutes are the notes of a meeting."), new("The board has not agreed these minutes yet."), new("They can still change.")],
        MinutesState.Agreed => [new("Minutes are the notes of a meeting."), new("The board agreed these minutes.")],
        MinutesState.Corrected => [new("Minutes are the notes of a meeting."), new("The board agreed these minutes."), new("Later the minutes changed.")],
        _ => (Sentence[])[],
    });

    /// <summary>What the public may not see is named only with its reason.</summary>
    private void Closed(IReadOnlyList<ItemOnPage> items)
    {
        if (items.Any(x => x.Item.Visibility == Visibility.Closed)) return;
        foreach (var closed in meeting.ClosedItems) easy.Read("lock", closed, new Sentence("This part is not open to everybody:"));
    }
}
