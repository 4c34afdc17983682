using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Meetings.Minutes;

/// <summary>Says who is here, who sent apologies and for whom a deputy came, by seat. The number with a vote, and the quorum, follow from it.</summary>
[TakesIn]
[MayUse(Role.Secretary)]
public sealed class RecordAttendanceModel(Store store, Desk desk, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;
    public AttendanceTable Table { get; private set; } = null!;

    public string MeetingAddress => Sitting.AddressOf(HttpContext);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await FindAsync(store, cancel) is not var (meeting, table)) return NotFound();
        return Show(await desk.LayAsync(this, table.Told(), cancel, changes: true), meeting, table);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync(store, cancel) is not var (meeting, table)) return NotFound();
        return await desk.TakeAsync(this, table.Fields, form => Task.FromResult<IActionResult>(Show(form, meeting, table)), WorkAsync, cancel);
    }

    private async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        if (await FindAsync(deed.Store, deed.Cancel) is not var (meeting, table)) return null;
        await deed.Writing.HoldAsync(meeting.Id, deed.Cancel);
        deed.Store.ChangeTracker.Clear(); // what was read before it was held may be old
        (meeting, table) = (await FindAsync(deed.Store, deed.Cancel))!.Value;
        if (!form.Meets(table.Told())) return null;
        var lines = table.Read(form);
        return form.Holds && form.Refuse("others", meeting.TakeAttendance(lines, deed.Act)) ? new Done(MeetingAddress + "/minutes#here", "Who is here is written down.") : null;
    }

    private async Task<(Meeting, AttendanceTable)?> FindAsync(Store from, CancellationToken cancel)
    {
        if (await Sitting.WithAttendanceAsync(from, MeetingAddress, cancel) is not { } meeting) return null;
        var seats = await Quorums.SeatsAsync(from, meeting.BoardIds, meeting.Date?.First ?? here.Today, cancel);
        return (meeting, new AttendanceTable([.. seats.Select(x => new SeatInForm(x))], [.. meeting.Attendance.OrderBy(x => x.Order)]));
    }

    private PageResult Show(Form form, Meeting meeting, AttendanceTable table)
    {
        (Form, Table) = (form, table);
        frame.Title = "Who is here";
        frame.Part = "meetings";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb($"{meeting.Title}, {Said.ShortDate(meeting.Date)}", meeting.Address).Crumb("Minutes", meeting.Address + "/minutes");
        return Page();
    }
}
