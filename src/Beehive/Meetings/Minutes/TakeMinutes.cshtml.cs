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

/// <summary>An item with what is typed about it; without an item, what was said outside any.</summary>
public sealed record MinuteOnPage(AgendaItem? Item, string Address, Form Form, Minute? Minute, IReadOnlyList<Decision> Decisions, IReadOnlyList<ActionPoint> Actions)
{
    public string Anchor => Item is null ? "outside" : "item-" + Item.Slug;
}

/// <summary>The secretary's table while the meeting runs: where it is, who is here, and for each item what was said, decided and promised. Co-chairs may look.</summary>
[NeverKept]
[MayUse(Role.Secretary, Role.CoChair)]
public sealed class TakeMinutesModel(Store store, Drafts drafts, Me me, Here here, Frame frame) : PageModel
{
    public Sitting Sitting { get; private set; } = null!;
    public Quorum Quorum { get; private set; } = Quorum.NotKnown;
    public IReadOnlyList<MinuteOnPage> Minutes { get; private set; } = [];

    public Meeting Meeting => Sitting.Meeting;

    /// <summary>Co-chairs look and do not type.</summary>
    public bool Types => me.Is(Role.Secretary, Meeting.CircleId) && !Meeting.AreClosed(Meeting.Minutes);

    public string Clock(DateTimeOffset at) => Said.Hour(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, here.Zone).DateTime));

    public Form Blank(string address) => new(address, new Dictionary<string, string[]>(StringComparer.Ordinal));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await store.Database.OpenConnectionAsync(cancel);
        if (await Sitting.FindAsync(store, Sitting.AddressOf(HttpContext), cancel) is not { } sitting) return NotFound();
        Sitting = sitting;
        Quorum = await Quorums.OfAsync(store, Meeting, cancel);
        Minutes = await MinutesAsync(cancel);
        frame.Title = $"Minutes: {Meeting.Title}, {Said.ShortDate(Meeting.Date)}";
        frame.Part = "meetings";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb($"{Meeting.Title}, {Said.ShortDate(Meeting.Date)}", Meeting.Address);
        return Page();
    }

    private async Task<List<MinuteOnPage>> MinutesAsync(CancellationToken cancel)
    {
        var minutes = await store.Minutes.Where(x => x.MeetingId == Meeting.Id).ToDictionaryAsync(x => x.ItemId, cancel);
        var decisions = (await store.Decisions.Where(x => x.MeetingId == Meeting.Id).OrderBy(x => x.Id).ToListAsync(cancel)).ToLookup(x => x.ItemId ?? 0);
        var actions = (await store.ActionPoints.Where(x => x.MeetingId == Meeting.Id).OrderBy(x => x.Id).ToListAsync(cancel)).ToLookup(x => Sitting.Items.Any(i => i.Id == x.ArisingFromId) ? x.ArisingFromId!.Value : 0);
        var items = Sitting.Items.Append(null).ToList();
        var typed = await drafts.FindAllAsync(HttpContext, store, [.. items.Select(AddressOf)], cancel);
        return [.. items.Select(item =>
        {
            var (id, address) = (item?.Id ?? 0, AddressOf(item));
            var minute = minutes.GetValueOrDefault(id);
            return new MinuteOnPage(item, address, MinuteBook.Lay(address, minute, typed.GetValueOrDefault(address)), minute, [.. decisions[id]], [.. actions[id]]);
        })];
    }

    private string AddressOf(AgendaItem? item) => item is null ? Meeting.Address + "/minutes/outside" : $"{Meeting.Address}/minutes/items/{item.Slug}";
}
