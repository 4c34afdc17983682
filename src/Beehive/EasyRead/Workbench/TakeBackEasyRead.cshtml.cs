using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.EasyRead.Workbench;

/// <summary>Takes the version that readers have back, with the reason: it is wrong, or it says what it must not.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class TakeBackEasyReadModel(Store store, Desk desk, Here here, Me me, Frame frame, OriginalBook originals) : PageModel
{
    public Form Form { get; private set; } = null!;
    public Twin Twin { get; private set; } = null!;

    /// <summary>What readers have then; null when it is nothing.</summary>
    public TwinVersion? Before => Twin.Versions.Where(x => x.IsPublished && x != Twin.Published).MaxBy(x => x.Number);

    public async Task<IActionResult> OnGetAsync(string twin, CancellationToken cancel) => await TwinAtWork.FindAsync(store, here, me, twin, cancel) is { Published: not null } found
        ? Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel), found) : NotFound();

    public Task<IActionResult> OnPostAsync(string twin, CancellationToken cancel) => desk.TakeAsync(this, ["why"],
        async form => await TwinAtWork.FindAsync(store, here, me, twin, cancel) is { Published: not null } found ? Show(form, found) : NotFound(),
        async (deed, form) =>
        {
            if (await TwinAtWork.HoldAsync(deed, here, me, twin, cancel) is not { Published: not null } found || await originals.FindAsync(deed.Store, found.ThingId, ahead: false, cancel) is not { } original) return null;
            var by = TwinAtWork.ByOf(deed with { Act = deed.Act with { Why = form.Maybe("why") } }, here, me, found.CircleId);
            if (!form.Refuse("why", found.TakeBack(original.Thing, by))) return null;
            found.Compare(original.Plain, by.Act); // the version before it may be older than what it explains
            return new Done(found.WorkAddress, "It is taken back. Readers do not see it any more.");
        }, cancel);

    private PageResult Show(Form form, Twin twin)
    {
        (Form, Twin) = (form, twin);
        TwinAtWork.Tell(frame, here, "Take back the Easy Read version", twin);
        return Page();
    }
}
