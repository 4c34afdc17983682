using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Minutes;

/// <summary>Takes a decision back that was shown by mistake, while the meeting goes on. That it was shown stays in the history.</summary>
[TakesIn]
[MayUse(Role.Secretary)]
public sealed class TakeBackDecisionModel(Store store, Desk desk, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;
    public Decision Decision { get; private set; } = null!;

    public string MeetingAddress => Sitting.AddressOf(HttpContext);

    public async Task<IActionResult> OnGetAsync(string decision, CancellationToken cancel) =>
        await ShowAsync(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel), decision, cancel);

    public Task<IActionResult> OnPostAsync(string decision, CancellationToken cancel) => desk.TakeAsync(this, ["why"], form => ShowAsync(form, decision, cancel), async (deed, form) =>
    {
        if (await FindAsync(deed.Store, decision, cancel) is not { } before) return null;
        await deed.Writing.HoldAsync(before.MeetingId!.Value, cancel);
        deed.Store.ChangeTracker.Clear(); // what was read before it was held may be old
        if (await FindAsync(deed.Store, decision, cancel) is not { } found || await deed.Store.Meetings.FirstOrDefaultAsync(x => x.Id == found.MeetingId, cancel) is not { } meeting) return null;
        if (!form.Refuse("why", found.TakeBack(meeting, deed.Act with { Why = form.Maybe("why") }))) return null;
        return new Done(MeetingAddress + "/minutes", "The decision is taken back. Nobody else sees it now.");
    }, cancel);

    private async Task<Decision?> FindAsync(Store from, string slug, CancellationToken cancel) =>
        await Sitting.FindAsync(from, MeetingAddress, cancel) is { } sitting ? await from.Decisions.FirstOrDefaultAsync(x => x.MeetingId == sitting.Meeting.Id && x.Slug == slug, cancel) : null;

    private async Task<IActionResult> ShowAsync(Form form, string slug, CancellationToken cancel)
    {
        if (await FindAsync(store, slug, cancel) is not { } decision) return NotFound();
        (Form, Decision) = (form, decision);
        frame.Title = "Take a decision back";
        frame.Part = "meetings";
        frame.Unlisted = true;
        var meeting = await store.Meetings.FirstAsync(x => x.Id == decision.MeetingId, cancel);
        frame.Crumb("Home", here.Root).Crumb($"{meeting.Title}, {Platform.Time.Said.ShortDate(meeting.Date)}", meeting.Address).Crumb("Minutes", MeetingAddress + "/minutes").Crumb(decision.Title, $"{MeetingAddress}/minutes/decisions/{decision.Slug}");
        return Page();
    }
}
