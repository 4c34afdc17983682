using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Minutes;

/// <summary>Where a decision is written down: at an item, outside any item of a meeting, or between meetings; and the one that is changed.</summary>
public sealed record DecisionAt(Board Board, Meeting? Meeting, AgendaItem? Item, Decision? Decision, Quorum Quorum);

/// <summary>Writes a decision down, or says it otherwise while the minutes are not checked.</summary>
[TakesIn]
[MayUse(Role.Secretary)]
public sealed class WriteDecisionModel(Store store, Desk desk, Here here, Frame frame) : PageModel
{
    public static readonly Outcome[] Outcomes = [.. Enum.GetValues<Outcome>().Where(x => x != Outcome.NotKnown)];

    public Form Form { get; private set; } = null!;
    public DecisionAt At { get; private set; } = null!;
    public IReadOnlyList<Board> Boards { get; private set; } = [];

    public string Heading => At.Decision is null ? "Write down a decision" : "Say the decision otherwise";

    public async Task<IActionResult> OnGetAsync(string board, string? item, string? decision, CancellationToken cancel)
    {
        if (await FindAsync(store, board, item, decision, cancel) is not { } at) return NotFound();
        return await ShowAsync(await desk.LayAsync(this, DecisionForm.Told(at.Decision), cancel, changes: at.Decision is not null), at, cancel);
    }

    public Task<IActionResult> OnPostAsync(string board, string? item, string? decision, CancellationToken cancel) => desk.TakeAsync(this, DecisionForm.Fields,
        async form => await FindAsync(store, board, item, decision, cancel) is { } at ? await ShowAsync(form, at, cancel) : NotFound(),
        async (deed, form) =>
        {
            if (await FindAsync(deed.Store, board, item, decision, cancel) is not { } before) return null;
            await deed.Writing.HoldAsync(before.Meeting?.Id ?? before.Board.Id, cancel);
            deed.Store.ChangeTracker.Clear(); // what was read before it was held may be old
            if (await FindAsync(deed.Store, board, item, decision, cancel) is not { } at) return null;
            return at.Decision is null ? await WriteAsync(deed, form, at) : await RewordAsync(deed, form, at, at.Decision);
        }, cancel);

    private async Task<Done?> WriteAsync(Deed deed, Form form, DecisionAt at)
    {
        var words = DecisionForm.Read(form);
        var day = at.Meeting?.Date?.First ?? here.Today;
        if (at.Meeting is null && form["date"].Length > 0) form.Refuse("date", TypedDate.Read(form["date"], out day) ?? (day > here.Today ? new("This day is still to come.") : null));
        if (at.Meeting is { } meeting && Meeting.AreClosed(meeting.Minutes)) form.Refuse("title", new("The minutes are checked already. Correct them instead."));
        if (!await IsBoardAsync(deed, form, words) || !DecisionForm.Holds(form, words, at.Board.Id, at.Quorum)) return null;
        var slug = await FreeAsync(deed, at, day);
        var where = new DecidedAt(at.Board.Id, at.Meeting?.Id, at.Item?.Id, at.Meeting?.Date ?? PartialDate.Of(day), $"{here.Root}/decisions/{slug}", slug);
        if (!form.Refuse("title", Decision.Take(where, words, at.Quorum, deed.Act, out var decision)) || decision is null) return null;
        await deed.Writing.KeepAsync(decision, here.Place.Id, deed.Cancel);
        if (form.Ticked("show") && !form.Refuse("show", decision.Show(at.Item, deed.Act))) return null;
        at.Item?.CameTo(decision.Outcome, decision.Reason, deed.Act);
        return new Done(Back(at) ?? decision.Address, "The decision is written down.");
    }

