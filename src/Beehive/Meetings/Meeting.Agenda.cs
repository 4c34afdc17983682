using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Meetings;

public sealed partial class Meeting
{
    /// <summary>When its agenda was published.</summary>
    public DateTimeOffset? AgendaOutAt { get; private set; }

    /// <summary>The day by which the agenda and papers are there in Easy Read, as promised when the agenda was published.</summary>
    public PartialDate? EasyReadBy { get; private set; }

    /// <summary>For everybody: which items are closed to the public, and why. The items themselves are hidden.</summary>
    public IReadOnlyList<string> ClosedItems { get; private set; } = [];

    public bool IsAgendaOut => AgendaOutAt is not null || State is MeetingState.Called;

    /// <summary>How long it is, in minutes.</summary>
    public int? Length => Start is { } start && End is { } end && end > start ? (int)(end - start).TotalMinutes : null;

    /// <summary>The items are shown to everybody, or to the board where they are closed, and followers are told.</summary>
    public Refusal? PublishAgenda(IReadOnlyList<AgendaItem> items, DateOnly? easyReadBy, Act act)
    {
        if (IsAgendaOut) return new("The agenda is already published.");
        if (!IsToCome) return new("This meeting is not to come any more.");
        if (StartsAt is { } starts && act.At >= starts) return new("The meeting has already started.");
        List<AgendaItem> listed = [.. items.Where(x => x.IsListed)];
        if (listed.Count == 0) return new("Put at least one item on the agenda first.");
        (State, AgendaOutAt) = (MeetingState.Called, act.At);
        EasyReadBy = easyReadBy is { } day ? PartialDate.Of(day) : null;
        foreach (var item in listed) item.Publish(act);
        TellClosed(items);
        Changed(act);
        Record(new AgendaPublished(act, this, listed));
        return null;
    }

    /// <summary>The items in another order, numbered from 1.</summary>
    public Refusal? Arrange(IReadOnlyList<AgendaItem> inOrder, Act act)
    {
        if (AgendaCannotChange(act) is { } refusal) return refusal;
        for (var i = 0; i < inOrder.Count; i++) inOrder[i].PlaceAt(i, act);
        TellClosed(inOrder);
        Record(new AgendaArranged(act, this));
        return null;
    }

    /// <summary>Something about the agenda was changed. Once it is out, everybody is told.</summary>
    public void AgendaChanges(IEnumerable<AgendaItem> items, AgendaItem item, string what, Act act)
    {
        if (!IsAgendaOut) return;
        TellClosed(items);
        Record(item.Visibility == Visibility.Public ? new AgendaChanged(act, this, $"{what}: {item.Title}", item) : new AgendaChanged(act, this, $"{what}: an item that is closed to the public"));
    }

    /// <summary>After the meeting the agenda is part of the record.</summary>
    public Refusal? AgendaCannotChange(Act act) => !IsToCome ? new("This meeting is not to come any more. Its agenda stays as it is.")
        : IsAgendaOut && StartsAt is { } starts && act.At >= starts && Date is { IsWhole: true } day && Today(act, Zone) > day.First ? new("The meeting is over. Its agenda stays as it is.") : null;

    private void TellClosed(IEnumerable<AgendaItem> items)
    {
        List<string> closed = [.. items.Where(x => x.Visibility == Visibility.Closed && x.State != ItemState.Withdrawn).OrderBy(x => x.Order).Select(x => $"{x.Number}. {x.ClosedReason}")];
        if (!closed.SequenceEqual(ClosedItems, StringComparer.Ordinal)) ClosedItems = closed;
    }
}

public sealed record AgendaPublished(Act Act, Meeting Meeting, IReadOnlyList<AgendaItem> Items) : Fact(Act, [Meeting, .. Items.Where(x => x.Visibility == Visibility.Public)])
{
    public override News News => new($"Agenda: {Meeting.Title}, {Said.Date(Meeting.Date)}", MeetingNews.Where(Meeting) + "\n\n" + string.Join("\n\n", Items.OrderBy(x => x.Order).Select(Told)));

    private static string Told(AgendaItem item) => item.Visibility != Visibility.Public ? $"Item {item.Number} is closed to the public: {item.ClosedReason}"
        : $"Item {item.Number}: {item.Title}" + (item.Owner is { } owner ? $", led by {owner}" : "") + "." + (item.Before is { } before ? $"\n\nBefore the meeting: {before}" : "");
}

public sealed record AgendaArranged(Act Act, Meeting Meeting) : Fact(Act, Meeting);

public sealed record AgendaChanged(Act Act, Meeting Meeting, string What, params AgendaItem[] Named) : Fact(Act, [Meeting, .. Named])
{
    public override News News => new($"Agenda changed: {Meeting.Title}, {Said.Date(Meeting.Date)}", $"{What}.");
}
