using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.EasyRead.Workbench;

/// <summary>Writes down what a group said of each block, also from paper.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class NotePeoplesCheckModel(Store store, Desk desk, Here here, Me me, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;
    public Twin Twin { get; private set; } = null!;
    public TwinVersion Version { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string twin, CancellationToken cancel) => await TwinAtWork.FindAsync(store, here, me, twin, cancel) is { } found
        ? Show(await desk.LayAsync(this, Told(found), cancel), found) : NotFound();

    public Task<IActionResult> OnPostAsync(string twin, CancellationToken cancel) => desk.TakeAsync(this,
        ["group", "day", "paper", .. Enumerable.Range(0, Twin.MostBlocks).SelectMany(x => (string[])[$"good-{x}", $"comment-{x}"])],
        async form => await TwinAtWork.FindAsync(store, here, me, twin, cancel) is { } found ? Show(form, found) : NotFound(),
        async (deed, form) =>
        {
            if (await TwinAtWork.HoldAsync(deed, here, me, twin, cancel) is not { } found) return null;
            if (form.Was != Form.Mark(Told(found)))
            {
                form.Refuse("group", new("Somebody has changed the text since you opened this page. Look whether the group said it of these words."));
                return null;
            }
            if (!form.Day("day", here.Today, out var day)) return null;
            var version = (found.Prepared ?? found.Published)!;
            var said = version.Blocks.Index().Where(x => form[$"good-{x.Index}"] is "good" or "change")
                .Select(x => new BlockChecked(TwinVersion.MarkOf(x.Item), form[$"good-{x.Index}"] == "good", form.Maybe($"comment-{x.Index}"))).ToList();
            return form.Refuse("group", found.NoteCheck(form["group"], day, form.Ticked("paper"), said, TwinAtWork.ByOf(deed, here, me, found.CircleId)))
                ? new Done(found.WorkAddress, "It is written down.") : null;
        }, cancel);

    private static Dictionary<string, string?> Told(Twin twin) => new(StringComparer.Ordinal) { ["text"] = string.Join('\n', (twin.Prepared ?? twin.Published)!.Blocks.Select(TwinVersion.MarkOf)) };

    private PageResult Show(Form form, Twin twin)
    {
        (Twin, Version) = (twin, (twin.Prepared ?? twin.Published)!);
        Form = new Form(form.Address, Form.Read(form.Written()), form.Key, Form.Mark(Told(twin))) { KeptAt = form.KeptAt, Notice = form.Notice };
        foreach (var error in form.Errors) Form.Refuse(error.Field, error.Words);
        TwinAtWork.Tell(frame, here, "Write down what people said", twin);
        return Page();
    }
}
