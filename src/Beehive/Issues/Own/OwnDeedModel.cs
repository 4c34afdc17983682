using Beehive.Platform;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Own;

/// <summary>What the pages have in common on which somebody without an account does something with their own issue.</summary>
public abstract class OwnDeedModel(Database database, Desk desk, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;

    /// <summary>None when the hour is over while they wrote.</summary>
    public Mine? Mine { get; private set; }

    /// <summary>The office that reads what people tell, to be called.</summary>
    public IssueOffice Office { get; private set; } = null!;

    public abstract string Heading { get; }

    public string Root => here.Root + "/issues";

    /// <summary>In which view the page stands.</summary>
    public RaiseWay Way => RaiseWay.ToOwn(here, Request);

    /// <summary>Back to the issue.</summary>
    public string Yours => Way.At("yours");

    protected Here Here => here;

    protected abstract IReadOnlyList<string> Fields { get; }

    /// <summary>Whether there is anything to do on the page; else it leads back to the issue.</summary>
    protected abstract bool May(Mine mine);

    /// <summary>What the page needs besides the issue.</summary>
    protected virtual Task PrepareAsync(Store from, Mine mine, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>In Easy Read, what asks several things asks each on a page of its own.</summary>
    protected virtual IReadOnlyList<FormPart> InParts => [];

    /// <summary>Which of them stands on the page.</summary>
    public FormParts? Parts { get; private set; }

    /// <summary>Refuses what cannot be, of one part alone.</summary>
    protected virtual void Check(Form form, FormPart part)
    {
    }

    /// <summary>None when the form refuses.</summary>
    protected abstract Task<Done?> DoAsync(Deed deed, Form form, Mine mine, By by);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (Mine is null || !May(Mine)) return Redirect(Mine is null ? Way.At("find") : Yours);
        return Show(await desk.LayAsync(this, Fields.ToDictionary(x => x, string? (_) => null, StringComparer.Ordinal), cancel));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (Way.IsEasy && Mine is not null && InParts.Count > 0 && !Request.Form.ContainsKey(Desk.KeepField)
            && await desk.PassAsync(this, Fields, form => FormParts.At(InParts, Request, form), Check, form => Task.FromResult<IActionResult>(Show(form)), cancel) is { } passed) return passed;
        return await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), WorkAsync, cancel);
    }

    private async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        if (Mine is null)
        {
            form.Notice = "The hour is over, so nothing was sent. Open your issue again with its number and your code. What you typed is kept in this browser.";
            return null;
        }
        await deed.Writing.HoldAsync(Mine.Issue.Id, deed.Cancel);
        if (await OfAsync(deed.Store, deed.Cancel) is { } mine && May(mine)) return await DoAsync(deed, form, mine, new By("Whoever told us", here.Today, deed.Act with { Who = "Whoever told us (by number and code)" }));
        form.Notice = "Somebody has done something with it meanwhile. Open it again and look how it stands.";
        return null;
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var place = here.Place.Id;
        await using var store = database.Read();
        Mine = await OfAsync(store, cancel);
        if (Mine is not null) await PrepareAsync(store, Mine, cancel);
        if (await store.Look(place, Platform.Viewer.Anyone).IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place, cancel) is not { } office) return false;
        Office = office;
        return true;
    }

    private async Task<Mine?> OfAsync(Store store, CancellationToken cancel) =>
        Sent.Known(HttpContext) is var (number, code) ? await Mine.FindAsync(store, here.Place.Id, number, code, cancel) : null;

    private PageResult Show(Form form)
    {
        Form = FormParts.Quiet(form, Request);
        if (InParts.Count > 0) Parts = FormParts.At(InParts, Request, Form);
        frame.Title = Heading;
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Listens = true;
        Way.Tell(frame, Request);
        frame.Crumb("Home", here.Root).Crumb("What you told us", Root + "/yours");
        return Page();
    }
}
