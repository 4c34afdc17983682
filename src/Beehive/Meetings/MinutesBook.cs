using Beehive.ActionPoints;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>The minutes of one meeting as those see them who work on them: what was typed, decided and promised, item by item.</summary>
public sealed record MinutesBook(Sitting Sitting, IReadOnlyDictionary<long, string> Texts, IReadOnlyList<Decision> Decisions, IReadOnlyList<ActionPoint> Actions, Checking? Checking)
{
    public string? TextOf(AgendaItem item) => Texts.GetValueOrDefault(item.Id) ?? item.Said;

    /// <summary>What was said outside any item.</summary>
    public string? Besides => Texts.GetValueOrDefault(0) ?? Sitting.Meeting.SaidBesides;

    public IEnumerable<Decision> DecisionsOf(AgendaItem item) => Decisions.Where(x => x.ItemId == item.Id);

    public IEnumerable<ActionPoint> ActionsOf(AgendaItem item) => Actions.Where(x => x.ArisingFromId == item.Id || Decisions.Any(d => d.Id == x.ArisingFromId && d.ItemId == item.Id));

    public bool WasDealtWith(AgendaItem item) => item.State == ItemState.DealtWith || TextOf(item) is not null || DecisionsOf(item).Any() || ActionsOf(item).Any();

    /// <summary>What is missing, in words; one may go on all the same.</summary>
    public IEnumerable<Sentence> Missing()
    {
        foreach (var item in Sitting.Items.Where(x => x.State is ItemState.OnAgenda or ItemState.DealtWith))
        {
            if (!WasDealtWith(item)) yield return new("Nobody came to item {0}, {1}. It goes to a later meeting.", item.Number, item.Title);
            else if (TextOf(item) is null) yield return new("Nothing is written at item {0}, {1}.", item.Number, item.Title);
        }
        foreach (var action in Actions.Where(x => x.Owner is null)) yield return new("The action \"{0}\" has no owner.", action.What);
        foreach (var action in Actions.Where(x => x.Due is null)) yield return new("The action \"{0}\" has no date.", action.What);
    }

    public static async Task<MinutesBook?> OpenAsync(Store store, string address, CancellationToken cancel)
    {
        if (await Sitting.FindAsync(store, address, cancel) is not { } sitting) return null;
        var id = sitting.Meeting.Id;
        var texts = await store.Minutes.Where(x => x.MeetingId == id && x.Text != "").ToDictionaryAsync(x => x.ItemId, x => x.Text, cancel);
        var decisions = await store.Decisions.Where(x => x.MeetingId == id).OrderBy(x => x.Id).ToListAsync(cancel);
        var actions = await store.ActionPoints.Include(x => x.Steps).Where(x => x.MeetingId == id).OrderBy(x => x.Id).ToListAsync(cancel);
        return new(sitting, texts, decisions, actions, await store.Checkings.FirstOrDefaultAsync(x => x.MeetingId == id, cancel));
    }
}
