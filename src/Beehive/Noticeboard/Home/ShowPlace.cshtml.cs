using Beehive.ActionPoints;
using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Issues;
using Beehive.Meetings;
using Beehive.Noticeboard;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Topics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Noticeboard.Home;

/// <summary>The first page of a place: what is coming, what was decided, what is late, and the boards.</summary>
public sealed class ShowPlaceModel(Store store, Here here, Frame frame) : PageModel
{
    private const int Few = 4;

    public IReadOnlyList<MeetingRow> Coming { get; private set; } = [];
    public IReadOnlyList<MeetingRow> Past { get; private set; } = [];
    public IReadOnlyList<Decision> Decisions { get; private set; } = [];
    public IReadOnlyList<ActionPoint> Late { get; private set; } = [];
    public IReadOnlyList<BoardCard> Boards { get; private set; } = [];
    public int ProposedBoards { get; private set; }
    public int OpenActions { get; private set; }
    public int LateActions { get; private set; }
    public int DoneActions { get; private set; }
    public int BoardCount { get; private set; }

    /// <summary>Somebody here has promised to read what people raise.</summary>
    public bool TakesIssues { get; private set; }

    /// <summary>Somebody has said who deals with what.</summary>
    public bool HasTopics { get; private set; }

    public DateOnly Today => here.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await store.Database.OpenConnectionAsync(cancel);
        var place = here.Place.Id;
        Coming = await MeetingRows.LoadAsync(store, store.Meetings.Where(x => x.PlaceId == place).Coming(Today).Take(Few), cancel);
        if (Coming.Count == 0) Past = await MeetingRows.LoadAsync(store, store.Meetings.Where(x => x.PlaceId == place).Past(Today).Take(Few), cancel);
        Decisions = await store.Decisions.Where(x => x.PlaceId == place && x.Outcome != Outcome.NotKnown).OrderByDescending(x => x.Date).Take(Few).ToListAsync(cancel);
        await CountActionsAsync(place, cancel);
        TakesIssues = await store.TakesIssuesAsync(place, cancel);
        HasTopics = await store.Topics.AnyAsync(x => x.Visibility == Platform.Visibility.Public, cancel);
        var cards = await BoardCards.LoadAsync(store, here, cancel);
        BoardCount = cards.Count(x => x.State is BoardState.Active or BoardState.Shadow);
        ProposedBoards = cards.Count(x => x.State is BoardState.Proposed or BoardState.NotSetUp);
        Boards = [.. cards.Where(x => x.State is BoardState.Active or BoardState.Shadow).Take(24)];
        TellFrame();
    }

    private async Task CountActionsAsync(long place, CancellationToken cancel)
    {
        var counts = await store.ActionPoints.Where(x => x.PlaceId == place).GroupBy(x => x.State, (state, x) => new { state, Count = x.Count() }).ToListAsync(cancel);
        OpenActions = counts.Where(x => x.state is ActionState.ToDo or ActionState.Doing or ActionState.NotKnown).Sum(x => x.Count);
        DoneActions = counts.Where(x => x.state == ActionState.Done).Sum(x => x.Count);
        var today = PartialDate.Of(Today);
        var late = store.ActionPoints.Where(x => x.PlaceId == place && (x.State == ActionState.ToDo || x.State == ActionState.Doing) && x.Due < today);
        Late = [.. (await late.OrderBy(x => x.Due).Take(50).ToListAsync(cancel)).Where(x => x.IsOverdue(Today)).Take(Few)];
        LateActions = Late.Count < Few ? Late.Count : await late.CountAsync(cancel);
    }

    private void TellFrame()
    {
        frame.Title = here.Place.SiteName;
        frame.Part = "home";
        frame.OtherView = EasyPage.At(here.Root);
        frame.Wide = true;
        frame.Description = here.Place.About;
        frame.Feed(here.Place.SiteName + ": news", "application/atom+xml", here.Root + "/news.atom").Feed(here.Place.SiteName + ": meetings", "text/calendar", here.Root + "/meetings.ics");
    }
}
