using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership.Needing;

/// <summary>Somebody says what they need to take part, and lets their secretaries see it.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class TellYourNeedsModel(Store store, Desk desk, Me me, Here here, Frame frame, TimeProvider clock) : PageModel
{
    private static readonly string[] Fields = ["what", "note", "consent"];

    public Form Form { get; private set; } = null!;

    /// <summary>It is a year since they said so.</summary>
    public bool AskAgain { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!here.IsSomewhere) return NotFound();
        var needs = await NeedsAsync(store, cancel);
        AskAgain = needs.Exists(x => x.ReviewBy <= clock.GetUtcNow());
        var form = await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal) { ["note"] = needs.Find(x => x.Note is not null)?.Note }, cancel);
        if (form.KeptAt is null) form.SetAll("what", [.. needs.Where(x => x.Note is null).Select(x => x.Kind.ToString())]);
        if (form.KeptAt is null && needs.Count > 0) form.Set("consent", "yes");
        return Show(form);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), async (deed, form) =>
    {
        if (!here.IsSomewhere) return null;
        var wanted = form.All("what").Select(x => Enum.TryParse<NeedKind>(x, out var kind) && Enum.IsDefined(kind) ? kind : NeedKind.SomethingElse).Where(x => x != NeedKind.SomethingElse).ToHashSet();
        if (form["note"].Length > 0) wanted.Add(NeedKind.SomethingElse);
        if (form["note"].Length > Need.LongestNote) form.Refuse("note", new("That is longer than {0} letters. Say the most important.", Need.LongestNote));
        if (wanted.Count > 0 && !form.Ticked("consent")) form.Refuse("consent", new("Tick the box if we may keep it. We keep nothing without your word."));
        if (!form.Holds) return null;
        await KeepAsync(deed, wanted, form.Maybe("note"), cancel);
        return new Done(here.Root + "/account", wanted.Count > 0 ? "It is saved. The secretaries of your boards see it." : "We keep nothing about what you need.");
    }, cancel);

    /// <summary>What stays keeps its number, and so what was met at meetings.</summary>
    private async Task KeepAsync(Deed deed, HashSet<NeedKind> wanted, string? note, CancellationToken cancel)
    {
        var now = deed.Act.At;
        var before = await NeedsAsync(deed.Store, cancel);
        deed.Store.RemoveRange(before.Where(x => !wanted.Contains(x.Kind)));
        foreach (var kind in wanted)
        {
            var need = before.Find(x => x.Kind == kind);
            if (need is null) deed.Store.Add(need = new Need { PlaceId = here.Place.Id, AccountId = me.AccountId!.Value, Kind = kind });
            (need.Note, need.ConsentedAt, need.ReviewBy) = (kind == NeedKind.SomethingElse ? note : null, now, now + Need.Reviewed);
        }
    }

    private Task<List<Need>> NeedsAsync(Store from, CancellationToken cancel)
    {
        var (place, account) = (here.Place.Id, me.AccountId);
        return from.Needs.Where(x => x.PlaceId == place && x.AccountId == account).ToListAsync(cancel);
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = "What you need";
        frame.Part = "account";
        frame.Unlisted = true;
        frame.Crumb("Your account", here.Root + "/account");
        return Page();
    }
}
