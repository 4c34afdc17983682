using System.Globalization;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Opinions;

/// <summary>For those who write Easy Read pages: how many found each of them easy, and what was hard. A sentence goes when it was read.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class ShowIfEasyModel(Store store, Desk desk, Me me, Here here, Frame frame) : PageModel
{
    private const int Most = 200;
    private static readonly string[] Fields = ["note"];
    private Dictionary<string, string> names = [];

    public Form Form { get; private set; } = null!;
    public IReadOnlyList<HardNote> Notes { get; private set; } = [];
    public IReadOnlyList<EasyAnswers> Answers { get; private set; } = [];

    /// <summary>The title of today of what stands there.</summary>
    public string NameOf(string page) => names.GetValueOrDefault(here.Root + page) ?? (page.Length == 0 ? here.Place.Name : page);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ShowAsync(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel), cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => desk.TakeAsync(this, Fields, form => ShowAsync(form, cancel), async (deed, form) =>
    {
        if (long.TryParse(form["note"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && await Own(deed.Store).FirstOrDefaultAsync(x => x.Id == id, deed.Cancel) is { } note) deed.Store.Remove(note);
        return new Done(here.Root + "/easy-read/answers", "It is gone from the list.");
    }, cancel);

    private async Task<IActionResult> ShowAsync(Form form, CancellationToken cancel)
    {
        Form = form;
        Notes = await Own(store).OrderBy(x => x.Id).Take(Most).ToListAsync(cancel);
        Answers = await store.EasyAnswersAsync(here.Place.Id, here.Today, cancel);
        var addresses = Notes.Select(x => x.Page).Concat(Answers.Select(x => x.Page)).Distinct(StringComparer.Ordinal).Select(x => here.Root + x).ToList();
        names = await store.Things.Where(x => addresses.Contains(x.Address)).ToDictionaryAsync(x => x.Address, x => x.Title, StringComparer.Ordinal, cancel);
        frame.Title = "Was it easy to read?";
        frame.Part = "my-work";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("My work", here.Root + "/my-work");
        return Page();
    }

    /// <summary>Of the boards whose secretary they are; what belongs to no board is the partnership manager's, who sees all.</summary>
    private IQueryable<HardNote> Own(Store from) => from.HardNotesFor(here.Place.Id, me);
}
