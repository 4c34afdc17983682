using System.Globalization;
using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Own;

/// <summary>The code brings what was begun on another device to this browser. It works once; tries are counted before they are looked at.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class FinishHereModel(Database database, Tries tries, Here here, Frame frame, TimeProvider clock) : PageModel
{
    private const int MostOfNetwork = 30;
    private const int MostOfPlace = 600;

    private static readonly Refusal Wrong = new("This code is not right, or it was used already. Look at it again.");
    private static readonly Refusal Busy = new("In this browser something else is begun. Send it first, or get a code for it. Then come back with this code.");

    public Form Form { get; private set; } = null!;

    public string Root => here.Root + "/raise";

    /// <summary>In which view the page stands.</summary>
    public RaiseWay Way => RaiseWay.Of(here, Request);

    public void OnGet() => Show(new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal)));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Show(Desk.Sent(this, ["code"]));
        if (Form["code"].Length == 0) Form.Refuse("code", new("Write your code: two words and four digits."));
        if (Form.Holds) Form.Refuse("code", await BringAsync(Form["code"], cancel));
        if (Form.Holds) return Desk.Away(this, new Done(Way.At("words")), Form.Key);
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<Refusal?> BringAsync(string code, CancellationToken cancel)
    {
        Limit[] limits = [new(string.Create(CultureInfo.InvariantCulture, $"again:{here.Place.Id}"), MostOfPlace, TimeSpan.FromHours(1)),
            .. Tries.Network(HttpContext) is { } network ? (Limit[])[new("again:network:" + network, MostOfNetwork, TimeSpan.FromMinutes(15))] : []];
        if (await tries.CountAsync(limits, cancel) is { } wait) return Waiting.Tell(HttpContext, wait, "There were too many tries. Wait {0}, or begin anew.");
        var (place, mark, own, now) = (here.Place.Id, PhoneCode.MarkOf(code), Browser.Of(HttpContext), clock.GetUtcNow());
        var old = now - Telling.Life;
        await using var writing = await database.WriteAsync(cancel);
        var begun = await writing.Store.Tellings.Where(x => x.PlaceId == place && x.CodeMark == mark && x.At > old).Select(x => new { x.Id, x.Mark }).FirstOrDefaultAsync(cancel);
        if (begun is null) return Wrong;
        if (begun.Mark != own && await writing.Store.Tellings.AnyAsync(x => x.PlaceId == place && x.Mark == own && x.Words != null, cancel)) return Busy;
        if (begun.Mark != own) await writing.Store.Tellings.Where(x => x.PlaceId == place && x.Mark == own).ExecuteDeleteAsync(cancel);
        // Two devices with the same code at the same moment: one of them gets it.
        if (await writing.Store.Tellings.Where(x => x.Id == begun.Id && x.CodeMark == mark).ExecuteUpdateAsync(x => x.SetProperty(t => t.Mark, own).SetProperty(t => t.CodeMark, (string?)null).SetProperty(t => t.At, now), cancel) == 0) return Wrong;
        await Tries.ForgiveAsync(writing, [], limits, cancel);
        await writing.CommitAsync(cancel);
        return null;
    }

    private void Show(Form form)
    {
        Form = form;
        frame.Title = "Go on with what you began";
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Listens = true;
        Way.Tell(frame, Request);
        frame.Crumb("Home", here.Root).Crumb("Tell us something", Root);
    }
}
