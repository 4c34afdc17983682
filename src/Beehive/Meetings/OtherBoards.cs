using Beehive.Boards;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>What another board did at one meeting, in its three lines.</summary>
public sealed record OtherBoardDid(string Board, string Title, string Address, PartialDate? Date, string Summary);

/// <summary>The summaries of the boards that a board follows by its reporting lines: those that report to it, feed its agenda, or work with it.</summary>
public static class OtherBoards
{
    public static async Task<IReadOnlyList<OtherBoardDid>> DidAsync(Store store, long board, int most, CancellationToken cancel)
    {
        var lines = store.ReportingLines.Where(x => x.State == LineState.Today);
        var followed = await lines.Where(x => x.ToId == board && (x.Kind == LineKind.ReportsTo || x.Kind == LineKind.FeedsAgendaOf || x.Kind == LineKind.WorksWith)).Select(x => x.FromId)
            .Union(lines.Where(x => x.FromId == board && x.Kind == LineKind.WorksWith).Select(x => x.ToId)).ToListAsync(cancel);
        if (followed.Count == 0) return [];
        return await (from meeting in store.Meetings
                      where meeting.Summary != null && (meeting.Minutes == MinutesState.Checked || meeting.Minutes == MinutesState.Agreed || meeting.Minutes == MinutesState.Corrected)
                      join place in store.MeetingBoards on meeting.Id equals place.MeetingId
                      where place.Order == 0 && followed.Contains(place.BoardId)
                      join other in store.Boards on place.BoardId equals other.Id
                      orderby meeting.Date descending, meeting.Id descending
                      select new OtherBoardDid(other.Name, meeting.Title, meeting.Address, meeting.Date, meeting.Summary!)).Take(most).ToListAsync(cancel);
    }
}
