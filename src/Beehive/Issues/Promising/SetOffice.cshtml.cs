using System.Globalization;
using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Promising;

/// <summary>Names the office that reads what people raise, how to call it, and within how many working days what is done. From then on people can raise something in the place.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class SetOfficeModel(Store store, Desk desk, Here here, Frame frame) : PageModel
{
    private static readonly string[] Fields = ["office", "phone", "read", "accept", "answer"];

    public Form Form { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Show(await desk.LayAsync(this, Told(await FindAsync(store, cancel)), cancel, changes: true));

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), WorkAsync, cancel);

    private async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        await deed.Writing.HoldAsync(here.Place.Id, deed.Cancel);
        var known = await FindAsync(deed.Store, deed.Cancel);
        if (!form.Meets(Told(known)) || Read(form) is not { } promises) return null;
        var (office, was) = (known ?? new IssueOffice { PlaceId = here.Place.Id }, Told(known));
        var before = office.Holder;
        if (!form.Refuse("office", office.Set(form["office"], form["phone"], promises))) return null;
        if (known is null) deed.Store.Add(office);
        else await HandingOver.OfficeChangedAsync(deed.Writing, here.Place.Id, before, office.Holder, new By(office.Office, here.Today, deed.Act), deed.Cancel);
        deed.Store.Add(Chain.Line(here.Place.Id, deed.Act, "IssueOfficeSet", here.Place.Id, Told(office).Where(x => x.Value != was[x.Key]).ToDictionary(x => x.Key, x => new[] { known is null ? null : was[x.Key], x.Value })));
        deed.Writing.Touch(here.Place.Id);
        return new Done(here.Root + "/issues/promise", "It is saved. Everybody can read it here.");
    }

    /// <summary>Null when the form refuses.</summary>
    private static Promises? Read(Form form)
    {
        form.Refuse("office", IssueOffice.CheckOffice(form["office"]));
        form.Refuse("phone", IssueOffice.CheckPhone(form["phone"]));
        var promises = new Promises(Days(form, "read", IssueOffice.MostRead), Days(form, "accept", IssueOffice.MostAccept), Days(form, "answer", IssueOffice.MostAnswer));
        return form.Holds ? promises : null;
    }

    private static int Days(Form form, string field, int most)
    {
        if (form.MaybeNumber(field, out var days)) form.Refuse(field, IssueOffice.CheckDays(days, most));
        return days ?? 0;
    }

    private async Task<IssueOffice?> FindAsync(Store from, CancellationToken cancel)
    {
        var place = here.Place.Id;
        return await from.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place, cancel);
    }

    /// <summary>What is usual where none is named yet.</summary>
    private static Dictionary<string, string?> Told(IssueOffice? office)
    {
        var promises = office?.Promises ?? new();
        return new(StringComparer.Ordinal)
        {
            ["office"] = office?.Office, ["phone"] = office?.Phone, ["read"] = Number(promises.Read), ["accept"] = Number(promises.Accept), ["answer"] = Number(promises.Answer),
        };
    }

    private static string Number(int days) => days.ToString(CultureInfo.InvariantCulture);

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = "Who reads what people tell us";
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues");
        return Page();
    }
}
