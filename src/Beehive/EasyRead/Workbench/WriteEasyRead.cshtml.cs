using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.EasyRead.Workbench;

/// <summary>The workbench: what is explained on the left, its Easy Read version block by block on the right.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class WriteEasyReadModel(Store store, Desk desk, Here here, Me me, Frame frame, OriginalBook originals, PictureBook pictures, PictureChoice choice) : PageModel
{
    public static readonly BlockKind[] Kinds = Enum.GetValues<BlockKind>();

    private List<IReadOnlyList<string>> proposed = [];
    private List<string> known = [];

    public Form Form { get; private set; } = null!;
    public Twin Twin { get; private set; } = null!;
    public Original Original { get; private set; } = null!;

    /// <summary>As they stand in the form.</summary>
    public IReadOnlyList<Block> Blocks { get; private set; } = [];

    public int Words => Blocks.SelectMany(x => x.Sentences).Sum(x => x.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);

    /// <summary>Names of pictures, those first that fit the words.</summary>
    public IEnumerable<string> PicturesFor(int block) => proposed[block].Concat(Blocks[block].Picture is { } chosen ? [chosen] : []).Concat(known).Distinct(StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(string twin, CancellationToken cancel)
    {
        if (await TwinAtWork.FindAsync(store, here, me, twin, cancel) is not { } found) return NotFound();
        var version = (found.Prepared ?? found.Published)!;
        var form = await desk.LayAsync(this, BlockFields.Told(version.Title, version.Blocks), cancel, changes: true);
        var count = version.Blocks.Count;
        while (form.All(BlockFields.Field("kind", count)).Count > 0) count++;
        return await ShowAsync(form, found, count, cancel);
    }

    public Task<IActionResult> OnPostAsync(string twin, CancellationToken cancel) => desk.TakeAsync(this, BlockFields.Names(Request),
        async form => await TwinAtWork.FindAsync(store, here, me, twin, cancel) is { } found ? await ShowAsync(form, found, BlockFields.Count(Request), cancel) : NotFound(),
        async (deed, form) =>
        {
            if (await TwinAtWork.HoldAsync(deed, here, me, twin, cancel) is not { } found) return null;
            var version = (found.Prepared ?? found.Published)!;
            if (!form.Meets(BlockFields.Told(version.Title, version.Blocks))) return null;
            var blocks = BlockFields.Read(form, BlockFields.Count(Request));
            var at = BlockFields.Move(blocks, form[BlockFields.Do]);
            if (!form.Refuse("title", found.Write(form["title"], blocks, deed.Act))) return null;
            return form[BlockFields.Do] == "check" ? new Done(found.WorkAddress + "/check") : new Done(found.WorkAddress + (at > 0 ? $"#part-{at}" : ""), at > 0 ? "" : "Saved.");
        }, cancel);

    private async Task<IActionResult> ShowAsync(Form form, Twin twin, int count, CancellationToken cancel)
    {
        if (await originals.FindAsync(store, twin.ThingId, ahead: true, cancel) is not { } original) return NotFound();
        (Form, Twin, Original, Blocks) = (form, twin, original, BlockFields.Read(form, count));
        known = [.. pictures.All(twin.CircleId).Select(x => x.Name).Order(StringComparer.Ordinal)];
        var rows = new List<IReadOnlyList<string>>();
        foreach (var block in Blocks) rows.Add(block.Sentences.Count == 0 ? [] : [.. (await choice.ProposeAsync(block.Sentences, twin.CircleId, cancel)).Select(x => x.Name)]);
        proposed = rows;
        TwinAtWork.Tell(frame, here, "Write the Easy Read version", null, original.Title);
        return Page();
    }
}
