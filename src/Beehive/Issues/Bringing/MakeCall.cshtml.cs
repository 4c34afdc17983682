using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Bringing;

/// <summary>One person to call: the number, what to say, and what came of the call.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager, Role.Secretary, OfAnyBoard = true)]
public sealed class MakeCallModel(Store store, Desk desk, Me me, Here here, Frame frame, TimeProvider clock) : PageModel
{
    private const string Called = "called", NotReached = "not-reached", Again = "again", Letter = "letter";

    public Form Form { get; private set; } = null!;

    /// <summary>All that this person is to hear, the oldest first.</summary>
    public IReadOnlyList<ToBring> Parts { get; private set; } = [];

    public ToBring First => Parts[0];

    /// <summary>What they need was said a year ago.</summary>
    public bool AskAgain => First.Wish?.AskAgain(clock.GetUtcNow()) == true;

    public async Task<IActionResult> OnGetAsync(long errand, CancellationToken cancel)
    {
        Parts = await FindAsync(store, errand, cancel);
        return Parts.Count == 0 ? NotFound() : Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel));
    }

    public async Task<IActionResult> OnPostAsync(long errand, CancellationToken cancel)
    {
        Parts = await FindAsync(store, errand, cancel);
        if (Parts.Count == 0) return NotFound();
        return await desk.TakeAsync(this, ["how", "day", "met"], form => Task.FromResult<IActionResult>(Show(form)), (deed, form) => WorkAsync(deed, form, errand), cancel);
    }

    private async Task<Done?> WorkAsync(Deed deed, Form form, long number)
    {
        await deed.Writing.HoldAsync(First.Issue.Id, deed.Cancel);
        var how = form["how"];
        if (how is not (Called or NotReached or Again) && !(how == Letter && First.Raiser.Post is not null)) form.Refuse("how", new("Choose what came of the call."));
        form.MaybeDay("day", out var day);
        if (how == Again && day is null && form.Error("day") is null) form.Refuse("day", new("Write the day on which they want to be called."));
        if (!form.Holds) return null;
        var parts = await FindAsync(deed.Store, number, deed.Cancel);
        if (parts.Count == 0) form.Notice = "Somebody else has called them meanwhile.";
        foreach (var part in parts) form.Refuse(how == Again ? "day" : "how", Tell(part.Errand, how, day, part.Needs.Count == 0 ? null : form.Ticked("met"), deed.Act.At));
        return form.Holds ? new Done(here.Root + "/issues/calls", "It is written down.") : null;
    }

    private Refusal? Tell(Errand errand, string how, DateOnly? day, bool? met, DateTimeOffset at) => how switch
    {
        Called => errand.Bring(Office, met, at),
        Letter => errand.Write(at),
        Again => errand.TryAgain(day, here.Today, at),
        _ => errand.TryAgain(null, here.Today, at),
    };

    private string Office => me.Uses.FirstOrDefault(x => x.Role is Role.PartnershipManager or Role.Secretary)?.Office ?? "";

    /// <summary>What waits for the person whom this one is for.</summary>
    private async Task<List<ToBring>> FindAsync(Store from, long number, CancellationToken cancel)
    {
        var place = here.Place.Id;
        var open = from.Errands.Where(x => x.PlaceId == place && x.Way == ErrandWay.Phone && x.BroughtAt == null);
        var raiser = await open.Where(x => x.Id == number).Select(x => x.RaiserId).FirstOrDefaultAsync(cancel);
        return raiser == 0 ? [] : await ToBring.AllAsync(from, me, open.Where(x => x.RaiserId == raiser), cancel);
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = System.FormattableString.Invariant($"{(First.Called.Length > 0 ? $"Call {First.Called}" : "Call this person")}, number {First.Issue.Number}");
        frame.Part = "my-work";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("People to call", here.Root + "/issues/calls");
        return Page();
    }
}
