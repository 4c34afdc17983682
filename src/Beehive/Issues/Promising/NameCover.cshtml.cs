using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Promising;

/// <summary>Names a second office that has what comes in from one day to another.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class NameCoverModel(Store store, Desk desk, Here here, Frame frame) : PageModel
{
    private static readonly string[] Fields = ["office", "phone", "email", "from", "until"];

    public Form Form { get; private set; } = null!;
    public string Office { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await FindAsync(store, cancel) is not { } office) return Redirect(here.Root + "/issues/office");
        return Show(office, await desk.LayAsync(this, Told(office), cancel, changes: true));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync(store, cancel) is not { } office) return Redirect(here.Root + "/issues/office");
        return await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(office, form)), WorkAsync, cancel);
    }

    private async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        await deed.Writing.HoldAsync(here.Place.Id, deed.Cancel);
        if (await FindAsync(deed.Store, deed.Cancel) is not { } office || !form.Meets(Told(office))) return null;
        var was = Told(office);
        var before = office.Cover;
        if (Fields.All(x => form.Maybe(x) is null)) office.EndCover();
        else if (!Set(form, office)) return null;
        if (before is not null && office.Cover != before) await HandingOver.OfficeChangedAsync(deed.Writing, here.Place.Id, before, office.HolderOn(here.Today), new By(office.Office, here.Today, deed.Act), deed.Cancel);
        deed.Store.Add(Chain.Line(here.Place.Id, deed.Act, "IssueCoverNamed", here.Place.Id, Told(office).Where(x => x.Value != was[x.Key] && x.Key != "email").ToDictionary(x => x.Key, x => new[] { was[x.Key], x.Value })));
        deed.Writing.Touch(here.Place.Id);
        return new Done(here.Root + "/issues/promise", "It is saved.");
    }

    private bool Set(Form form, IssueOffice office)
    {
        form.Refuse("office", IssueOffice.CheckOffice(form["office"]));
        form.Refuse("phone", IssueOffice.CheckPhone(form["phone"]));
        form.Refuse("email", IssueOffice.CheckEmail(form["email"]));
        if (!(form.MaybeDay("from", out var from) & form.MaybeDay("until", out var until))) return false;
        if (from is null) form.Refuse("from", new("Write the first day."));
        if (until is null) form.Refuse("until", new("Write the last day."));
        if (!form.Holds) return false;
        var told = new Covering(form["office"], form["phone"], form["email"], from!.Value, until!.Value);
        return form.Refuse("until", told.CheckDays(here.Today)) && form.Refuse("office", office.SetCover(told, here.Today));
    }

    private async Task<IssueOffice?> FindAsync(Store from, CancellationToken cancel)
    {
        var place = here.Place.Id;
        return await from.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place, cancel);
    }

    private static Dictionary<string, string?> Told(IssueOffice office) => new(StringComparer.Ordinal)
    {
        ["office"] = office.CoverOffice, ["phone"] = office.CoverPhone, ["email"] = office.CoverEmail, ["from"] = Day(office.CoverFrom), ["until"] = Day(office.CoverUntil),
    };

    private static string? Day(PartialDate? day) => day is null ? null : Said.ShortDate(day);

    private PageResult Show(IssueOffice office, Form form)
    {
        (Form, Office) = (form, office.Office);
        frame.Title = "Who covers in holidays";
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues");
        return Page();
    }
}
