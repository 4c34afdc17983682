using Beehive.Boards;
using Beehive.Meetings;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Noticeboard;

/// <summary>A board as a card.</summary>
public sealed record BoardCard(string Name, string Address, string Picture, string? Summary, string? Rhythm, BoardKind Kind, BoardState State, PartialDate? Next);

/// <summary>The cards of all boards, with the next meeting of each.</summary>
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
