using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Calendar;

/// <summary>The meetings of the place, of one board, or the events without a board: what is coming, what has been.</summary>
public sealed class ShowMeetingsModel(Store store, Here here, Frame frame) : PageModel
{
    private const int Most = 30;

    public Board? Board { get; private set; }
    public bool EventsOnly { get; private set; }
    public IReadOnlyList<MeetingRow> Coming { get; private set; } = [];
    public IReadOnlyList<MeetingRow> Past { get; private set; } = [];
    public IReadOnlyList<MeetingRow> Undated { get; private set; } = [];
    public IReadOnlyList<int> Years { get; private set; } = [];
    public int? Year { get; private set; }
    public int Number { get; private set; } = 1;
    public bool HasMore { get; private set; }

    public DateOnly Today => here.Today;

    /// <summary>Where this list stands.</summary>
    public string Address => Request.Path.Value!;

    public async Task<IActionResult> OnGetAsync(string? board, int? year, [FromQuery(Name = "page")] int? number, CancellationToken cancel)
    {
        if (!ModelState.IsValid || number < 1 || number > 1000 || year is < 1900 or > 2200) return BadRequest();
        (Year, Number) = (year, number ?? 1);
        EventsOnly = Address.EndsWith("/events", StringComparison.Ordinal);
        if (board is not null && (Board = await store.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == board, cancel)) is null) return NotFound();
        await LoadAsync(cancel);
        TellFrame();
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var all = Board is { } board ? store.OfBoard(board.Id) : store.Meetings.Where(x => x.PlaceId == here.Place.Id);
        if (EventsOnly) all = all.Where(x => !x.Boards.Any());
        Years = await YearsAsync(all, cancel);
        if (Year is { } year)
        {
            var (from, until) = (PartialDate.Parse($"{year}"), PartialDate.Parse($"{year}-12-31"));
            all = all.Where(x => x.Date >= from && x.Date <= until);
        }
        if (Number == 1) Coming = await MeetingRows.LoadAsync(store, all.Coming(Today).Take(100), cancel);
        var past = await MeetingRows.LoadAsync(store, all.Past(Today).Skip((Number - 1) * Most).Take(Most + 1), cancel);
        HasMore = past.Count > Most;
        Past = [.. past.Take(Most)];
        if (Number == 1 && Year is null) Undated = await MeetingRows.LoadAsync(store, all.Undated().Take(100), cancel);
    }

    private static async Task<List<int>> YearsAsync(IQueryable<Meeting> all, CancellationToken cancel)
    {
        var first = await all.Where(x => x.Date != null).OrderBy(x => x.Date).Select(x => x.Date).FirstOrDefaultAsync(cancel);
        var last = await all.Where(x => x.Date != null).OrderByDescending(x => x.Date).Select(x => x.Date).FirstOrDefaultAsync(cancel);
        return first is null || last is null ? [] : [.. Enumerable.Range(first.Value.Year, last.Value.Year - first.Value.Year + 1).Reverse().Take(50)];
    }

    private void TellFrame()
    {
        frame.Title = (EventsOnly ? "Events" : "Meetings") + (Year is { } year ? $" in {year}" : "") + (Number > 1 ? $", page {Number}" : "");
        frame.Part = "meetings";
        if (Year is null && Number == 1) frame.OtherView = EasyPage.At(Address);
        frame.Board = Board?.Name;
        frame.Crumb("Home", here.Root);
        if (Board is { } board) frame.Crumb(board.Name, board.Address);
        else if (EventsOnly) frame.Crumb("Meetings", here.Root + "/meetings");
        frame.Feed("Meetings", "text/calendar", (Board?.Address ?? here.Root) + "/meetings.ics");
    }
}
