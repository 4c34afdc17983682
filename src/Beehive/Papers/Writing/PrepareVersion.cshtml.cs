using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Papers.Writing;

/// <summary>Writes the next version of a paper that is out: a correction, or what the board asked for.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class PrepareVersionModel(Store store, Desk desk, Here here, Me me, Frame frame) : PageModel
{
    private static readonly string[] Fields = ["text", "note"];

    public Form Form { get; private set; } = null!;
    public Paper Paper { get; private set; } = null!;

    public int Number => Paper.Prepared?.Number ?? Paper.Versions.Max(x => x.Number) + 1;

    public async Task<IActionResult> OnGetAsync(string paper, CancellationToken cancel)
    {
        if (await PaperAtWork.FindAsync(store, here, me, paper, cancel) is not { } found) return NotFound();
        if (found.IsDraft) return Redirect(found.Address + "/write");
        return Show(await desk.LayAsync(this, Told(found), cancel, changes: true), found);
    }

    public Task<IActionResult> OnPostAsync(string paper, CancellationToken cancel) => desk.TakeAsync(this, Fields,
        async form => await PaperAtWork.FindAsync(store, here, me, paper, cancel) is { } found ? Show(form, found) : NotFound(),
        async (deed, form) =>
        {
            if (await PaperAtWork.HoldAsync(deed, here, me, paper, cancel) is not { } found || !form.Meets(Told(found))) return null;
            return form.Refuse("text", found.Prepare(form["text"], form.Maybe("note"), deed.Act)) ? new Done(found.Address + "/work", "The new version is kept. Readers do not see it yet.") : null;
        }, cancel);

    private PageResult Show(Form form, Paper paper)
    {
        (Form, Paper) = (form, paper);
        WorkFrame.Set(frame, here, $"Prepare version {Number}", paper);
        return Page();
    }

    private static Dictionary<string, string?> Told(Paper paper) => new(StringComparer.Ordinal) { ["text"] = paper.Versions.MaxBy(x => x.Number)!.Text, ["note"] = paper.Prepared?.Note };
}
