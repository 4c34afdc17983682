using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Papers.Writing;

/// <summary>Takes a file off a paper; one that readers have had, with a reason.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class TakeOffFileModel(Store store, Desk desk, Here here, Me me, Frame frame) : PageModel
{
    private static readonly string[] Fields = ["why"];

    public Form Form { get; private set; } = null!;
    public Paper Paper { get; private set; } = null!;
    public Attachment Taken { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string paper, string file, CancellationToken cancel) =>
        await FindAsync(paper, file, cancel) ? Show(await desk.LayAsync(this, new Dictionary<string, string?>(), cancel)) : NotFound();

    public Task<IActionResult> OnPostAsync(string paper, string file, CancellationToken cancel) => desk.TakeAsync(this, Fields,
        async form => await FindAsync(paper, file, cancel) ? Show(form) : NotFound(),
        async (deed, form) => await PaperAtWork.HoldAsync(deed, here, me, paper, cancel) is { } found && form.Refuse("why", found.TakeOff(file, form.Maybe("why"), deed.Act))
            ? new Done(found.Address + "/work", "The file is off.") : null, cancel);

    private async Task<bool> FindAsync(string paper, string file, CancellationToken cancel)
    {
        if (await PaperAtWork.FindAsync(store, here, me, paper, cancel) is not { } found || found.Attachments.FirstOrDefault(x => x.File == file) is not { } attached) return false;
        (Paper, Taken) = (found, attached);
        return true;
    }

    private PageResult Show(Form form)
    {
        Form = form;
        WorkFrame.Set(frame, here, "Take a file off", Paper);
        return Page();
    }
}
