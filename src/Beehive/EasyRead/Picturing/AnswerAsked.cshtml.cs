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

namespace Beehive.EasyRead.Picturing;

/// <summary>What somebody needs a picture for; it goes from the list when there is one, or none can be had.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class AnswerAskedModel(Store store, Desk desk, Here here, Me me, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;

    public AskedPicture Asked { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string wish, CancellationToken cancel) =>
        await FindAsync(store, wish, cancel) ? Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel)) : NotFound();

    public async Task<IActionResult> OnPostAsync(string wish, CancellationToken cancel) => await FindAsync(store, wish, cancel)
        ? await desk.TakeAsync(this, [], form => Task.FromResult<IActionResult>(Show(form)), async (deed, _) =>
        {
            if (await FindAsync(deed.Store, wish, cancel)) deed.Store.Remove(Asked);
            return new Done(here.Root + "/pictures/keep", "It is off the list.");
        }, cancel) : NotFound();

    private async Task<bool> FindAsync(Store from, string wish, CancellationToken cancel)
    {
        if (!long.TryParse(wish, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || await from.AskedPictures.FirstOrDefaultAsync(x => x.Id == id && x.PlaceId == here.Place.Id, cancel) is not { } asked
            || !me.KeepsPictures(asked.BoardId)) return false;
        Asked = asked;
        return true;
    }

    private PageResult Show(Form form)
    {
        Form = form;
        PictureFrame.Set(frame, here, "Somebody needs a picture", null);
        return Page();
    }
}
