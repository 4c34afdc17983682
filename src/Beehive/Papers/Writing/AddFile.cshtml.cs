using System.Globalization;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers.Writing;

/// <summary>Sends a file for a paper. It waits until somebody has read what was found in it and decided.</summary>
[TakesIn]
[TakesFiles]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class AddFileModel(Store store, Desk desk, Uploads uploads, Here here, Me me, Frame frame) : PageModel
{
    private static readonly string[] Fields = ["title"];

    public Form Form { get; private set; } = null!;
    public Paper Paper { get; private set; } = null!;

    public long Megabytes => uploads.Settings.Largest / 1024 / 1024;

    public async Task<IActionResult> OnGetAsync(string paper, CancellationToken cancel)
    {
        if (await PaperAtWork.FindAsync(store, here, me, paper, cancel) is not { } found) return NotFound();
        return Show(await desk.LayAsync(this, new Dictionary<string, string?>(), cancel), found);
    }

    /// <summary>The file is taken and looked into before the record is written, so that nobody waits for it.</summary>
    public async Task<IActionResult> OnPostAsync(string paper, CancellationToken cancel)
    {
        if (await PaperAtWork.FindAsync(store, here, me, paper, cancel) is not { } known) return NotFound();
        var (upload, refusal) = await TakeAsync(cancel);
        var kept = false;
        try
        {
            return await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form, known)), async (deed, form) =>
            {
                if (await PaperAtWork.HoldAsync(deed, here, me, paper, cancel) is not { } found || !form.Refuse("file", refusal ?? await FullAsync(deed.Store, found, cancel))) return null;
                var row = new WaitingFile { PaperId = found.Id, UploadId = upload!.Id, Name = upload.Name, Title = Title(form, upload), At = deed.Act.At };
                deed.Store.Add(row);
                await deed.Store.SaveChangesAsync(cancel);
                deed.Writing.Afterwards(() => kept = true);
                return new Done(string.Create(CultureInfo.InvariantCulture, $"{found.Address}/waiting/{row.Id}"));
            }, cancel);
        }
        finally
        {
            if (!kept && upload is not null) uploads.Forget(upload.Id);
        }
    }

    private async Task<(Upload?, Refusal?)> TakeAsync(CancellationToken cancel)
    {
        if (Request.Form.Files.GetFile("file") is not { Length: > 0 } file) return (null, new("Choose a file. If you have chosen one, it is empty."));
        await using var sent = file.OpenReadStream();
        return await uploads.TakeAsync(sent, file.FileName, cancel);
    }

    private static async Task<Refusal?> FullAsync(Store from, Paper paper, CancellationToken cancel) =>
        paper.Attachments.Count + await from.WaitingFiles.CountAsync(x => x.PaperId == paper.Id, cancel) < Paper.MostFiles ? null : new("A paper can have {0} files at most.", Paper.MostFiles);

    private static string Title(Form form, Upload upload)
    {
        var title = form.Maybe("title") ?? Path.GetFileNameWithoutExtension(upload.Name);
        return title[..Math.Min(title.Length, Paper.LongestTitle)];
    }

    private PageResult Show(Form form, Paper paper)
    {
        (Form, Paper) = (form, paper);
        WorkFrame.Set(frame, here, "Add a file", paper);
        return Page();
    }
}
