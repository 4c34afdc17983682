using System.Globalization;
using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Meetings.Minutes;

/// <summary>Writes down that somebody who is here has an interest in something on the agenda, by their seat.</summary>
[TakesIn]
[MayUse(Role.Secretary)]
public sealed class DeclareInterestModel(Store store, Desk desk, Here place, Frame frame) : PageModel
{
    private static readonly string[] Fields = ["seat", "interest"];

    public Form Form { get; private set; } = null!;

    /// <summary>Those who came, by seat.</summary>
    public IReadOnlyList<Attendance> Here { get; private set; } = [];

    public string MeetingAddress => Sitting.AddressOf(HttpContext);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await ShowAsync(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel), cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => desk.TakeAsync(this, Fields, form => ShowAsync(form, cancel), WorkAsync, cancel);

    private async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        if (await Sitting.WithAttendanceAsync(deed.Store, MeetingAddress, deed.Cancel) is not { } found) return null;
        await deed.Writing.HoldAsync(found.Id, deed.Cancel);
        deed.Store.ChangeTracker.Clear(); // what was read before it was held may be old
        var meeting = (await Sitting.WithAttendanceAsync(deed.Store, MeetingAddress, deed.Cancel))!;
        var seat = long.TryParse(form["seat"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return form.Refuse("interest", meeting.DeclareInterest(seat, form.Maybe("interest"), deed.Act)) ? new Done(MeetingAddress + "/minutes/interests", "The interest is written down.") : null;
    }

    private async Task<IActionResult> ShowAsync(Form form, CancellationToken cancel)
    {
        if (await Sitting.WithAttendanceAsync(store, MeetingAddress, cancel) is not { } meeting) return NotFound();
        (Form, Here) = (form, [.. meeting.Attendance.Where(x => x is { SeatId: not null, How: Presence.Came }).OrderBy(x => x.Order)]);
        frame.Title = "Write down an interest";
        frame.Part = "meetings";
        frame.Unlisted = true;
        frame.Crumb("Home", place.Root).Crumb($"{meeting.Title}, {Said.ShortDate(meeting.Date)}", meeting.Address).Crumb("Minutes", meeting.Address + "/minutes");
        return Page();
    }
}
