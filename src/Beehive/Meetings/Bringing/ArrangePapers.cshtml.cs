using System.Globalization;
using Beehive.Accounts;
using Beehive.Papers;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Bringing;

/// <summary>The papers of an agenda item: which ones, in which order.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager)]
public sealed class ArrangePapersModel(Store store, Desk desk, Here here, Frame frame) : PageModel
{
    private static readonly string[] Fields = ["add", "late", .. Enumerable.Range(0, AgendaItem.MostPapers).Select(FieldOf)];

    public Form Form { get; private set; } = null!;
    public AgendaItem Item { get; private set; } = null!;
    public bool IsOut { get; private set; }
    public Meeting Meeting { get; private set; } = null!;
    public string Write { get; private set; } = "";
    public IReadOnlyList<Choice> Papers { get; private set; } = [];
    public IReadOnlyList<Choice> Others { get; private set; } = [];

    public static string FieldOf(int order) => string.Create(CultureInfo.InvariantCulture, $"place-{order + 1}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(store, cancel)) return NotFound();
        return Show(await desk.LayAsync(this, Told(Papers.Count), cancel));
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => desk.TakeAsync(this, Fields,
        async form => await FindAsync(store, cancel) ? Show(form) : NotFound(),
        async (deed, form) =>
        {
            if (!await FindAsync(deed.Store, cancel) || await Bringings.HoldAsync(deed.Writing, Item.Id, cancel) is not { } held) return null;
            if (Wanted(form, held.Item) is not { } wanted) return null;
            return form.Refuse("late", held.Arrange(wanted, form.Maybe("late"), deed.Act)) ? new Done(held.Item.Address, "The papers of the item are arranged.") : null;
        }, cancel);

    /// <summary>In the order of the places that were chosen; of two with the same place the one that stood before goes first.</summary>
    private List<long>? Wanted(Form form, AgendaItem item)
    {
        var had = item.Papers.OrderBy(x => x.Order).Select((x, i) => (x.PaperId, Place: form[FieldOf(i)], Order: i)).ToList();
        var wanted = had.Where(x => x.Place != "off").OrderBy(x => int.TryParse(x.Place, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : x.Order + 1).ThenBy(x => x.Order).Select(x => x.PaperId).ToList();
        if (form.Maybe("add") is not { } slug) return wanted;
        if (!form.Refuse("add", Others.FirstOrDefault(x => x.Slug == slug) is null ? new Refusal("There is no such paper. Choose one of the list.") : null)) return null;
        return [.. wanted, Others.First(x => x.Slug == slug).Id];
    }

    private async Task<bool> FindAsync(Store from, CancellationToken cancel)
    {
        var address = Request.Path.Value![..^"/papers".Length];
        if (await from.AgendaItems.Include(x => x.Papers).FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Address == address, cancel) is not { } item) return false;
        Item = item;
        Meeting = await from.Meetings.FirstAsync(x => x.Id == item.MeetingId, cancel);
        IsOut = Bringings.IsOut(Meeting.State);
        Write = address[..address.IndexOf("/meetings/", StringComparison.Ordinal)] + "/papers/write";
        var has = item.Papers.OrderBy(x => x.Order).Select(x => x.PaperId).ToList();
        var all = await from.Papers.Where(x => has.Contains(x.Id) || from.Set<PaperBoard>().Any(b => b.PaperId == x.Id && b.BoardId == item.CircleId)).OrderBy(x => x.Title).Select(x => new Choice(x.Id, x.Slug, x.Title)).Take(500).ToListAsync(cancel);
        Papers = [.. has.Select(x => all.Find(p => p.Id == x) ?? new Choice(x, "", "A paper that you may not see"))];
        Others = [.. all.Where(x => !has.Contains(x.Id))];
        return true;
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = $"Papers of an item: {Item.Title}";
        frame.Part = "meetings";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb($"{Meeting.Title}, {Platform.Time.Said.ShortDate(Meeting.Date)}", Meeting.Address).Crumb(Item.Title, Item.Address);
        return Page();
    }

    private static Dictionary<string, string?> Told(int papers) =>
        Enumerable.Range(0, papers).ToDictionary(FieldOf, x => (string?)(x + 1).ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>A paper that the item has or could have.</summary>
    public sealed record Choice(long Id, string Slug, string Title);
}
