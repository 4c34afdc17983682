using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Papers.Writing;

/// <summary>Changes a paper that is not out yet. Of one that is out, the next version is prepared instead.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class ChangePaperModel(Store store, Desk desk, Here here, Me me, Frame frame) : PageModel
{
    public PaperForm Laid { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string paper, CancellationToken cancel)
    {
        if (await PaperAtWork.FindAsync(store, here, me, paper, cancel) is not { } found) return NotFound();
        if (!found.IsDraft) return Redirect(found.Address + "/next");
        return await ShowAsync(await desk.LayAsync(this, await PaperFields.ToldAsync(store, found, cancel), cancel, changes: true), found, cancel);
    }

    public Task<IActionResult> OnPostAsync(string paper, CancellationToken cancel) => desk.TakeAsync(this, PaperFields.Names,
        async form => await PaperAtWork.FindAsync(store, here, me, paper, cancel) is { } found ? await ShowAsync(form, found, cancel) : NotFound(),
        async (deed, form) =>
        {
            if (await PaperAtWork.HoldAsync(deed, here, me, paper, cancel) is not { } found) return null;
            if (!form.Meets(await PaperFields.ToldAsync(deed.Store, found, cancel))) return null;
            if (await PaperFields.ReadAsync(deed.Store, here, form, found.CircleId, found, cancel) is not { } wanted) return null;
            return form.Refuse("title", found.Rewrite(wanted, deed.Act)) ? new Done(found.Address + "/work", "The paper is kept.") : null;
        }, cancel);

    private async Task<IActionResult> ShowAsync(Form form, Paper paper, CancellationToken cancel)
    {
        Laid = await PaperFields.LayAsync(store, form, paper.CircleId, paper.Id, "Keep the paper", false, Request, cancel);
        WorkFrame.Set(frame, here, "Change a paper", paper);
        return Page();
    }
}
