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

/// <summary>Lets everybody see a decision, on the page that follows the meeting and in the record, before the minutes are checked.</summary>
[TakesIn]
[MayUse(Role.Secretary)]
public sealed class ShowDecisionToAllModel(Store store, Desk desk, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;
    public Decision Decision { get; private set; } = null!;

    public string MeetingAddress => Sitting.AddressOf(HttpContext);

    public Task<IActionResult> OnGetAsync(string decision, CancellationToken cancel) => ShowAsync(new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal)), decision, cancel);

    public Task<IActionResult> OnPostAsync(string decision, CancellationToken cancel) => desk.TakeAsync(this, [], form => ShowAsync(form, decision, cancel), async (deed, form) =>
    {
        if (await FindAsync(deed.Store, decision, cancel) is not var (found, item)) return null;
        await deed.Writing.HoldAsync(found.Id, cancel);
        if (await deed.Store.Things.AnyAsync(x => x.Id == found.Id && x.WithdrawnAt != null, cancel))
        {
            form.Notice = "The partnership manager took this decision out. Only they can show it again.";
            return null;
        }
        if (form.Refuse("show", found.Show(item, deed.Act)) is false) return null;
        return new Done($"{MeetingAddress}/minutes#{(item is null ? "outside" : "item-" + item.Slug)}", "Everybody can see the decision now.");
    }, cancel);

    private async Task<(Decision, AgendaItem?)?> FindAsync(Store from, string slug, CancellationToken cancel)
    {
        if (await Sitting.FindAsync(from, MeetingAddress, cancel) is not { } sitting) return null;
        if (await from.Decisions.FirstOrDefaultAsync(x => x.MeetingId == sitting.Meeting.Id && x.Slug == slug, cancel) is not { } decision) return null;
        return (decision, sitting.Items.FirstOrDefault(x => x.Id == decision.ItemId));
    }

    private async Task<IActionResult> ShowAsync(Form form, string slug, CancellationToken cancel)
    {
        if (await FindAsync(store, slug, cancel) is not var (decision, _)) return NotFound();
        var meeting = await store.Meetings.FirstAsync(x => x.Id == decision.MeetingId, cancel);
        (Form, Decision) = (form, decision);
        frame.Title = "Show a decision to everybody";
        frame.Part = "meetings";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb($"{meeting.Title}, {Platform.Time.Said.ShortDate(meeting.Date)}", meeting.Address).Crumb("Minutes", MeetingAddress + "/minutes").Crumb(decision.Title, $"{MeetingAddress}/minutes/decisions/{decision.Slug}");
        return Page();
    }
}
