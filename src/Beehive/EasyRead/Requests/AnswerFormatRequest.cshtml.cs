using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Requests;

/// <summary>One thing that people need in another way: it is ready, it comes on another day, or it cannot be had, with the reason and what instead.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager, Role.Secretary, OfAnyBoard = true)]
public sealed class AnswerFormatRequestModel(Store store, Desk desk, Me me, Here here, Frame frame, FormatLetters letters) : PageModel
{
    private const string Ready = "ready", When = "when", Cannot = "cannot";
    private static readonly string[] Fields = ["how", "link", "words", "instead", "day"];

    public Form Form { get; private set; } = null!;
    public FormatRequest Wanted { get; private set; } = null!;
    public Thing Thing { get; private set; } = null!;
    public IReadOnlyList<FormatAsker> Askers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long wanted, CancellationToken cancel) =>
        await FindAsync(store, wanted, cancel) ? Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel)) : NotFound();

    public async Task<IActionResult> OnPostAsync(long wanted, CancellationToken cancel)
    {
        if (!await FindAsync(store, wanted, cancel)) return NotFound();
        return await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), (deed, form) => WorkAsync(deed, form, wanted), cancel);
    }

    private async Task<Done?> WorkAsync(Deed deed, Form form, long wanted)
    {
        await deed.Writing.HoldAsync(Thing.Id, deed.Cancel);
        if (!await FindAsync(deed.Store, wanted, deed.Cancel)) return null;
        var (request, was) = (Wanted, Told(Wanted));
        form.MaybeDay("day", out var day);
        if (!form.Holds) return null;
        var (field, refusal) = form["how"] switch
        {
            Ready => ("link", request.Give(form.Maybe("link"), form.Maybe("words"), deed.Act.At)),
            When => ("day", day is { } other ? request.SayWhen(other, here.Today) : new("Write the day on which it comes.")),
            Cannot => (form["words"].Length == 0 ? "words" : "instead", request.Refuse(form.Maybe("words"), form.Maybe("instead"), deed.Act.At)),
            _ => ("how", new Refusal("Choose what you want to say.")),
        };
        if (!form.Refuse(field, refusal)) return null;
        deed.Store.Add(Chain.Line(here.Place.Id, deed.Act, "FormatAnswered", Thing.Id, Told(request).Where(x => x.Value != was[x.Key]).ToDictionary(x => x.Key, x => new[] { was[x.Key], x.Value }, StringComparer.Ordinal)));
        deed.Writing.Touch(here.Place.Id);
        await letters.TellAsync(deed.Writing, here.Place, Thing, request, deed.Cancel);
        return new Done(here.Root + "/formats", Askers.Any(x => x.ByHand) ? "It is saved. Who gave an email address is told. Call or write to the others." : "It is saved. Everybody who asked is told.");
    }

    private static Dictionary<string, string?> Told(FormatRequest request) => new(StringComparer.Ordinal) { ["State"] = request.State.ToString(), ["Due"] = request.Due.ToString(), ["Link"] = request.Link, ["Words"] = request.Words, ["Instead"] = request.Instead };

    private async Task<bool> FindAsync(Store from, long number, CancellationToken cancel)
    {
        var place = here.Place.Id;
        if (await from.FormatRequests.FirstOrDefaultAsync(x => x.Id == number && x.PlaceId == place, cancel) is not { } request || !FormatRights.MayAnswer(me, request)) return false;
        if (await from.Things.FirstOrDefaultAsync(x => x.Id == request.ThingId, cancel) is not { } thing) return false;
        (Wanted, Thing, Askers) = (request, thing, await from.FormatAskers.Where(x => x.RequestId == number).OrderBy(x => x.Id).ToListAsync(cancel));
        return true;
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = $"{FormatLetters.What(Wanted)}: {FormatLetters.Named(Thing)}";
        frame.Part = "my-work";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Other formats that people ask for", here.Root + "/formats");
        return Page();
    }
}
