using System.Globalization;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers.Writing;

/// <summary>Shows what was found in a file that was sent, and takes the decision: as it is, a copy without author, only its text, or not at all.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class DecideOnFileModel(Store store, Desk desk, Uploads uploads, TextDraft draft, Here here, Me me, Frame frame) : PageModel
{
    private static readonly string[] Fields = ["title", "alt", "decorative", "decision"];

    public Form Form { get; private set; } = null!;
    public Paper Paper { get; private set; } = null!;
    public WaitingFile Sent { get; private set; } = null!;
    public Upload? Upload { get; private set; }

    public bool MayGoOn => Upload?.Virus.MayGoOn == true;

    public bool IsPicture => Upload is { } upload && UploadKinds.IsPicture(upload.Kind);

    public async Task<IActionResult> OnGetAsync(string paper, string waiting, CancellationToken cancel)
    {
        if (!await FindAsync(store, paper, waiting, cancel)) return NotFound();
        return Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal) { ["title"] = Sent.Title }, cancel));
    }

    /// <summary>The file goes into the store before the record is written: the scanner may have to be asked again, and nobody should wait for it.</summary>
    public async Task<IActionResult> OnPostAsync(string paper, string waiting, CancellationToken cancel)
    {
        var (kept, refusal) = await FindAsync(store, paper, waiting, cancel) ? await BeforehandAsync(cancel) : (null, null);
        return await desk.TakeAsync(this, Fields, async form => await FindAsync(store, paper, waiting, cancel) ? Show(form) : NotFound(), async (deed, form) =>
        {
            if (await PaperAtWork.HoldAsync(deed, here, me, paper, cancel) is not { } found || await WaitingAsync(deed.Store, found, waiting, cancel) is not { } row || !form.Refuse("decision", refusal)) return null;
            if (Decide(found, row, kept, form, deed.Act) is not { } done) return null;
            deed.Store.Remove(row);
            deed.Writing.Afterwards(() => uploads.Forget(row.UploadId));
            return done;
        }, cancel);
    }

    private async Task<(KeptFile?, Refusal?)> BeforehandAsync(CancellationToken cancel)
    {
        var decision = Request.Form["decision"].ToString();
        if (decision is "drop") return (null, null);
        if (Upload is null) return (null, new("The file is not waiting any more. Leave it out, and send it again."));
        if (decision is "text") return (null, await TextAsync(cancel));
        if (decision is not ("keep" or "clean")) return (null, new("Choose what shall become of the file."));
        return await uploads.KeepAsync(Upload, new Release(Decided: true, WithoutAuthor: decision == "clean"), cancel);
    }

    private async Task<Refusal?> TextAsync(CancellationToken cancel)
    {
        if (Upload!.Kind != UploadKind.Docx || !Upload.Virus.MayGoOn) return new("The text of this file cannot be taken over.");
        await using var content = uploads.Open(Upload);
        var (made, refusal) = DocxText.ToMarkdown(content);
        return refusal ?? await draft.AddAsync(HttpContext, TextOf(Paper), made!.Markdown, cancel);
    }

    private Done? Decide(Paper paper, WaitingFile row, KeptFile? kept, Form form, Act act)
    {
        if (form["decision"] == "text") return new Done(TextOf(paper), "The text of the file stands at the end of your text. Look it through, then keep the paper.");
        if (kept is null) return form["decision"] == "drop" ? new Done(paper.Address + "/work", "The file is left out.") : null;
        var alt = form.Ticked("decorative") ? "" : form.Maybe("alt");
        var refusal = paper.Attach(kept, row.Name, form.Maybe("title") ?? row.Title, IsPicture ? alt : null, PaperWords.TroublesIn(Upload!.Inspection), act);
        return form.Refuse(IsPicture && alt is null ? "alt" : "title", refusal) ? new Done(paper.Address + "/work", "The file stands with the paper. Readers get it when the paper is out.") : null;
    }

    private async Task<bool> FindAsync(Store from, string slug, string waiting, CancellationToken cancel)
    {
        if (await PaperAtWork.FindAsync(from, here, me, slug, cancel) is not { } paper || await WaitingAsync(from, paper, waiting, cancel) is not { } row) return false;
        (Paper, Sent, Upload) = (paper, row, uploads.Find(row.UploadId));
        return true;
    }

    private static async Task<WaitingFile?> WaitingAsync(Store from, Paper paper, string waiting, CancellationToken cancel) =>
        long.TryParse(waiting, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await from.WaitingFiles.FirstOrDefaultAsync(x => x.Id == id && x.PaperId == paper.Id, cancel) : null;

    private static string TextOf(Paper paper) => paper.Address + (paper.IsDraft ? "/write" : "/next");

    private PageResult Show(Form form)
    {
        Form = form;
        WorkFrame.Set(frame, here, "What shall become of the file?", Paper);
        return Page();
    }
}
