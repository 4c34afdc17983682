using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Noticeboard.Withdrawing;

/// <summary>What pages have in common on which something public is taken out, with the reason, or shown again.</summary>
public abstract class WithdrawModel<T>(Store store, Desk desk, Here here, Frame frame) : PageModel, IWithdrawing
    where T : Noun
{
    public Form Form { get; private set; } = null!;

    public string Named { get; private set; } = "";

    public string At { get; private set; } = "";

    public bool IsShown { get; private set; }

    protected Here Place => here;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ShowAsync(await desk.LayAsync(this, Told(), cancel), cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => desk.TakeAsync(this, ["why"], form => ShowAsync(form, cancel), async (deed, form) =>
    {
        if (await FindAsync(deed.Store, cancel) is not { } noun || noun.Entry is not { } entry) return null;
        await deed.Writing.HoldAsync(noun.Id, cancel);
        var act = deed.Act with { Why = form.Maybe("why") };
        if (noun.Visibility == Visibility.Public)
        {
            if (!form.Refuse("why", await WithdrawAsync(deed, noun, act))) return null;
            deed.Writing.Withdraw(noun, deed.Act.At);
            return new Done(here.Root + Back, "It is taken out. Its address says so.");
        }
        if (!await MayShowAsync(noun, cancel)) return null;
        await ShowAgainAsync(deed, noun, act);
        deed.Writing.Withdraw(noun, null);
        return new Done(noun.Address, "Everybody can see it.");
    }, cancel);

    /// <summary>Where the person goes who has taken it out.</summary>
    protected abstract string Back { get; }

    protected abstract Task<T?> FindAsync(Store from, CancellationToken cancel);

    protected abstract Task<Refusal?> WithdrawAsync(Deed deed, T noun, Act act);

    protected abstract Task ShowAgainAsync(Deed deed, T noun, Act act);

    private static Dictionary<string, string?> Told() => new(StringComparer.Ordinal);

    private async Task<IActionResult> ShowAsync(Form form, CancellationToken cancel)
    {
        if (await FindAsync(store, cancel) is not { } noun || noun.Entry is not { } entry) return NotFound();
        (Form, Named, At, IsShown) = (form, entry.Title, noun.Address, noun.Visibility == Visibility.Public);
        if (!IsShown && !await MayShowAsync(noun, cancel)) return NotFound();
        frame.Title = (IsShown ? "Take out: " : "Show: ") + Named;
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb(Named, At);
        return Page();
    }

    /// <summary>Only what was public is shown again here; what is being written has its own way to everybody.</summary>
    protected virtual Task<bool> MayShowAsync(T noun, CancellationToken cancel) => store.Things.AnyAsync(x => x.Id == noun.Id && x.WithdrawnAt != null, cancel);
}

/// <summary>What the page shows of it.</summary>
public interface IWithdrawing
{
    Form Form { get; }
    string Named { get; }
    string At { get; }
    bool IsShown { get; }
}
