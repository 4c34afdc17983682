using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Meetings.Minutes;

/// <summary>Starts the meeting, and moves it on from item to item. Every phone that follows it sees where it is.</summary>
[TakesIn]
[MayUse(Role.Secretary)]
public sealed class MoveOnModel(Store store, Desk desk, Here here, Frame frame) : PageModel
{
    private const string First = "start";

    private static readonly string[] Fields = ["to"];

    public Form Form { get; private set; } = null!;
    public Sitting Sitting { get; private set; } = null!;

    private string MeetingAddress => Sitting.AddressOf(HttpContext);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await ShowAsync(new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal)), cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => desk.TakeAsync(this, Fields, form => ShowAsync(form, cancel), WorkAsync, cancel);

    private async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        if (await Sitting.FindAsync(deed.Store, MeetingAddress, deed.Cancel) is not { } found) return null;
        await deed.Writing.HoldAsync(found.Meeting.Id, deed.Cancel);
        deed.Store.ChangeTracker.Clear(); // what was read before it was held may be old
        var before = (await Sitting.FindAsync(deed.Store, MeetingAddress, deed.Cancel))!;
        var (sitting, running) = (before, before.Running);
        if (running is null)
        {
            if (!form.Refuse("to", sitting.Meeting.Begin(here.Today, deed.Act, out running)) || running is null) return null;
            deed.Store.Add(running);
            sitting = before with { Running = running };
        }
        var to = form["to"] == First ? sitting.Now ?? (sitting.Items is [var opening, ..] ? opening : null) : sitting.Items.FirstOrDefault(x => x.Slug == form["to"]);
        if (to is null && form["to"] != First && !form.Refuse("to", new("Choose an item of this meeting."))) return null;
        if (to is not null && !form.Refuse("to", sitting.Meeting.TurnTo(running, to, sitting.Now, deed.Act))) return null;
        return new Done($"{MeetingAddress}/minutes{(to is null ? "" : "#item-" + to.Slug)}", before.Running is null ? "The meeting has started." : "The meeting has gone on."); // names no item: the next page may stand on the wall
    }

    private async Task<IActionResult> ShowAsync(Form form, CancellationToken cancel)
    {
        if (await Sitting.FindAsync(store, MeetingAddress, cancel) is not { } sitting) return NotFound();
        (Form, Sitting) = (form, sitting);
        frame.Title = "Where the meeting is";
        frame.Part = "meetings";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb($"{sitting.Meeting.Title}, {Said.ShortDate(sitting.Meeting.Date)}", sitting.Meeting.Address).Crumb("Minutes", sitting.Meeting.Address + "/minutes");
        return Page();
    }
}
