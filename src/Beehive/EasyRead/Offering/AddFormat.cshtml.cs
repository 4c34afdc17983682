using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Offering;

/// <summary>Begins another format of a thing: what it is, and its file. It waits until somebody has looked at it. Its address is the thing's own with "add-format" behind it.</summary>
[TakesIn]
[TakesFiles(Megabytes = 50)]
[MayUse(Role.Secretary, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class AddFormatModel(Store store, Desk desk, Me me, Uploads uploads, Here here, Frame frame) : PageModel
{
    private static readonly string[] Kinds = ["board", "meeting", "paper", "issue", "action-point", "decision"];

    public Form Form { get; private set; } = null!;
    public Thing Thing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel)) : NotFound();

    /// <summary>The file is taken and looked into before the record is written, so that nobody waits for it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        var (upload, refusal) = Request.Form.ContainsKey(Desk.KeepField) ? (null, null) : await FormatFields.TakeAsync(Request, uploads, cancel);
        var kept = false;
        try
        {
            return await desk.TakeAsync(this, FormatFields.Names, form => Task.FromResult<IActionResult>(Show(form)), async (deed, form) =>
            {
                form.Refuse("file", refusal);
                if (FormatFields.Read(form) is not { } told || !form.Holds) return null;
                var work = new FormatAtWork { PlaceId = here.Place.Id, ThingId = Thing.Id, CircleId = Thing.CircleId };
                work.Say(told, deed.Act.At);
                if (upload is not null) work.Bring(upload.Id, FormatFields.NameOf(upload, Request.Form.Files.GetFile("file")));
                deed.Store.Add(work);
                await deed.Store.SaveChangesAsync(deed.Cancel);
                deed.Writing.Afterwards(() => kept = true);
                return new Done(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{here.Root}/formats/at-work/{work.Id}"));
            }, cancel);
        }
        finally
        {
            if (!kept && upload is not null) uploads.Forget(upload.Id);
        }
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var address = Request.Path.Value![..^FormatsOfThing.AddEnd.Length];
        if (await store.Things.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Address == address && Kinds.Contains(x.Kind), cancel) is not { } thing || !me.WorksFor(thing.CircleId)) return false;
        Thing = thing;
        return true;
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = "Add another format";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb(FormatLetters.Named(Thing), Thing.Address);
        return Page();
    }
}
