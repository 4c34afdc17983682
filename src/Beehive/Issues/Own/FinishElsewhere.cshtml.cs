using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Own;

/// <summary>Gives a code with which somebody finishes on another device what they began to tell.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class FinishElsewhereModel(Store store, Desk desk, Here here, Frame frame, Origin origin) : PageModel
{
    private const string Cookie = "bee-later";

    public Form Form { get; private set; } = null!;

    /// <summary>None before one was asked for.</summary>
    public string? Code { get; private set; }
    public PartialDate Until { get; private set; }

    public string Root => here.Root + "/raise";

    /// <summary>In which view the page stands.</summary>
    public RaiseWay Way => RaiseWay.Of(here, Request);

    public string Elsewhere => origin.Of(Way.At("again"));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await FindAsync(store, cancel) is not { } telling) return Redirect(Way.Of(Root));
        Until = PartialDate.Of(DateOnly.FromDateTime((telling.At + Telling.Life).UtcDateTime));
        if (Keepsake.Known(HttpContext, Cookie) is { } code && telling.CodeMark == PhoneCode.MarkOf(code)) Code = code;
        return Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => await FindAsync(store, cancel) is null ? Redirect(Way.Of(Root))
        : await desk.TakeAsync(this, [], form => Task.FromResult<IActionResult>(Show(form)), async (deed, form) =>
        {
            if (await FindAsync(deed.Store, deed.Cancel) is not { } telling) return new Done(Way.Of(Root));
            var code = PhoneCode.New();
            (telling.CodeMark, telling.At) = (PhoneCode.MarkOf(code), deed.Act.At);
            return new Done(Way.At("later")) { Keepsake = Keepsake.Of(HttpContext, Cookie, code) };
        }, cancel);

    private async Task<Telling?> FindAsync(Store from, CancellationToken cancel)
    {
        if (Browser.Known(HttpContext) is not { } mark) return null;
        var place = here.Place.Id;
        return await from.Tellings.FirstOrDefaultAsync(x => x.PlaceId == place && x.Mark == mark && x.Words != null, cancel);
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = "Finish later on another device";
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Listens = true;
        Way.Tell(frame, Request);
        frame.Crumb("Home", here.Root).Crumb("Tell us something", Root);
        return Page();
    }
}
