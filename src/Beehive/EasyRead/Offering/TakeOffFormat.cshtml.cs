using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.EasyRead.Offering;

/// <summary>Takes another format off, with the reason: it is wrong, or older than what it explains.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class TakeOffFormatModel(Store store, Desk desk, Me me, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;
    public OtherFormat Format { get; private set; } = null!;
    public Thing Thing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancel) =>
        await FindAsync(store, format, cancel) ? Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel)) : NotFound();

    public async Task<IActionResult> OnPostAsync(string format, CancellationToken cancel)
    {
        if (!await FindAsync(store, format, cancel)) return NotFound();
        return await desk.TakeAsync(this, ["why"], form => Task.FromResult<IActionResult>(Show(form)), async (deed, form) =>
        {
            if (!await FindAsync(deed.Store, format, deed.Cancel)) return null;
            return form.Refuse("why", Format.TakeOff(deed.Act with { Why = form.Maybe("why") })) ? new Done(Thing.Address, "It is taken off.") : null;
        }, cancel);
    }

    private async Task<bool> FindAsync(Store from, string key, CancellationToken cancel)
    {
        if (await FoundFormat.FindAsync(from, here.Place.Id, key, cancel) is not { } found || !me.WorksFor(found.Thing.CircleId)) return false;
        (Format, Thing) = (found.Format, found.Thing);
        return true;
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = "Take off another format";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb(FormatLetters.Named(Thing), Thing.Address);
        return Page();
    }
}
