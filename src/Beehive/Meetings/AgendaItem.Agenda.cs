using Beehive.Platform;

namespace Beehive.Meetings;

/// <summary>What the agenda says of an item.</summary>
/// <param name="ClosedReason">Why it is closed to the public; null for an open item.</param>
/// <param name="LateReason">Why it cannot wait for the next meeting, when it comes late.</param>
public sealed record ItemPlan(string Title, string? Owner = null, Needed? Needed = null, string? Before = null, int? Minutes = null, string? Text = null, string? ClosedReason = null, string? LateReason = null)
{
    public const int LongestTitle = 200;
    public const int LongestText = 20_000;
    public const int MostMinutes = 600;

    public Refusal? Check() => CheckTitle() ?? CheckMinutes() ?? (new[] { Owner, Before, Text, ClosedReason, LateReason }.Any(x => x?.Length > LongestText) ? new("A text is longer than {0} characters. Make it shorter, or write a paper.", LongestText) : null);

    public Refusal? CheckTitle() => string.IsNullOrWhiteSpace(Title) ? new("Say in a few words what the item is about.")
        : Title.Length > LongestTitle ? new("The title is longer than {0} characters. Make it shorter.", LongestTitle) : null;

    public Refusal? CheckMinutes() => Minutes is < 1 or > MostMinutes ? new("Say how many minutes it takes: a number from 1 to {0}.", MostMinutes) : null;
}

/// <summary>An item that comes again at each meeting of a board.</summary>
public enum StandingItem
{
    /// <summary>"What worked for me": good things first, told by members.</summary>
    WhatWorked,
    LastMinutes,
    MattersArising,

    /// <summary>How it went with the people who came to speak.</summary>
    Speakers,
}

public sealed partial class AgendaItem
{
    /// <summary>Which of the items of each meeting it is.</summary>
    public StandingItem? Standing { get; private set; }
    public string? LateReason { get; private set; }

    /// <summary>When it was added or changed after the agenda was out.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>What of it was changed then, in a word or two: Added, Changed, Taken off.</summary>
    public string? ChangeNote { get; private set; }

    /// <summary>It stands on the agenda. What is only suggested, or was taken out before anybody saw it, does not.</summary>
    public bool IsListed => Visibility != Visibility.Draft || State is ItemState.Accepted or ItemState.OnAgenda;

    public ItemPlan Plan => new(Title, Owner, Needed, Before, Minutes, Text, ClosedReason, LateReason);

    /// <summary>Puts a new item at the end of an agenda. Nobody else sees it until the agenda is out; where it is out already, everybody does.</summary>
    public static Refusal? Add(Meeting meeting, IReadOnlyList<AgendaItem> others, ItemPlan plan, Notice? notice, string slug, Act act, out AgendaItem? item, StandingItem? standing = null, long? arisingFrom = null)
    {
        item = null;
        if ((meeting.AgendaCannotChange(act) ?? plan.Check() ?? Late(meeting, plan, notice, act)) is { } refusal) return refusal;
        var order = others.Count == 0 ? 0 : others.Max(x => x.Order) + 1;
        item = new AgendaItem
        {
            Key = $"{meeting.Key}-{slug}", Slug = slug, Address = $"{meeting.Address}/items/{slug}", MeetingId = meeting.Id, Order = order, Visibility = Visibility.Draft, State = ItemState.OnAgenda,
            Number = Numbered(others.Count(x => x.IsListed)), Standing = standing, ArisingFromId = arisingFrom,
        };
        item.At([.. meeting.Boards.OrderBy(x => x.Order).Select(x => x.BoardId)], meeting.Date);
        item.Take(plan);
        if (meeting.IsAgendaOut) item.Told("Added", act);
        item.Record(new ItemAdded(act, item));
        meeting.AgendaChanges([.. others, item], item, "Added", act);
        return null;
    }

    public Refusal? Change(Meeting meeting, IReadOnlyList<AgendaItem> all, ItemPlan plan, Notice? notice, Act act)
    {
        if ((meeting.AgendaCannotChange(act) ?? plan.Check()) is { } refusal) return refusal;
        if (State == ItemState.Withdrawn) return new("This item was taken off the agenda.");
        var isNew = plan.Title != Title || plan.Needed != Needed;
        if (meeting.IsAgendaOut && isNew && LateReason is null && Late(meeting, plan, notice, act) is { } late) return late;
        Take(plan);
        if (meeting.IsAgendaOut) Told("Changed", act);
        Record(new ItemChanged(act, this));
        meeting.AgendaChanges(all, this, "Changed", act);
        return null;
    }

