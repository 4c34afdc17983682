using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>One thing on an agenda: what it is, who brings it, what is needed, and then what was said.</summary>
public sealed partial class AgendaItem : Noun
{
    private readonly List<ItemPaper> papers = [];

    private AgendaItem()
    {
    }

    public long MeetingId { get; private set; }
    public string Number { get; private set; } = "";
    public string Slug { get; private set; } = "";

    /// <summary>From 0.</summary>
    public int Order { get; private set; }
    public string Title { get; private set; } = "";
    public string? Owner { get; private set; }
    public long? OrganisationId { get; private set; }
    public Needed? Needed { get; private set; }

    /// <summary>What people should do or bring.</summary>
    public string? Before { get; private set; }
    public int? Minutes { get; private set; }
    public string? Text { get; private set; }
    public string? Said { get; private set; }
    public ItemState State { get; private set; }
    public string? Reason { get; private set; }
    public string? ClosedReason { get; private set; }
    public long? ArisingFromId { get; private set; }

    public IReadOnlyList<ItemPaper> Papers => papers;

    /// <summary>The meeting's boards, for filters of the search; told whenever it is kept or changed.</summary>
    public IReadOnlyList<long>? BoardIds { get; private set; }
    public Platform.Time.PartialDate? Date { get; private set; }

    protected override long LeadingBoard => BoardIds is [var first, ..] ? first : CircleId;

    public override Entry Entry => new("agenda-item", Title, PlainWords.Of(Owner, Before, Text, Said, Reason), Date,
        [.. BoardIds ?? throw new InvalidOperationException("An agenda item must be told its meeting before it is kept.")])
    { Within = MeetingId };

    /// <summary>What it needs to know of its meeting to be found: the boards, the leading one first, and the date.</summary>
    public AgendaItem At(IReadOnlyList<long> boardIds, Platform.Time.PartialDate? date)
    {
        (BoardIds, Date) = (boardIds, date);
        Enclose();
        return this;
    }

    public static AgendaItem Of(AgendaItemLine line, IRefs refs)
    {
        var slug = line.Slug ?? (Platform.Slug.Check(line.Number) is null ? line.Number : line.Id);
        if (Platform.Slug.Check(slug) is { } refusal) throw new RefusedException(refusal);
        if (line.ClosedReason is not null && line.Visibility is null or Visibility.Public)
            throw new RefusedException(new("\"closedReason\" belongs to an item with \"visibility\": \"closed\" only."));
        var meeting = refs.Find("meeting", line.Meeting);
        var item = new AgendaItem
        {
            Key = line.Id, Source = line.Source, Visibility = line.Visibility ?? Visibility.Public, Address = $"{refs.AddressOf(meeting)}/items/{slug}",
            MeetingId = meeting, Number = line.Number, Slug = slug, Order = line.Order, Title = line.Title, Owner = line.Owner,
            OrganisationId = refs.Maybe("organisation", line.Organisation), Needed = line.Needed, Before = line.Before, Minutes = line.Minutes, Text = line.Text,
            Said = line.Said, State = line.State ?? ItemState.OnAgenda, Reason = line.Reason, ClosedReason = line.ClosedReason,
            ArisingFromId = line.ArisingFrom is { } from ? refs.FindAny(from) : null, Standing = line.Standing, LateReason = line.LateReason, ChangedAt = line.Changed?.Kept(),
            ChangeNote = line.Change,
        };
        foreach (var paper in line.Papers ?? []) item.papers.Add(new ItemPaper { Order = item.papers.Count, PaperId = refs.Find("paper", paper), LateReason = line.LatePapers?.FirstOrDefault(x => x.Paper == paper)?.Reason });
        return item;
    }

    public AgendaItemLine Tell(IRefs refs) => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, Meeting = refs.KeyOf(MeetingId), Number = Number,
        Slug = Slug == Number ? null : Slug, Order = Order, Title = Title, Owner = Owner, Organisation = refs.KeyOrNull(OrganisationId), Needed = Needed,
        Before = Before, Minutes = Minutes, Text = Text, Said = Said, State = State == ItemState.OnAgenda ? null : State, Reason = Reason, ClosedReason = ClosedReason,
        Papers = refs.KeysOrNull(papers.OrderBy(x => x.Order).Select(x => x.PaperId)), LatePapers = Late(refs),
        ArisingFrom = refs.KindAndKeyOrNull(ArisingFromId), Standing = Standing, LateReason = LateReason, Changed = ChangedAt, Change = ChangeNote,
    };
}

public sealed class ItemPaper
{
    public long AgendaItemId { get; init; }
    public int Order { get; init; }
    public long PaperId { get; internal set; }

    /// <summary>Why it came after the agenda was out; null when it came in time.</summary>
    public string? LateReason { get; internal set; }
}

/// <summary>What is needed of the people at the table: to hear about, to talk about, to decide, to choose between.</summary>
public enum Needed
{
    Tell,
    Talk,
    Decide,
    Choose,
}

public enum ItemState
{
    Suggested,
    Accepted,
    OnAgenda,
    DealtWith,
    PutOff,
    Withdrawn,
    NotAccepted,
}

/// <summary>A line of agenda-items.jsonl</summary>
public sealed record AgendaItemLine : Line
{
    public required string Meeting { get; init; }
    public required string Number { get; init; }
    public string? Slug { get; init; }
    public required int Order { get; init; }
    public required string Title { get; init; }
    public string? Owner { get; init; }
    public string? Organisation { get; init; }
    public Needed? Needed { get; init; }
    public string? Before { get; init; }
    public int? Minutes { get; init; }
    public string? Text { get; init; }
    public string? Said { get; init; }
    public ItemState? State { get; init; }
    public string? Reason { get; init; }
    public string? ClosedReason { get; init; }
    public IReadOnlyList<string>? Papers { get; init; }
    public IReadOnlyList<LatePaperLine>? LatePapers { get; init; }
    public string? ArisingFrom { get; init; }
    public StandingItem? Standing { get; init; }
    public string? LateReason { get; init; }
    public DateTimeOffset? Changed { get; init; }
    public string? Change { get; init; }
}

public sealed record LatePaperLine(string Paper, string Reason);

public sealed class AgendaItemsInExchange : Kind<AgendaItemLine, AgendaItem>
{
    public override string Name => "agenda-item";
    public override string File => "agenda-items.jsonl";
    public override int Order => 90;

    protected override AgendaItem Make(AgendaItemLine line, IRefs refs) => AgendaItem.Of(line, refs);

    protected override AgendaItemLine Tell(AgendaItem noun, IRefs refs) => noun.Tell(refs);

    protected override IQueryable<AgendaItem> Whole(Store store) => store.AgendaItems.Include(x => x.Papers);
}