    private static async Task<Done?> RewordAsync(Deed deed, Form form, DecisionAt at, Decision decision)
    {
        if (!form.Meets(DecisionForm.Told(decision))) return null;
        var words = DecisionForm.Read(form);
        if (!await IsBoardAsync(deed, form, words) || !DecisionForm.Holds(form, words, at.Board.Id, at.Quorum) || !form.Refuse("title", decision.Reword(words, at.Quorum, at.Meeting?.Minutes ?? MinutesState.None, deed.Act))) return null;
        if (form.Ticked("show") && !form.Refuse("show", decision.Show(at.Item, deed.Act))) return null;
        at.Item?.CameTo(decision.Outcome, decision.Reason, deed.Act);
        return new Done(Back(at) ?? decision.Address, "The decision is changed.");
    }

    /// <summary>Only a board that is there can be passed something.</summary>
    private static async Task<bool> IsBoardAsync(Deed deed, Form form, DecisionWords words) =>
        form.Refuse("passed", words.PassedToId is not { } id || await deed.Store.Boards.AnyAsync(x => x.Id == id, deed.Cancel) ? null : new("Choose a board of this place."));

    private static string? Back(DecisionAt at) => at.Meeting is { } meeting ? $"{meeting.Address}/minutes#{(at.Item is { } item ? "item-" + item.Slug : "outside")}" : null;

    /// <summary>The board, the day, and a number: carers-2026-09-14-2.</summary>
    private async Task<string> FreeAsync(Deed deed, DecisionAt at, DateOnly day)
    {
        var begin = $"{at.Board.Slug[..Math.Min(at.Board.Slug.Length, 90)].TrimEnd('-')}-{day:yyyy-MM-dd}-";
        var taken = await deed.Store.Things.Where(x => x.Address.StartsWith(here.Root + "/decisions/" + begin)).Select(x => x.Address).ToListAsync(deed.Cancel);
        var number = 1;
        while (taken.Contains($"{here.Root}/decisions/{begin}{number}")) number++;
        return begin + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<DecisionAt?> FindAsync(Store from, string board, string? itemSlug, string? slug, CancellationToken cancel)
    {
        if (await from.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == board, cancel) is not { } found) return null;
        var decision = slug is null ? null : await from.Decisions.FirstOrDefaultAsync(x => x.Slug == slug && x.BoardId == found.Id, cancel);
        if (slug is not null && decision is null) return null;
        if (!RouteData.Values.ContainsKey("meeting")) return decision is { MeetingId: not null } ? null : new(found, null, null, decision, await Quorums.BetweenMeetingsAsync(from, found.Id, here.Today, cancel));
        if (await Sitting.FindAsync(from, Sitting.AddressOf(HttpContext), cancel) is not { } sitting || (decision is not null && decision.MeetingId != sitting.Meeting.Id)) return null;
        var item = itemSlug is not null ? sitting.Items.FirstOrDefault(x => x.Slug == itemSlug) : decision?.ItemId is { } id ? sitting.Items.FirstOrDefault(x => x.Id == id) : null;
        return itemSlug is not null && item is null ? null : new(found, sitting.Meeting, item, decision, await Quorums.OfAsync(from, sitting.Meeting, cancel));
    }

    private async Task<IActionResult> ShowAsync(Form form, DecisionAt at, CancellationToken cancel)
    {
        (Form, At) = (form, at);
        Boards = await store.Boards.Where(x => x.Id != at.Board.Id && x.State == BoardState.Active).OrderBy(x => x.Name).ToListAsync(cancel);
        frame.Title = Heading;
        frame.Board = at.Board.Name;
        frame.Part = "meetings";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb(at.Board.Name, at.Board.Address);
        if (at.Meeting is { } meeting) frame.Crumb($"{meeting.Title}, {Said.ShortDate(meeting.Date)}", meeting.Address).Crumb("Minutes", meeting.Address + "/minutes");
        if (at.Meeting is not null && at.Item is { } item) frame.Crumb($"{item.Number}. {item.Title}", $"{at.Meeting.Address}/minutes#item-{item.Slug}");
        return Page();
    }
}
