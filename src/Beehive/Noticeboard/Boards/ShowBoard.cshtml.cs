using Beehive.ActionPoints;
using Beehive.Askings;
using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Issues;
using Beehive.Meetings;
using Beehive.Membership;
using Beehive.Papers;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Topics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Noticeboard.Boards;

/// <summary>One board: what it is for, who is on it, whom it answers to, when it meets, and what it has to do.</summary>
public sealed class ShowBoardModel(Store store, Here here, Frame frame, Origin origin) : PageModel
{
    private const int Few = 5;

    public Board Board { get; private set; } = null!;
    public SeatsOnABoard Seats { get; private set; } = null!;
    public IReadOnlyList<LineSeen> Lines { get; private set; } = [];
    public IReadOnlyList<ChangeSeen> Changes { get; private set; } = [];
    public IReadOnlyList<MeetingRow> Coming { get; private set; } = [];
    public IReadOnlyList<MeetingRow> Past { get; private set; } = [];
    public IReadOnlyList<ActionPoint> Open { get; private set; } = [];
    public IReadOnlyList<ActionPoint> Finished { get; private set; } = [];
    public IReadOnlyList<Asking> Asked { get; private set; } = [];
    public IReadOnlyList<Decision> Decisions { get; private set; } = [];
    public IReadOnlyList<Paper> Papers { get; private set; } = [];
    public RemitList Remits { get; private set; } = null!;
    public IReadOnlyList<TermsOfReference> Terms { get; private set; } = [];

    /// <summary>Somebody here has promised to read what people raise.</summary>
    public bool TakesIssues { get; private set; }

    /// <summary>What people look for and find here.</summary>
    public IReadOnlyList<Topic> Topics { get; private set; } = [];

    public IReadOnlyList<OtherBoardDid> OtherBoardsDid { get; private set; } = [];

    /// <summary>How much of what it put out in the last year has an Easy Read version.</summary>
    public EasyShare Easy { get; private set; } = null!;

    public DateOnly Today => here.Today;

    public EasyRead.FormatsOfThing Formats { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await store.Database.OpenConnectionAsync(cancel);
        var address = Request.Path.Value!;
        if (await store.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Address == address, cancel) is not { } board) return NotFound();
        Board = board;
        await LoadAsync(board.Id, cancel);
        TellFrame();
        return Page();
    }

    private async Task LoadAsync(long id, CancellationToken cancel)
    {
        Formats = await EasyRead.OtherFormatsReading.FormatsOfAsync(store, id, Board.Address, Board.CircleId, cancel);
        Easy = await EasyShare.OfAsync(store, id, Today, cancel);
        Seats = await SeatsOnABoard.LoadAsync(store, id, Today, cancel);
        Lines = await LinesOfABoard.LinesAsync(store, id, Today, cancel);
        Changes = await LinesOfABoard.ChangesAsync(store, id, cancel);
        Coming = await MeetingRows.LoadAsync(store, store.OfBoard(id).Coming(Today).Take(Few), cancel);
        Past = await MeetingRows.LoadAsync(store, store.OfBoard(id).Past(Today).Take(Few), cancel);
        OtherBoardsDid = await OtherBoards.DidAsync(store, id, Few, cancel);
        var actions = store.ActionPoints.Where(x => x.BoardId == id);
        Open = await actions.Where(x => x.State == ActionState.ToDo || x.State == ActionState.Doing || x.State == ActionState.NotKnown).OrderBy(x => x.Due == null).ThenBy(x => x.Due).Take(20).ToListAsync(cancel);
        Finished = await actions.Where(x => x.State == ActionState.Done || x.State == ActionState.Stopped || x.State == ActionState.PassedOn).OrderByDescending(x => x.Due).Take(Few).ToListAsync(cancel);
        Asked = await store.Askings.Where(x => x.BoardId == id).OpenFirst().Take(Few).ToListAsync(cancel);
        Decisions = await store.Decisions.Where(x => x.BoardId == id).OrderByDescending(x => x.Date).Take(Few).ToListAsync(cancel);
        Papers = await store.PaperBoards.Where(x => x.BoardId == id).Join(store.Papers, x => x.PaperId, p => p.Id, (x, p) => p).OrderByDescending(x => x.Id).Take(Few).ToListAsync(cancel);
        TakesIssues = await store.TakesIssuesAsync(here.Place.Id, cancel);
        Topics = [.. (await store.TopicsInOrderAsync(cancel)).Where(x => x.BoardId == id && x.IsShown)];
        Remits = await RemitList.LoadAsync(store, id, cancel);
        Terms = await store.TermsOfReference.Where(x => x.BoardId == id).OrderByDescending(x => x.From).ToListAsync(cancel);
    }

    private void TellFrame()
    {
        frame.Title = Board.Name;
        frame.Part = "boards";
        frame.OtherView = EasyPage.At(Board.Address);
        frame.Description = Board.Summary;
        frame.Data = BoardData.Of(Board, here.Place, origin);
        frame.Crumb("Home", here.Root).Crumb("Boards", here.Root + "/boards");
        frame.Feed(Board.Name + ": meetings", "text/calendar", Board.Address + "/meetings.ics").Feed(Board.Name + ": news", "application/atom+xml", Board.Address + "/news.atom");
    }
}
