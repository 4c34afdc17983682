using Beehive.Boards;
using Beehive.Meetings;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Noticeboard.Boards;

/// <summary>All boards of the place as cards: those of today, those proposed, those that are no more.</summary>
public sealed class ShowBoardsModel(Store store, Here here, Frame frame) : PageModel
{
    public IReadOnlyList<(string Heading, string Words, IReadOnlyList<BoardCard> Boards)> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var cards = await BoardCards.LoadAsync(store, here, cancel);
        Groups = [.. ((string, string, IReadOnlyList<BoardCard>)[])
        [
            ("Today", "These boards meet now.", [.. cards.Where(x => x.State is BoardState.Active or BoardState.Shadow)]),
            ("Proposed", "Somebody has proposed these. They are not there yet.", [.. cards.Where(x => x.State is BoardState.Proposed or BoardState.NotSetUp)]),
            ("No more", "These boards became something else, or ended.", [.. cards.Where(x => x.State is BoardState.Merged or BoardState.Renamed or BoardState.Split or BoardState.Ended)]),
        ]];
        frame.Title = "Boards";
        frame.Part = "boards";
        frame.Crumb("Home", here.Root);
    }
}

/// <summary>A board as a card.</summary>
public sealed record BoardCard(string Name, string Address, string Picture, string? Summary, string? Rhythm, BoardKind Kind, BoardState State, PartialDate? Next);

public static class BoardCards
{
    private const string Neutral = "board";

    public static async Task<List<BoardCard>> LoadAsync(Store store, Here here, CancellationToken cancel)
    {
        var boards = await store.Boards.Where(x => x.PlaceId == here.Place.Id).OrderBy(x => x.Order).ThenBy(x => x.Name).ToListAsync(cancel);
        var today = PartialDate.Of(here.Today);
        var next = await store.Meetings.Where(x => x.PlaceId == here.Place.Id && x.Date >= today && x.State != MeetingState.Cancelled && x.State != MeetingState.Moved)
            .Join(store.MeetingBoards, m => m.Id, x => x.MeetingId, (m, x) => new { x.BoardId, m.Date }).GroupBy(x => x.BoardId, (board, x) => new { board, Date = x.Min(y => y.Date) }).ToListAsync(cancel);
        var dates = next.ToDictionary(x => x.board, x => x.Date);
        return [.. boards.Select(x => new BoardCard(x.Name, x.Address, x.Picture ?? Neutral, x.Summary, x.Rhythm, x.Kind, x.State, dates.GetValueOrDefault(x.Id)))];
    }
}
