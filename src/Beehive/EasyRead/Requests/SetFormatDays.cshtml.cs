using System.Globalization;
using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Requests;

/// <summary>Sets within how many working days a place makes a format that somebody asks for.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class SetFormatDaysModel(Store store, Desk desk, Here here, Frame frame) : PageModel
{
    private static readonly string[] Fields = ["days"];

    public Form Form { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Show(await desk.LayAsync(this, Told(await FindAsync(store, cancel)), cancel, changes: true));

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), async (deed, form) =>
    {
        await deed.Writing.HoldAsync(here.Place.Id, deed.Cancel);
        var known = await FindAsync(deed.Store, deed.Cancel);
        if (!form.Meets(Told(known))) return null;
        if (form.MaybeNumber("days", out var days)) form.Refuse("days", FormatPromise.Check(days));
        if (!form.Holds) return null;
        var (promise, before) = (known ?? new FormatPromise { PlaceId = here.Place.Id }, Told(known)["days"]);
        if (!form.Refuse("days", promise.Set(days!.Value))) return null;
        if (known is null) deed.Store.Add(promise);
        deed.Store.Add(Chain.Line(here.Place.Id, deed.Act, "FormatDaysSet", here.Place.Id, new Dictionary<string, string?[]>(StringComparer.Ordinal) { ["Days"] = [before, Number(promise)] }));
        deed.Writing.Touch(here.Place.Id);
        return new Done(here.Root + "/formats", "It is saved. It holds for what is asked for from now on.");
    }, cancel);

    private async Task<FormatPromise?> FindAsync(Store from, CancellationToken cancel)
    {
        var place = here.Place.Id;
        return await from.FormatPromises.FirstOrDefaultAsync(x => x.PlaceId == place, cancel);
    }

    private static Dictionary<string, string?> Told(FormatPromise? promise) => new(StringComparer.Ordinal) { ["days"] = Number(promise) };

    private static string Number(FormatPromise? promise) => (promise?.Days ?? FormatPromise.Usual).ToString(CultureInfo.InvariantCulture);

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = "Within how many days other formats come";
        frame.Part = "my-work";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Other formats that people ask for", here.Root + "/formats");
        return Page();
    }
}
