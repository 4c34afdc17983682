using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Requests;

/// <summary>Tells somebody by phone or by post what became of the format that they asked for.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager, Role.Secretary, OfAnyBoard = true)]
public sealed class TellAskerModel(Store store, Desk desk, Me me, Here here, Frame frame, Origin origin) : PageModel
{
    public Form Form { get; private set; } = null!;
    public FormatRequest Wanted { get; private set; } = null!;
    public FormatAsker Asker { get; private set; } = null!;
    public Thing Thing { get; private set; } = null!;

    public string Heading => Asker.Phone is null ? "Write to this person" : "Call this person";

    /// <summary>Of those who asked for large print nobody gets a letter in small print.</summary>
    public bool InLargePrint => Wanted.Format is FormatKind.LargePrint or FormatKind.EasyRead;

    /// <summary>Where it is, as somebody types it.</summary>
    public string? Whole => Wanted.Link is { } link && FormatRequest.IsOfSite(link) ? origin.Of(link) : null;

    public async Task<IActionResult> OnGetAsync(long wanted, long asker, CancellationToken cancel) =>
        await FindAsync(store, wanted, asker, cancel) ? Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel)) : NotFound();

    public async Task<IActionResult> OnPostAsync(long wanted, long asker, CancellationToken cancel)
    {
        if (!await FindAsync(store, wanted, asker, cancel)) return NotFound();
        return await desk.TakeAsync(this, [], form => Task.FromResult<IActionResult>(Show(form)), async (deed, form) =>
        {
            await deed.Writing.HoldAsync(Thing.Id, deed.Cancel);
            if (!await FindAsync(deed.Store, wanted, asker, deed.Cancel)) return null;
            if (Asker.Tell(FormatRights.Office(me), deed.Act.At) is { } refusal) form.Notice = refusal.ToString();
            return form.Holds ? new Done(here.Root + "/formats", "It is written down.") : null;
        }, cancel);
    }

    private async Task<bool> FindAsync(Store from, long wanted, long asker, CancellationToken cancel)
    {
        var place = here.Place.Id;
        if (await from.FormatRequests.FirstOrDefaultAsync(x => x.Id == wanted && x.PlaceId == place, cancel) is not { } request || !FormatRights.MayAnswer(me, request)) return false;
        if (await from.FormatAskers.FirstOrDefaultAsync(x => x.Id == asker && x.RequestId == wanted && x.Email == null, cancel) is not { } found) return false;
        if (await from.Things.FirstOrDefaultAsync(x => x.Id == request.ThingId, cancel) is not { } thing) return false;
        (Wanted, Asker, Thing) = (request, found, thing);
        return true;
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = Heading;
        frame.Part = "my-work";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Other formats that people ask for", here.Root + "/formats").Crumb($"{FormatLetters.What(Wanted)}: {FormatLetters.Named(Thing)}", System.FormattableString.Invariant($"{here.Root}/formats/{Wanted.Id}"));
        return Page();
    }
}
