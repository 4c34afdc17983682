using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Suggesting;

/// <summary>What was said on an item, with how whoever said it is reached.</summary>
public sealed record SaidOnItem(AgendaItem Item, Contribution Contribution, Sender? Sender, HeardRecording? Recording);

/// <summary>What people want said at a meeting without coming: to be read, shown or not, brought to the meeting, answered.</summary>
[NeverKept]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager)]
public sealed class ShowSaidModel(Store store, Uploads uploads, Here here, Frame frame) : PageModel
{
    public Meeting Meeting { get; private set; } = null!;
    public IReadOnlyList<SaidOnItem> Said { get; private set; } = [];

    public int WaitForWords => Said.Count(x => x.Contribution.WaitsForWords);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var address = Request.Path.Value![..^"/said".Length];
        if (await store.Meetings.FirstOrDefaultAsync(x => store.Things.Any(t => t.Id == x.Id && t.Address == address), cancel) is not { } meeting) return NotFound();
        Meeting = meeting;
        var said = await store.Contributions.Where(x => x.MeetingId == meeting.Id).Join(store.AgendaItems, x => x.ItemId, i => i.Id, (x, i) => new { Item = i, Contribution = x })
            .OrderBy(x => x.Item.Order).ThenBy(x => x.Contribution.SentAt).ThenBy(x => x.Contribution.Id).Take(500).ToListAsync(cancel);
        var ids = said.Select(x => x.Contribution.Id).ToList();
        var senders = await store.Set<Sender>().Where(x => ids.Contains(x.SentId)).ToDictionaryAsync(x => x.SentId, cancel);
        var recordings = await HeardRecording.AllAsync(store, uploads, meeting, said.Select(x => x.Contribution), cancel);
        Said = [.. said.Select(x => new SaidOnItem(x.Item, x.Contribution, senders.GetValueOrDefault(x.Contribution.Id), recordings.GetValueOrDefault(x.Contribution.Id)))];
        frame.Title = "What people want to say";
        frame.Part = "meetings";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb($"{meeting.Title}, {Platform.Time.Said.ShortDate(meeting.Date)}", meeting.Address);
        return Page();
    }
}
