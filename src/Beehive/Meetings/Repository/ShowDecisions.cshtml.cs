using Beehive.EasyRead;
using System.Globalization;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Repository;

/// <summary>What the boards of a place decided, newest first.</summary>
public sealed class ShowDecisionsModel(Store store, Here here, Frame frame) : PageModel
{
    private const int Size = 50;

    public IReadOnlyList<BoardToChoose> Boards { get; private set; } = [];
    public BoardToChoose? Board { get; private set; }
    public Outcome? Outcome { get; private set; }
    public int? Year { get; private set; }
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<DecisionInList> Decisions { get; private set; } = [];
    public LongList List { get; private set; } = new(1, Size, 0);

    public bool IsFiltered => Board is not null || Outcome is not null || Year is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Request.TryPage(out var page) || !Request.TryChoice<Outcome>("outcome", out var outcome) || !TryYear(out var year)) return BadRequest();
        Boards = await store.BoardsToChooseAsync(cancel);
        var slug = Request.Words("board");
        Board = Boards.FirstOrDefault(x => x.Slug == slug);
        if (slug is not null && Board is null) return BadRequest();
        (Outcome, Year) = (outcome, year);
        Years = await YearsAsync(cancel);
        var found = Filtered();
        List = new(page, Size, await found.CountAsync(cancel));
        if (List.IsBeyond) return NotFound();
        Decisions = await found.OrderByDescending(x => x.Date).ThenByDescending(x => x.Decision.Id).Skip(List.First - 1).Take(Size).ToListAsync(cancel);
        frame.Title = page == 1 ? "Decisions" : $"Decisions, page {page}";
        frame.Part = "decisions";
        if (!IsFiltered && page == 1) frame.OtherView = EasyPage.At(here.Root + "/decisions");
        frame.Crumb("Home", here.Root);
        return Page();
    }

    private IQueryable<DecisionInList> All() =>
        from decision in store.Decisions
        join meeting in store.Meetings on decision.MeetingId equals meeting.Id into held
        from meeting in held.DefaultIfEmpty()
        select new DecisionInList { Decision = decision, Meeting = meeting, Date = decision.Date ?? meeting!.Date };

    private IQueryable<DecisionInList> Filtered()
    {
        var found = All();
        if (Board is { } board)
            found = found.Where(x => x.Decision.BoardId == board.Id || store.Set<MeetingBoard>().Any(m => m.MeetingId == x.Decision.MeetingId && m.BoardId == board.Id));
        if (Outcome is { } outcome) found = found.Where(x => x.Decision.Outcome == outcome);
        if (Year is not { } year) return found;
        PartialDate? from = YearDate(year), until = YearDate(year + 1);
        return found.Where(x => x.Date >= from && x.Date < until);
    }

    private async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancel)
    {
        var dated = All().Where(x => x.Date != null);
        var first = await dated.OrderBy(x => x.Date).Select(x => x.Date).FirstOrDefaultAsync(cancel);
        var last = await dated.OrderByDescending(x => x.Date).Select(x => x.Date).FirstOrDefaultAsync(cancel);
        return first is { } from && last is { } until ? [.. Enumerable.Range(from.Year, until.Year - from.Year + 1).Reverse()] : [];
    }

    private bool TryYear(out int? year)
    {
        year = null;
        if (Request.Words("year") is not { } text) return true;
        if (text.Length != 4 || !int.TryParse(text, NumberStyles.None, null, out var read) || read is < 1000 or > 9998) return false;
        year = read;
        return true;
    }

    private static PartialDate YearDate(int year) => PartialDate.Parse(year.ToString("0000", CultureInfo.InvariantCulture));
}

/// <summary>A decision with the meeting that made it.</summary>
public sealed record DecisionInList
{
    public required Decision Decision { get; init; }
    public Meeting? Meeting { get; init; }

    /// <summary>Its own date, or the meeting's.</summary>
    public PartialDate? Date { get; init; }
}
