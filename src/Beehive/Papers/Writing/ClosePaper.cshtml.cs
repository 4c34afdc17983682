using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers.Writing;

/// <summary>Closes a paper to the public with a reason, or opens it again.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class ClosePaperModel(Store store, Desk desk, Here here, Me me, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;
    public Paper Paper { get; private set; } = null!;

    public bool IsClosed => Closed(Paper);

    public async Task<IActionResult> OnGetAsync(string paper, CancellationToken cancel) =>
        await FindAsync(paper, cancel) is { } found ? Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel), found) : NotFound();

    public Task<IActionResult> OnPostAsync(string paper, CancellationToken cancel) => desk.TakeAsync(this, ["why", "state"],
        async form => await FindAsync(paper, cancel) is { } found ? Show(form, found) : NotFound(),
        async (deed, form) =>
        {
            if (await PaperAtWork.HoldAsync(deed, here, me, paper, cancel) is not { } found || await IsTakenOutAsync(deed.Store, found, cancel)) return null;
            if (form["state"] != State(found))
            {
                form.Notice = "Somebody else has done this meanwhile. Look at the paper again.";
                return null;
            }
            var (was, act) = (Closed(found), deed.Act with { Why = form.Maybe("why") });
            var wasOut = !found.IsDraft;
            if (!form.Refuse("why", was ? found.Open(act) : found.Close(act))) return null;
            if (wasOut) deed.Writing.Withdraw(found, was ? null : deed.Act.At); // its address says that it was there
            return new Done(found.Address + "/work", was ? "The paper is open to everybody." : "The paper is closed to the public.");
        }, cancel);

    private static bool Closed(Paper paper) => paper.ClosedReason is not null || paper.Visibility == Visibility.Closed;

    /// <summary>What the sender saw, so that two who press the same button do not undo each other.</summary>
    public static string State(Paper paper) => Closed(paper) ? "closed" : "open";

    private async Task<Paper?> FindAsync(string slug, CancellationToken cancel) =>
        await PaperAtWork.FindAsync(store, here, me, slug, cancel) is { } found && !await IsTakenOutAsync(store, found, cancel) ? found : null;

    /// <summary>By the partnership manager: then it has its own way back.</summary>
    private static Task<bool> IsTakenOutAsync(Store from, Paper paper, CancellationToken cancel) =>
        paper.IsDraft ? from.Things.AnyAsync(x => x.Id == paper.Id && x.WithdrawnAt != null, cancel) : Task.FromResult(false);

    private PageResult Show(Form form, Paper paper)
    {
        (Form, Paper) = (form, paper);
        WorkFrame.Set(frame, here, IsClosed ? "Open the paper to everybody" : "Close the paper to the public", paper);
        return Page();
    }
}