    /// <summary>Off the agenda. Before it is out that needs no reason; after that everybody sees that it was there, and why it is not.</summary>
    public Refusal? TakeOff(Meeting meeting, IReadOnlyList<AgendaItem> all, Act act)
    {
        if (meeting.AgendaCannotChange(act) is { } refusal) return refusal;
        if (State == ItemState.Withdrawn) return new("This item was taken off the agenda already.");
        if (Visibility != Visibility.Draft && string.IsNullOrWhiteSpace(act.Why)) return new("The agenda is out. Say why this item is taken off.");
        (State, Reason) = (ItemState.Withdrawn, act.Why?.Trim());
        if (meeting.IsAgendaOut && Visibility != Visibility.Draft) Told("Taken off", act);
        Record(new ItemTakenOff(act, this));
        meeting.AgendaChanges(all, this, "Taken off", act);
        return null;
    }

    /// <summary>Back on an agenda that is not out yet.</summary>
    public Refusal? PutBack(Meeting meeting, Act act)
    {
        if (meeting.AgendaCannotChange(act) is { } refusal) return refusal;
        if (State != ItemState.Withdrawn || Visibility != Visibility.Draft) return new("Only an item that was taken off before the agenda was out can be put back.");
        (State, Reason) = (ItemState.OnAgenda, null);
        if (meeting.IsAgendaOut) Told("Added", act);
        Record(new ItemPutBack(act, this));
        return null;
    }

    /// <summary>Called by the meeting when its agenda is published.</summary>
    internal void Publish(Act act)
    {
        if (Visibility != Visibility.Draft) return;
        Visibility = ClosedReason is null ? Visibility.Public : Visibility.Closed;
        State = ItemState.OnAgenda;
        Record(new ItemPublished(act, this));
    }

    internal void PlaceAt(int order, Act act)
    {
        if (Order == order && Number == Numbered(order)) return;
        (Order, Number) = (order, Numbered(order));
        Record(new ItemPlaced(act, this));
    }

    /// <summary>Its meeting was moved: so is its address.</summary>
    internal void GoWith(Meeting meeting, Act act)
    {
        Address = $"{meeting.Address}/items/{Slug}";
        At([.. meeting.Boards.OrderBy(x => x.Order).Select(x => x.BoardId)], meeting.Date);
        Record(new ItemMoved(act, this));
    }

    private static Refusal? Late(Meeting meeting, ItemPlan plan, Notice? notice, Act act) => meeting.IsAgendaOut ? notice?.Late(act.At, plan.LateReason, out _) : null;

    private static string Numbered(int order) => (order + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Take(ItemPlan plan)
    {
        (Title, Owner, Needed, Before) = (plan.Title.Trim(), plan.Owner, plan.Needed, plan.Before);
        (Minutes, Text, ClosedReason, LateReason) = (plan.Minutes, plan.Text, plan.ClosedReason, plan.LateReason);
    }

    /// <summary>After the agenda is out everybody sees what is new, and when.</summary>
    private void Told(string what, Act act)
    {
        (ChangedAt, ChangeNote) = (act.At, what);
        Visibility = ClosedReason is null ? Visibility.Public : Visibility.Closed;
    }
}

public sealed record ItemAdded(Act Act, AgendaItem Item) : Fact(Act, Item);

public sealed record ItemChanged(Act Act, AgendaItem Item) : Fact(Act, Item);

public sealed record ItemTakenOff(Act Act, AgendaItem Item) : Fact(Act, Item);

public sealed record ItemPutBack(Act Act, AgendaItem Item) : Fact(Act, Item);

public sealed record ItemPublished(Act Act, AgendaItem Item) : Fact(Act, Item);

public sealed record ItemPlaced(Act Act, AgendaItem Item) : Fact(Act, Item);

public sealed record ItemMoved(Act Act, AgendaItem Item) : Fact(Act, Item);
