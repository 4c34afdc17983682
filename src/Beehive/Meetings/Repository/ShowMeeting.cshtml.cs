using Beehive.Accounts;
using Beehive.ActionPoints;
using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Repository;

/// <summary>One meeting: when and where, its agenda, and what came of it.</summary>
public sealed class ShowMeetingModel(Store store, Here here, Frame frame, Origin origin) : PageModel
{
    public Meeting Meeting { get; private set; } = null!;
    public IReadOnlyList<Linked> Boards { get; private set; } = [];
    public IReadOnlyList<Attendance> Attendance { get; private set; } = [];
    public IReadOnlyList<ItemOnPage> Items { get; private set; } = [];

    /// <summary>Made at this meeting, outside any item.</summary>
    public IReadOnlyList<Decision> OutsideItems { get; private set; } = [];
    public IReadOnlyList<ActionPoint> Actions { get; private set; } = [];
    public IReadOnlyList<Linked> Papers { get; private set; } = [];
    public IReadOnlyList<Correction> Corrections { get; private set; } = [];
    public Neighbours Neighbours { get; private set; } = new(null, null);
    /// <summary>It takes place at this moment.</summary>
    public bool Runs { get; private set; }

    /// <summary>Something is shown before a co-chair has checked the minutes.</summary>
    public bool Unchecked => Meeting.Minutes == MinutesState.Draft;

    public Linked? MovedTo { get; private set; }
    public Linked? AgreedAt { get; private set; }

    public DateOnly Today => here.Today;

    /// <summary>Nothing is said of what is needed before a meeting that is long over.</summary>
    public bool IsOver => Meeting.Date is { } date && date.Last < Today;

    /// <summary>Whether law and board's own rule were kept, one sentence each.</summary>
    public IReadOnlyList<Sentence> NoticeTold { get; private set; } = [];

    /// <summary>When an item was last added or changed after the agenda was out.</summary>
    public DateOnly? ChangedOn => Items.Max(x => x.Item.ChangedAt) is { } at ? DayOf(at) : null;

    /// <summary>Who is asked to prepare.</summary>
    public static readonly Role[] AtTheTable = [Role.Member, Role.CoChair, Role.Adviser, Role.Supporter, Role.Secretary];

    /// <summary>Items for which people should do or bring something.</summary>
    public IReadOnlyList<AgendaItem> ToPrepare => Meeting.IsToCome && !IsOver ? [.. Items.Select(x => x.Item).Where(x => x.Before is not null && x.State is ItemState.OnAgenda)] : [];

    public bool MaySuggest => Meeting.IsToCome && Boards.Count > 0;

    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, here.Zone).DateTime);

    public EasyRead.FormatsOfThing Formats { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await store.Database.OpenConnectionAsync(cancel);
        if (await MeetingQueries.FindAsync(store, Request.Path.Value!, cancel) is not { } found) return NotFound();
        (Meeting, Boards, var hasAttendance, Runs) = found;
        if (hasAttendance) Attendance = await MeetingQueries.AttendanceAsync(store, Meeting.Id, cancel);
        await LoadAsync(cancel);
        if (Meeting.AgendaOutAt is { } outAt && Boards.Count > 0 && await store.Boards.FirstOrDefaultAsync(x => x.Id == Boards[0].Id, cancel) is { } board)
            NoticeTold = AgendaOf.NoticeOf(Meeting, board, here.Place)?.Told(outAt) ?? [];
        TellFrame();
        var movedTo = MovedTo is { } other ? await store.Meetings.FirstOrDefaultAsync(x => x.Id == other.Id, cancel) : null;
        frame.Data = MeetingData.Of(Meeting, Boards.Select(x => new NamedPage(x.Title, x.Address)), movedTo, here.Place, origin);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Formats = await EasyRead.OtherFormatsReading.FormatsOfAsync(store, Meeting.Id, Meeting.Address, Meeting.CircleId, cancel);
        var decisions = await MeetingQueries.DecisionsAsync(store, Meeting.Id, cancel);
        Actions = await MeetingQueries.ActionsAsync(store, Meeting.Id, cancel);
        Items = await MeetingQueries.ItemsAsync(store, Meeting.Id, decisions, Actions, cancel);
        OutsideItems = [.. decisions.Where(x => x.ItemId is null)];
        if (Meeting.AreClosed(Meeting.Minutes)) Corrections = await store.ShownCorrections.Where(x => x.MeetingId == Meeting.Id).OrderBy(x => x.At).ThenBy(x => x.Id).ToListAsync(cancel);
        Papers = [.. Items.SelectMany(x => x.Papers).DistinctBy(x => x.Id)];
        Neighbours = await Neighbours.OfAsync(store, Meeting, Boards.Count > 0 ? Boards[0].Id : null, cancel);
        MovedTo = await LinkAsync(Meeting.MovedToId, cancel);
        AgreedAt = await LinkAsync(Meeting.MinutesAgreedAtId, cancel);
    }

    /// <summary>With its day, because meetings of a board mostly have the same title.</summary>
    private async Task<Linked?> LinkAsync(long? id, CancellationToken cancel) =>
        id is not null && await store.Meetings.FirstOrDefaultAsync(x => x.Id == id, cancel) is { } other ? new Linked(other.Id, $"{other.Title}, {Said.Date(other.Date)}", other.Address) : null;

    private void TellFrame()
    {
        frame.Title = $"{Meeting.Title}, {Said.Date(Meeting.Date)}";
        frame.Listens = Items.Count > 0;
        frame.Part = "meetings";
        frame.OtherView = EasyPage.At(Meeting.Address);
        frame.Crumb("Home", here.Root);
        if (Boards.Count > 0)
        {
            frame.Board = Boards[0].Title;
            frame.Crumb(Boards[0].Title, Boards[0].Address).Feed("Meetings of this board", "text/calendar", Boards[0].Address + "/meetings.ics");
        }
        frame.Crumb("Meetings", here.Root + "/meetings");
        frame.Description = Meeting.Summary is { } summary ? Platform.PlainWords.Of(summary) : null;
    }
}
