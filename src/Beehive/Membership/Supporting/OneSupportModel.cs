using System.Globalization;
using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Membership.Supporting;

/// <summary>What pages have in common on which somebody chooses one of their own supports and does something with it. There is no number in the address to try.</summary>
public abstract class OneSupportModel(Store store, Desk desk, Me me, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;

    public IReadOnlyList<SupportLine> Lines { get; private set; } = [];

    protected abstract string Title { get; }

    protected abstract IReadOnlyList<string> Fields { get; }

    public string Number(SupportLine line) => line.Support.Id.ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!here.IsSomewhere) return NotFound();
        Lines = await FindAsync(store, cancel);
        var form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        if (Lines.Count == 1) form.Set("which", Number(Lines[0]));
        return Show(form);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!here.IsSomewhere) return NotFound();
        Lines = await FindAsync(store, cancel);
        return await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), async (deed, form) =>
        {
            if ((await FindAsync(deed.Store, cancel)).FirstOrDefault(x => Number(x) == form["which"]) is not { } line)
            {
                form.Refuse("which", new("Choose one of the list."));
                return null;
            }
            return await DoAsync(deed, form, line, me.Account!) is { } said ? new Done(here.Root + "/account/supporters", said) : null;
        }, cancel);
    }

    protected abstract bool IsMeant(Support support, Account account);

    /// <summary>The deed, and what is said of it; null when the form refuses.</summary>
    protected abstract Task<string?> DoAsync(Deed deed, Form form, SupportLine line, Account account);

    private async Task<IReadOnlyList<SupportLine>> FindAsync(Store from, CancellationToken cancel) =>
        [.. (await SupportBook.OfAsync(from, here.Place.Id, me.Account!, here.Today, cancel)).Where(x => IsMeant(x.Support, me.Account!))];

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = Title;
        frame.Part = "account";
        frame.Unlisted = true;
        frame.Crumb("Your account", here.Root + "/account").Crumb("Who supports you", here.Root + "/account/supporters");
        return Page();
    }
}
