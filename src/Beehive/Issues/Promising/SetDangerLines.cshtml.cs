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

/// <summary>The lines of a place that are called when somebody is in danger, and the words that it looks out for besides.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class SetDangerLinesModel(Store store, Desk desk, Here here, Frame frame) : PageModel
{
    private static readonly string[] Fields = ["drop", "name", "phone", "open", "without", "words"];

    public string Heading => "Who to call in danger";

    public Form Form { get; private set; } = null!;
    public IReadOnlyList<DangerLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(store, cancel) is { } office ? Show(await desk.LayAsync(this, Told(office), cancel, changes: true)) : Redirect(here.Root + "/issues/office");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => await FindAsync(store, cancel) is null ? Redirect(here.Root + "/issues/office")
        : await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), WorkAsync, cancel);

    private async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        await deed.Writing.HoldAsync(here.Place.Id, deed.Cancel);
        if (await FindAsync(deed.Store, deed.Cancel) is not { } office || !form.Meets(Told(office))) return null;
        var said = new Dictionary<string, string?[]>(StringComparer.Ordinal);
        foreach (var line in Lines.Where(x => form.All("drop").Contains(x.Id.ToString(CultureInfo.InvariantCulture))))
        {
            deed.Store.Remove(line);
            said[line.Name] = [line.Phone, null];
        }
        if (form["name"].Length + form["phone"].Length + form["open"].Length + form["without"].Length > 0) Add(deed, form, said);
        var (before, words) = (office.OwnDangerWords, form.Maybe("words"));
        if (form.Refuse("words", office.LookOutFor(words)) && before != words) said["words"] = [before, words];
        if (!form.Holds) return null;
        if (said.Count > 0) deed.Store.Add(Chain.Line(here.Place.Id, deed.Act, "DangerLinesSet", here.Place.Id, said));
        deed.Writing.Touch(here.Place.Id);
        return new Done(here.Root + "/issues/danger", "It is saved. Everybody can read it at once.");
    }

    private void Add(Deed deed, Form form, Dictionary<string, string?[]> said)
    {
        form.Refuse("name", DangerLine.CheckName(form["name"]));
        form.Refuse("phone", IssueOffice.CheckPhone(form["phone"]));
        form.Refuse("open", DangerLine.CheckText(form.Maybe("open")));
        form.Refuse("without", DangerLine.CheckText(form.Maybe("without")));
        if (Lines.Count >= DangerLine.Most) form.Refuse("name", new("{0} lines stand here already. More help nobody in a hurry.", DangerLine.Most));
        if (!form.Holds) return;
        var line = new DangerLine { PlaceId = here.Place.Id };
        if (!form.Refuse("name", line.Set(form["name"], form["phone"], form.Maybe("open"), form.Maybe("without")))) return;
        deed.Store.Add(line);
        said[line.Name] = [null, line.Phone];
    }

    private static Dictionary<string, string?> Told(IssueOffice office) => new(StringComparer.Ordinal) { ["words"] = office.OwnDangerWords };

    private async Task<IssueOffice?> FindAsync(Store from, CancellationToken cancel)
    {
        var place = here.Place.Id;
        Lines = await from.DangerLines.Where(x => x.PlaceId == place).OrderBy(x => x.Id).ToListAsync(cancel);
        return await from.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place, cancel);
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = Heading;
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues");
        return Page();
    }
}
