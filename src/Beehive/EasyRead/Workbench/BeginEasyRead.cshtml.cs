using System.Globalization;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Workbench;

/// <summary>Begins the Easy Read version of a thing: its writer picks the main points, and gets what can be said from data.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class BeginEasyReadModel(Store store, Desk desk, Here here, Me me, Frame frame, OriginalBook originals, Wording wording) : PageModel
{
    public Form Form { get; private set; } = null!;
    public Original Original { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long thing, CancellationToken cancel)
    {
        if (await FindAsync(store, thing, cancel) is not { } found) return NotFound();
        if (await store.Twins.FirstOrDefaultAsync(x => x.ThingId == thing, cancel) is { } known) return LocalRedirect(known.WorkAddress);
        var form = await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal) { ["title"] = found.Title }, cancel);
        if (form.All("part").Count == 0) form.SetAll("part", [.. Enumerable.Range(0, found.Parts.Count).Select(x => x.ToString(CultureInfo.InvariantCulture))]);
        return Show(form, found);
    }

    public Task<IActionResult> OnPostAsync(long thing, CancellationToken cancel) => desk.TakeAsync(this, ["title", "part"],
        async form => await FindAsync(store, thing, cancel) is { } found ? Show(form, found) : NotFound(),
        async (deed, form) =>
        {
            await deed.Writing.HoldAsync(thing, cancel);
            if (await FindAsync(deed.Store, thing, cancel) is not { } found) return null;
            if (await deed.Store.Twins.FirstOrDefaultAsync(x => x.ThingId == thing, cancel) is { } known) return new Done(known.WorkAddress, "Somebody has begun it already.");
            var blocks = found.Ready(wording, i => form.Ticked("part", i.ToString(CultureInfo.InvariantCulture)));
            if (!form.Refuse("title", Twin.Begin(found.Thing, await FreeKeyAsync(deed, found, cancel), form["title"], blocks, deed.Act, out var twin)) || twin is null) return null;
            await deed.Writing.KeepAsync(twin, here.Place.Id, cancel);
            return new Done(twin.WorkAddress, "It is begun. Only those who work for the board see it until it is published.");
        }, cancel);

    private async Task<Original?> FindAsync(Store from, long thing, CancellationToken cancel) =>
        await originals.FindAsync(from, thing, ahead: true, cancel) is { } found && me.Is(TwinAtWork.Who, found.Thing.Board) ? found : null;

    private static async Task<string> FreeKeyAsync(Deed deed, Original original, CancellationToken cancel)
    {
        var begin = Slug.From(original.Thing.Address.Split('/')[^1], "easy-read");
        var board = original.Thing.Address.Split('/');
        if (board is [_, _, "boards", var slug, "meetings", ..]) begin = $"{slug}-{begin}";
        var taken = await deed.Store.Twins.Where(x => x.Key.StartsWith(begin)).Select(x => x.Key).ToListAsync(cancel);
        if (!taken.Contains(begin)) return begin;
        for (var i = 2; ; i++)
            if (!taken.Contains($"{begin}-{i}")) return $"{begin}-{i}";
    }

    private PageResult Show(Form form, Original original)
    {
        (Form, Original) = (form, original);
        TwinAtWork.Tell(frame, here, "Write an Easy Read version", null, original.Title);
        return Page();
    }
}
