using Beehive.Boards;
using Beehive.Meetings;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.OpenData.Calendars;

/// <summary>The meetings of a place, of a board, or one meeting, for calendar programs (RFC 5545, RFC 7986).</summary>
public static class CalendarRoutes
{
    public const string Type = "text/calendar; charset=utf-8";
    public static void MapCalendars(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/{place}/meetings.ics", Knowing.Reads, PlaceAsync).Knows();
        app.MapMethods("/{place}/boards/{board}/meetings.ics", Knowing.Reads, BoardAsync).Knows();
        app.MapMethods("/{place}/boards/{board}/meetings/{meeting}.ics", Knowing.Reads, MeetingAsync).Knows();
        app.MapMethods("/{place}/events/{meeting}.ics", Knowing.Reads, MeetingAsync).Knows();
    }

    private static Task PlaceAsync(HttpContext context, Store store, Here here, Origin origin) =>
        GiveAsync(context, store.Meetings, here.Place.SiteName, $"{here.Place.Key}-meetings.ics", store, here, origin);

    private static async Task BoardAsync(string board, HttpContext context, Store store, Here here, Origin origin)
    {
        if (await store.Boards.FirstOrDefaultAsync(x => x.Slug == board, context.RequestAborted) is not { } found) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else await GiveAsync(context, store.Meetings.Where(x => x.Boards.Any(b => b.BoardId == found.Id)), found.Name, $"{here.Place.Key}-{found.Slug}-meetings.ics", store, here, origin);
    }

    private static async Task MeetingAsync(string meeting, HttpContext context, Store store, Here here, Origin origin)
    {
        var address = context.Request.Path.Value![..^".ics".Length];
        var one = store.Meetings.Where(x => x.Address == address && x.StartsAt != null);
        if (await one.Select(x => x.Title).FirstOrDefaultAsync(context.RequestAborted) is not { } title) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else await GiveAsync(context, one, title, $"{here.Place.Key}-{meeting}.ics", store, here, origin);
    }

    private static async Task GiveAsync(HttpContext context, IQueryable<Meeting> meetings, string name, string file, Store store, Here here, Origin origin)
    {
        if (!Download.Begins(context, Type, file)) return;
        var cancel = context.RequestAborted;
        var dated = meetings.Where(x => x.StartsAt != null);
        var text = Head(name, origin.Of(context.Request.Path));
        await WriteZonesAsync(text, dated, cancel);
        List<Meeting> piece;
        long after = 0;
        do
        {
            piece = await dated.Where(x => x.Id > after).OrderBy(x => x.Id).Take(Download.Piece).Include(x => x.Boards).ToListAsync(cancel);
            var boards = await NamesAsync(store, piece, cancel);
            foreach (var meeting in piece)
                CalendarEvent.Write(text, meeting, [.. meeting.Boards.OrderBy(x => x.Order).Where(x => boards.ContainsKey(x.BoardId)).Select(x => boards[x.BoardId])], here.Place.Key, origin);
            if (piece.Count < Download.Piece) text.Line("END", "VCALENDAR");
            await Download.FlushAsync(context, text.Gathered);
            if (piece.Count > 0) after = piece[^1].Id;
        }
        while (piece.Count == Download.Piece);
    }

    private static CalendarText Head(string name, string address) => new CalendarText().Line("BEGIN", "VCALENDAR").Line("VERSION", "2.0").Line("PRODID", "-//Beehive//Beehive 1//EN")
        .Line("CALSCALE", "GREGORIAN").Line("METHOD", "PUBLISH").Words("NAME", name).Words("X-WR-CALNAME", name).Line("URL", address)
        .Line("SOURCE;VALUE=URI", address).Line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H").Line("X-PUBLISHED-TTL", "PT6H");

    private static async Task WriteZonesAsync(CalendarText text, IQueryable<Meeting> dated, CancellationToken cancel)
    {
        var timed = dated.Where(x => x.Start != null);
        foreach (var name in await timed.Select(x => x.Zone).Distinct().OrderBy(x => x).ToListAsync(cancel))
        {
            var dates = timed.Where(x => x.Zone == name).Select(x => x.Date);
            var (first, last) = (await dates.OrderBy(x => x).FirstAsync(cancel), await dates.OrderByDescending(x => x).FirstAsync(cancel));
            if (LocalMoment.Zone(name) is { } zone) CalendarZone.Write(text, zone, first!.Value.Year, last!.Value.Year);
        }
    }

    private static Task<Dictionary<long, string>> NamesAsync(Store store, IEnumerable<Meeting> meetings, CancellationToken cancel)
    {
        long[] ids = [.. meetings.SelectMany(x => x.Boards).Select(x => x.BoardId).Distinct()];
        return store.Boards.Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.Name, cancel);
    }
}
