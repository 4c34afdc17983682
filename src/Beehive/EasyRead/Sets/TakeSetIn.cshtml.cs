using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.EasyRead.Sets;

/// <summary>Takes a set of pictures in. The zip is read where it was received, and never kept.</summary>
[TakesIn]
[TakesFiles]
[MayUse(Role.PartnershipManager)]
public sealed class TakeSetInModel(Desk desk, Uploads uploads, FileStore files, VirusCheck viruses, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;

    public IReadOnlyList<SetFault> Faults { get; private set; } = [];

    public long Megabytes => uploads.Settings.Largest / 1024 / 1024;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (set, refusal) = await ReadAsync(cancel);
        Faults = set?.Faults ?? [];
        if (Faults.Count > 0) refusal = new("There is something wrong in the set. Each line is told on this page.");
        var kept = set is null || refusal is not null ? [] : await TakingSetsIn.KeepFilesAsync(files, set, cancel);
        return await desk.TakeAsync(this, [], form => Task.FromResult<IActionResult>(Show(form)), async (deed, form) =>
        {
            if (!form.Refuse("file", refusal)) return null;
            await TakingSetsIn.TakeAsync(deed.Writing, set!, kept, here.Place.Id, here.Root, deed.Act with { Why = $"set of pictures {set!.Name}" }, cancel);
            return new Done(here.Root + "/pictures/keep", "The set is in the picture book.");
        }, cancel);
    }

    private async Task<(PictureSet?, Refusal?)> ReadAsync(CancellationToken cancel)
    {
        if (Request.Form.Files.GetFile("file") is not { Length: > 0 } file) return (null, new("Choose a zip. If you have chosen one, it is empty."));
        await using var sent = file.OpenReadStream();
        try
        {
            var verdict = await viruses.AskAsync(sent, cancel);
            if (!verdict.MayGoOn) return (null, new("The set was not taken: the scanner found something in it, or does not answer. Try again later."));
            sent.Position = 0;
            return (await Task.Run(() => PictureSet.Read(sent, file.FileName), cancel), null);
        }
        catch (RefusedException refused)
        {
            return (null, refused.Refusal);
        }
    }

    private PageResult Show(Form form)
    {
        Form = form;
        PictureFrame.Set(frame, here, "Take a set of pictures in", null);
        return Page();
    }
}
