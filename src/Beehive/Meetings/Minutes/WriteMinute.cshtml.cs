using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Minutes;

/// <summary>Types what was said at one item. The script sends it here while it is typed; without it there is a button.</summary>
[TakesIn]
[MayUse(Role.Secretary)]
public sealed class WriteMinuteModel(Store store, Desk desk, Drafts drafts, Scribe scribe, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;
    public AgendaItem? Item { get; private set; }

    public string MeetingAddress => Sitting.AddressOf(HttpContext);

    public async Task<IActionResult> OnGetAsync(string? item, CancellationToken cancel)
    {
        if (await MinutePlace.FindAsync(store, MeetingAddress, item, cancel) is not { } place) return NotFound();
        var minute = await MinuteBook.FindAsync(store, place, cancel);
        if (Scribe.IsQuiet(Request)) return Scribe.Told(minute);
        return await ShowAsync(MinuteBook.Lay(Request.Path.Value!, minute, await drafts.FindAsync(HttpContext, store, Request.Path.Value!, cancel)), place, cancel);
    }

    public Task<IActionResult> OnPostAsync(string? item, CancellationToken cancel) => Scribe.IsQuiet(Request)
        ? scribe.TakeAsync(this, MeetingAddress, item, cancel)
        : desk.TakeAsync(this, MinuteBook.Fields, async form => await MinutePlace.FindAsync(store, MeetingAddress, item, cancel) is { } place ? await ShowAsync(form, place, cancel) : NotFound(),
            (deed, form) => scribe.WorkAsync(deed, form, MeetingAddress, item), cancel);

    private async Task<IActionResult> ShowAsync(Form form, MinutePlace place, CancellationToken cancel)
    {
        Form = form;
        Item = place.ItemId == 0 ? null : await store.AgendaItems.FirstOrDefaultAsync(x => x.Id == place.ItemId, cancel);
        var meeting = await store.Meetings.FirstAsync(x => x.Id == place.MeetingId, cancel);
        frame.Title = $"What was said: {(Item is { } item ? $"{item.Number}. {item.Title}" : "outside any item")}";
        frame.Part = "meetings";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb($"{meeting.Title}, {Said.ShortDate(meeting.Date)}", meeting.Address).Crumb("Minutes", meeting.Address + "/minutes");
        return Page();
    }
}
