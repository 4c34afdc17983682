using System.Globalization;
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
public sealed class WriteEasyReadModel(Store store, Desk desk, Here here, Me me, Frame frame, OriginalBook originals, PictureBook book, PictureChoice choice) : PageModel
{
    private const string Ask = "ask-";

    public static readonly BlockKind[] Kinds = Enum.GetValues<BlockKind>();

    public Form Form { get; private set; } = null!;
    public Twin Twin { get; private set; } = null!;
    public Original Original { get; private set; } = null!;

    /// <summary>As they stand in the form.</summary>
    public IReadOnlyList<Block> Blocks { get; private set; } = [];

    /// <summary>What each of them can have as its picture.</summary>
    public IReadOnlyList<PictureQuestion> Pictures { get; private set; } = [];

    public int Words => Blocks.Sum(BlockCount.Words);

    public async Task<IActionResult> OnGetAsync(string twin, CancellationToken cancel)
    {
        if (await TwinAtWork.FindAsync(store, here, me, twin, cancel) is not { } found) return NotFound();
        var version = (found.Prepared ?? found.Published)!;
        var form = await desk.LayAsync(this, BlockFields.Told(version.Title, version.Blocks), cancel, changes: true);
        var count = version.Blocks.Count;
        while (form.All(BlockFields.Field("kind", count)).Count > 0) count++;
        return await ShowAsync(form, found, count, cancel);
    }

    public Task<IActionResult> OnPostAsync(string twin, CancellationToken cancel)
    {
        async Task<IActionResult> ShowAgainAsync(Form form) => await TwinAtWork.FindAsync(store, here, me, twin, cancel) is { } found ? await ShowAsync(form, found, BlockFields.Count(Request), cancel) : NotFound();
        return PictureSearch.Asked(Request) is { } field ? ShowAgainAsync(PictureSearch.Look(this, field, BlockFields.Names(Request)))
            : desk.TakeAsync(this, BlockFields.Names(Request), ShowAgainAsync, (deed, form) => WriteAsync(deed, form, twin, cancel), cancel);
    }

    private async Task<Done?> WriteAsync(Deed deed, Form form, string twin, CancellationToken cancel)
    {
        if (await TwinAtWork.HoldAsync(deed, here, me, twin, cancel) is not { } found) return null;
        var version = (found.Prepared ?? found.Published)!;
        if (!form.Meets(BlockFields.Told(version.Title, version.Blocks))) return null;
        var blocks = BlockFields.Read(form, BlockFields.Count(Request));
        var at = BlockFields.Move(blocks, form[BlockFields.Do]);
        if (!form.Refuse("title", found.Write(form["title"], blocks, deed.Act))) return null;
        if (form[BlockFields.Do].Length == 0) return new Done(found.WorkAddress + "/check");
        if (!form[BlockFields.Do].StartsWith(Ask, StringComparison.Ordinal)) return new Done(found.WorkAddress + (at > 0 ? $"#part-{at}" : ""), at > 0 ? "" : "Saved.");
        await deed.Store.AskForPictureAsync(here.Place.Id, found.CircleId == 0 ? null : found.CircleId, form[PictureSearch.SoughtOf(BlockFields.Field("picture", at - 1))], found.WorkAddress, deed.Act.At, cancel);
        return new Done(found.WorkAddress + $"#part-{at}", "Saved. Those who keep the pictures see which one you need.");
    }

    private async Task<IActionResult> ShowAsync(Form form, Twin twin, int count, CancellationToken cancel)
    {
        if (await originals.FindAsync(store, twin.ThingId, ahead: true, cancel) is not { } original) return NotFound();
        (Form, Twin, Original, Blocks) = (form, twin, original, BlockFields.Read(form, count));
        await book.ArriveAsync(cancel);
        var asked = new List<PictureQuestion>();
        for (var i = 0; i < Blocks.Count; i++) asked.Add(await PictureAsync(form, i, cancel));
        Pictures = asked;
        TwinAtWork.Tell(frame, here, "Write the Easy Read version", null, original.Title);
        return Page();
    }

    private async Task<PictureQuestion> PictureAsync(Form form, int at, CancellationToken cancel)
    {
        var (block, field, number, board) = (Blocks[at], BlockFields.Field("picture", at), at + 1, Twin.CircleId);
        var asked = await choice.AskAsync(field, new("Picture of part {0}", number), block.Sentences, block.Picture, board, cancel, UsualPictures.Of(block.Kind));
        asked = asked with { About = new("part {0}", number), Place = $"part-{number}", Ask = Ask + number.ToString(CultureInfo.InvariantCulture), IsFresh = PictureSearch.Asked(Request) == field };
        return form.Maybe(PictureSearch.SoughtOf(field)) is { } sought ? await choice.FindAsync(asked, sought, board, cancel) : asked;
    }
}
