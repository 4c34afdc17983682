using System.Globalization;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Bringing;

/// <summary>Letters to people who have neither email nor phone, each on a page of its own; what is printed is ticked off.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager, Role.Secretary, OfAnyBoard = true)]
public sealed class PrintLettersModel(Store store, Desk desk, Me me, Here here, Frame frame, TimeProvider clock) : PageModel
{
    /// <summary>Printers fail: so long they can be printed again.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromDays(14);

    public Form Form { get; private set; } = null!;
    public IReadOnlyList<ToBring> Letters { get; private set; } = [];
    public bool ArePrinted { get; private set; }
    public IssueOffice? Office { get; private set; }

    public DateOnly Today => here.Today;

    /// <summary>Of these a person must see to the format; large print comes by itself.</summary>
    public IReadOnlyList<ToBring> ToFit => [.. Letters.Where(NeedsFitting)];

    public async Task<IActionResult> OnGetAsync(string? state, CancellationToken cancel)
    {
        ArePrinted = state == "printed";
        await FindAsync(store, cancel);
        var form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        form.SetAll("letter", [.. Letters.Select(Number)]);
        return Show(form);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => desk.TakeAsync(this, ["letter", "fitted"], async form =>
    {
        await FindAsync(store, cancel);
        return Show(form);
    }, WorkAsync, cancel);

    public static string Number(ToBring letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return letter.Errand.Id.ToString(CultureInfo.InvariantCulture);
    }

    private async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        await deed.Writing.HoldAsync(here.Place.Id, deed.Cancel);
        await FindAsync(deed.Store, deed.Cancel);
        var printed = Letters.Where(x => form.Ticked("letter", Number(x))).ToList();
        if (printed.Count == 0) form.Refuse("letter", new("Tick the letters that are printed."));
        var office = me.Uses.FirstOrDefault(x => x.Role is Role.PartnershipManager or Role.Secretary)?.Office ?? "";
        foreach (var letter in printed) form.Refuse("letter", letter.Errand.Bring(office, letter.Needs.Count == 0 ? null : !NeedsFitting(letter) || form.Ticked("fitted", Number(letter)), deed.Act.At));
        return form.Holds ? new Done(here.Root + "/issues/letters", "They are marked as printed. Now post them.") : null;
    }

    private static bool NeedsFitting(ToBring letter) => letter.Wish is { } wish && (wish.Note is not null || wish.Needs.Any(x => x != NeedKind.LargePrint));

    private async Task FindAsync(Store from, CancellationToken cancel)
    {
        var (place, recent) = (here.Place.Id, clock.GetUtcNow() - Again);
        var letters = from.Errands.Where(x => x.PlaceId == place && x.Way == ErrandWay.Post);
        Letters = await ToBring.AllAsync(from, me, ArePrinted ? letters.Where(x => x.BroughtAt > recent) : letters.Where(x => x.BroughtAt == null), cancel);
        Office = await from.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place, cancel);
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = "Letters to print";
        frame.Part = "my-work";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues");
        return Page();
    }
}
