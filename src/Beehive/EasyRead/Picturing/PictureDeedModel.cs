using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Picturing;

/// <summary>What the pages have in common on which somebody works on one picture.</summary>
public abstract class PictureDeedModel(Store store, Desk desk, Me me, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;

    public Picture Picture { get; private set; } = null!;

    public abstract string Heading { get; }

    protected Here Here => here;

    protected abstract IReadOnlyList<string> Fields { get; }

    protected abstract Task<Done?> DoAsync(Deed deed, Form form);

    protected virtual Dictionary<string, string?> Told() => new(StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(string picture, CancellationToken cancel) =>
        await FindAsync(store, picture, cancel) ? Show(await desk.LayAsync(this, Told(), cancel, changes: true)) : NotFound();

    public async Task<IActionResult> OnPostAsync(string picture, CancellationToken cancel) => await FindAsync(store, picture, cancel)
        ? await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), async (deed, form) =>
        {
            await deed.Writing.HoldAsync(Picture.Id, cancel);
            return await FindAsync(deed.Store, picture, cancel) && form.Meets(Told()) ? await DoAsync(deed, form) : null;
        }, cancel) : NotFound();

    private async Task<bool> FindAsync(Store from, string key, CancellationToken cancel)
    {
        if (await from.Pictures.FirstOrDefaultAsync(x => x.Key == key, cancel) is not { } found || !me.KeepsPictures(found.BoardId)) return false;
        Picture = found;
        return true;
    }

    private PageResult Show(Form form)
    {
        Form = form;
        PictureFrame.Set(frame, here, Heading, Picture.Said);
        return Page();
    }
}
