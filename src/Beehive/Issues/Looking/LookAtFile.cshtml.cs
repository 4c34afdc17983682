using System.Globalization;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Papers;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Looking;

/// <summary>A person looks at a photo, a recording or a film that came with an issue, types what it says, and decides who may see or hear it.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class LookAtFileModel(Store store, Desk desk, Me me, Here here, Frame frame, Uploads uploads, FileStore files) : PageModel
{
    private static readonly string[] Fields = ["what", "words"];

    private KeptFile? kept;
    private Refusal? notKept;

    public string Heading => "Look at what was added";

    public Form Form { get; private set; } = null!;
    public Issue Issue { get; private set; } = null!;
    public IssueFile Sent { get; private set; } = null!;

    public string At => $"{Issue.Address}/files/{Sent.Id}";

    public bool CanBeSeen => Sent.Hash is not null || uploads.Find(Sent.UploadId ?? "") is { Virus.MayGoOn: true };

    public async Task<IActionResult> OnGetAsync(int number, string file, CancellationToken cancel) =>
        await FindAsync(number, file, cancel) ? Show(await desk.LayAsync(this, Told(Sent), cancel, changes: true)) : NotFound();

    public async Task<IActionResult> OnPostAsync(int number, string file, CancellationToken cancel)
    {
        if (!await FindAsync(number, file, cancel)) return NotFound();
        if (Request.Form["what"].ToString() is "show" or "keep" && !Request.Form.ContainsKey(Desk.KeepField)) await KeepAsync(cancel);
        return await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), WorkAsync, cancel);
    }

    private async Task KeepAsync(CancellationToken cancel)
    {
        if (Sent.Hash is not null) return;
        if (uploads.Find(Sent.UploadId ?? "") is { } upload) (kept, notKept) = await uploads.KeepAsync(upload, new Release(Decided: true), cancel);
        else notKept = new("It is not here any more. You can only delete it.");
    }

    private async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        await deed.Writing.HoldAsync(Issue.Id, deed.Cancel);
        var (issue, sent) = (await deed.Store.Issues.FirstAsync(x => x.Id == Issue.Id, deed.Cancel), await deed.Store.IssueFiles.FirstOrDefaultAsync(x => x.Id == Sent.Id, deed.Cancel));
        if (sent is null)
        {
            form.Notice = "Somebody else has deleted it meanwhile.";
            return null;
        }
        if (!form.Meets(Told(sent)) || !form.Refuse("what", notKept)) return null;
        var before = sent.State;
        if (form["what"] == "drop") await DropAsync(deed, sent);
        else if (form["what"] is not ("show" or "keep")) form.Refuse("what", new("Choose who may see or hear it."));
        else if (form.Refuse("words", Decide(deed, sent, form))) issue.TypeWords(sent.IsPhoto ? "" : form["words"], new By(issue.Holder, here.Today, deed.Act));
        if (!form.Holds) return null;
        deed.Store.Add(Chain.Line(here.Place.Id, deed.Act, "IssueFileLookedAt", issue.Id, new Dictionary<string, string?[]> { ["file " + sent.Id.ToString(CultureInfo.InvariantCulture)] = [before.ToString(), form["what"]] }));
        deed.Writing.Touch(here.Place.Id);
        return new Done(issue.Address, form["what"] == "drop" ? "It is deleted." : form["what"] == "show" ? "Everybody can see or hear it once the issue is shown." : "Only those who handle it see or hear it.");
    }

    private Refusal? Decide(Deed deed, IssueFile sent, Form form)
    {
        var waited = sent.UploadId;
        if (sent.Decide(form["what"] == "show", form["words"], sent.Hash ?? kept!.Hash) is { } refusal) return refusal;
        if (waited is not null) deed.Writing.Afterwards(() => uploads.Forget(waited));
        return null;
    }

    /// <summary>The sound or the picture goes once it is sure that the row is gone, and only where nothing else is the very same file.</summary>
    private async Task DropAsync(Deed deed, IssueFile sent)
    {
        deed.Store.Remove(sent);
        if (sent.UploadId is { } waits) deed.Writing.Afterwards(() => uploads.Forget(waits));
        if (sent.Hash is not { } hash || await deed.Store.IssueFiles.AnyAsync(x => x.Hash == hash && x.Id != sent.Id, deed.Cancel) || await deed.Store.Attachments.AnyAsync(x => x.Hash == hash, deed.Cancel)) return;
        deed.Writing.Afterwards(() => files.Forget(hash));
    }

    private static Dictionary<string, string?> Told(IssueFile file) => new(StringComparer.Ordinal)
    {
        ["words"] = file.Words, ["what"] = file.State switch { IssueFileState.Shown => "show", IssueFileState.Kept => "keep", _ => null },
    };

    private async Task<bool> FindAsync(int number, string file, CancellationToken cancel)
    {
        if (!long.TryParse(file, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return false;
        if (await store.Issues.FirstOrDefaultAsync(x => x.Number == number, cancel) is not { } issue || !IssueRights.Of(me, issue).ForPlace) return false;
        if (await store.IssueFiles.FirstOrDefaultAsync(x => x.Id == id && x.IssueId == issue.Id, cancel) is not { } sent) return false;
        (Issue, Sent) = (issue, sent);
        return true;
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = Heading;
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues").Crumb(Issue.Title, Issue.Address);
        return Page();
    }
}
