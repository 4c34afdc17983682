using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Workbench;

/// <summary>Lets readers have an Easy Read version, once nothing in it is left to put right or to answer.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class PublishEasyReadModel(Store store, Desk desk, Here here, Me me, Frame frame, OriginalBook originals, CheckedTwin checking) : PageModel
{
    public Form Form { get; private set; } = null!;
    public Twin Twin { get; private set; } = null!;
    public TwinCheck? Checked { get; private set; }

    /// <summary>How much is neither put right nor answered.</summary>
    public int Open { get; private set; }

    public async Task<IActionResult> OnGetAsync(string twin, CancellationToken cancel) => await TwinAtWork.FindAsync(store, here, me, twin, cancel) is { Prepared: not null } found
        ? await ShowAsync(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel), found, cancel) : NotFound();

    public Task<IActionResult> OnPostAsync(string twin, CancellationToken cancel) => desk.TakeAsync(this, ["sure"],
        async form => await TwinAtWork.FindAsync(store, here, me, twin, cancel) is { Prepared: not null } found ? await ShowAsync(form, found, cancel) : NotFound(),
        async (deed, form) =>
        {
            if (await TwinAtWork.HoldAsync(deed, here, me, twin, cancel) is not { Prepared: { } prepared } found || await originals.FindAsync(deed.Store, found.ThingId, ahead: false, cancel) is not { } original) return null;
            var open = (await checking.OfAsync(found, prepared, original.Kind, cancel)).Count(x => x.IsOpen);
            if (!form.Refuse("", found.Publish(original.Thing, original.Plain, open, TwinAtWork.ByOf(deed, here, me, found.CircleId)))) return null;
            await RememberAsync(deed, found, cancel);
            await FormatNews.TellAsync(deed, found);
            return new Done(found.Address, "The Easy Read version is out.");
        }, cancel);

    /// <summary>Whoever published it hears when what it explains changes.</summary>
    private async Task RememberAsync(Deed deed, Twin twin, CancellationToken cancel)
    {
        if (me.AccountId is not { } account) return;
        if (await deed.Store.TwinAuthors.FirstOrDefaultAsync(x => x.TwinId == twin.Id, cancel) is { } known) (known.AccountId, known.At) = (account, deed.Act.At);
        else deed.Store.Add(new TwinAuthor { TwinId = twin.Id, AccountId = account, At = deed.Act.At });
    }

    private async Task<IActionResult> ShowAsync(Form form, Twin twin, CancellationToken cancel)
    {
        if (await originals.FindAsync(store, twin.ThingId, ahead: true, cancel) is not { } original) return NotFound();
        (Form, Twin, Checked) = (form, twin, twin.CheckOf(twin.Prepared!));
        Open = (await checking.OfAsync(twin, twin.Prepared!, original.Kind, cancel)).Count(x => x.IsOpen);
        TwinAtWork.Tell(frame, here, "Publish the Easy Read version", twin);
        return Page();
    }
}
