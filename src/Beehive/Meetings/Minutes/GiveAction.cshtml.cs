using System.Globalization;
using Beehive.Accounts;
using Beehive.ActionPoints;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Minutes;

/// <summary>Somebody of the board who can be given something to do: their office, and the address that only those who write the minutes see.</summary>
public sealed record PersonOfBoard(long AccountId, string Words);

/// <summary>Writes down, once, what somebody has promised at the table. Nobody else sees it before the meeting is closed.</summary>
[TakesIn]
[MayUse(Role.Secretary)]
public sealed class GiveActionModel(Store store, Desk desk, Here here, Frame frame) : PageModel
{
    private static readonly string[] Fields = ["what", "owner", "person", "email", "due"];

    public Form Form { get; private set; } = null!;
    public AgendaItem? Item { get; private set; }
    public IReadOnlyList<PersonOfBoard> People { get; private set; } = [];

    public string MeetingAddress => Sitting.AddressOf(HttpContext);

    public async Task<IActionResult> OnGetAsync(string? item, CancellationToken cancel) =>
        await ShowAsync(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel), item, cancel);

    public Task<IActionResult> OnPostAsync(string? item, CancellationToken cancel) => desk.TakeAsync(this, Fields, form => ShowAsync(form, item, cancel), async (deed, form) =>
    {
        if (await FindAsync(deed.Store, item, cancel) is not var (meeting, found)) return null;
        await deed.Writing.HoldAsync(meeting.Id, cancel);
        if (Meeting.AreClosed(meeting.Minutes)) form.Refuse("what", new("The minutes are checked already. Correct them instead."));
        var (reach, due) = (await ReachAsync(deed.Store, form, meeting.CircleId, cancel), Due(form));
        if (!form.Holds) return null;
        var wanted = new ActionToGive(form["what"], form.Maybe("owner"), due)
        {
            BoardId = meeting.CircleId, MeetingId = meeting.Id, ArisingFromId = found?.Id, Given = meeting.Date ?? PartialDate.Of(here.Today), Visibility = Platform.Visibility.Draft,
        };
        var (_, refusal) = await deed.Writing.GiveAsync(here.Place, wanted, reach, deed.Act, cancel);
        return form.Refuse(wanted.Owner?.Length > ActionPoint.LongestOwner ? "owner" : "what", refusal) ? new Done($"{MeetingAddress}/minutes#{(found is null ? "outside" : "item-" + found.Slug)}", "The action point is written down.") : null;
    }, cancel);

    private static PartialDate? Due(Form form)
    {
        if (form["due"].Length == 0) return null;
        return form.Refuse("due", TypedDate.Read(form["due"], out var day)) ? PartialDate.Of(day) : null;
    }

    private async Task<Reach?> ReachAsync(Store from, Form form, long board, CancellationToken cancel)
    {
        if (form["person"].Length > 0)
        {
            if (long.TryParse(form["person"], NumberStyles.None, CultureInfo.InvariantCulture, out var account) && (await PeopleAsync(from, board, cancel)).Any(x => x.AccountId == account)) return new(account);
            form.Refuse("person", new("Choose somebody of this board."));
            return null;
        }
        return form.Refuse("email", Reach.Read(form.Maybe("email"), null, out var reach)) ? reach : null;
    }

    private async Task<List<PersonOfBoard>> PeopleAsync(Store from, long board, CancellationToken cancel)
    {
        var rows = await (from appointment in @from.Appointments
                          where appointment.BoardId == board
                          join account in @from.Accounts on appointment.AccountId equals account.Id
                          where account.ClosedAt == null
                          join each in @from.Seats on appointment.SeatId equals each.Id into seats
                          from seat in seats.DefaultIfEmpty()
                          select new { appointment, account.Id, account.Email, Seat = seat == null ? null : seat.Label }).ToListAsync(cancel);
        return [.. rows.Where(x => x.appointment.HoldsOn(here.Today)).GroupBy(x => x.Id).Select(x => x.First()).Select(x => new PersonOfBoard(x.Id, $"{x.Seat ?? Roles.Words(x.appointment.Role)} ({x.Email})")).OrderBy(x => x.Words, StringComparer.Ordinal)];
    }

    private async Task<(Meeting, AgendaItem?)?> FindAsync(Store from, string? slug, CancellationToken cancel)
    {
        if (await Sitting.FindAsync(from, MeetingAddress, cancel) is not { } sitting) return null;
        var item = slug is null ? null : sitting.Items.FirstOrDefault(x => x.Slug == slug);
        return slug is not null && item is null ? null : (sitting.Meeting, item);
    }

    private async Task<IActionResult> ShowAsync(Form form, string? slug, CancellationToken cancel)
    {
        if (await FindAsync(store, slug, cancel) is not var (meeting, item)) return NotFound();
        (Form, Item, People) = (form, item, await PeopleAsync(store, meeting.CircleId, cancel));
        frame.Title = "Write down an action point";
        frame.Part = "meetings";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb($"{meeting.Title}, {Said.ShortDate(meeting.Date)}", meeting.Address).Crumb("Minutes", meeting.Address + "/minutes");
        if (item is not null) frame.Crumb($"{item.Number}. {item.Title}", $"{meeting.Address}/minutes#item-{item.Slug}");
        return Page();
    }
}
