using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Entering;

/// <summary>Somebody phoned, wrote, or said it: an office or a supporter writes it down for them. It is promised the same as what comes by this site.</summary>
[TakesIn]
[TakesFiles]
[MayUse(Role.PartnershipManager, Role.Secretary, Role.CoChair, Role.Supporter, OfAnyBoard = true)]
public sealed class EnterIssueModel(Store store, Desk desk, Here here, Frame frame, Me me, Uploads uploads, IssueLetters letters, DangerLetters danger) : PageModel
{
    /// <summary>The field for the file, and the one that carries from page to page that it was taken in.</summary>
    private const string Chosen = "paper", Taken = "scan";

    private static readonly string[] Fields = ["way", "day", "words", "wanted", "about", "kind", "who", "people", "name", "shows", "email", "phone", "post", "needs", "note", "passes-on", Taken];

    private Refusal? notTaken;

    public Form Form { get; private set; } = null!;
    public IssueOffice Office { get; private set; } = null!;
    public Writer Writer { get; private set; } = null!;

    /// <summary>Not by this site: then they write it themselves. For a supporter there is one way only.</summary>
    public static IReadOnlyList<IssueWay> Ways { get; } = [IssueWay.Phone, IssueWay.Post, IssueWay.Meeting, IssueWay.Event];

    public long Megabytes => uploads.Settings.Largest / 1024 / 1024;

    /// <summary>The scan that came with the form before.</summary>
    public Upload? Scan => ScanOf(Form);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        return Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal) { ["day"] = Said.Date(PartialDate.Of(here.Today)), ["who"] = "person" }, cancel));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        await TakeScanAsync(cancel);
        return await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), WorkAsync, cancel);
    }

    private async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        var place = here.Place;
        var entry = EntryFields.Read(form, Writer, here.Today);
        form.Refuse(Chosen, notTaken ?? (form[Taken].Length > 0 && ScanOf(form) is null ? new("The scan is not here any more. Choose it again.") : null));
        if (!form.Holds) return null;
        await deed.Writing.HoldAsync(place.Id, deed.Cancel);
        var office = await deed.Store.IssueOffices.FirstAsync(x => x.PlaceId == place.Id, deed.Cancel);
        var due = office.Promises.Reading(place.Nation.Holidays(), entry.Day);
        if (due.By < here.Today) due = due with { By = here.Today }; // it came before, and was not written down
        var by = new By(Writer.Office, here.Today, deed.Act);
        if (!form.Refuse("words", Issue.Raise(entry.Told, office.Number(await IssueNumbers.HighestAsync(deed.Writing, place.Id, deed.Cancel)), place.Address, office.HolderOn(here.Today), due, by, out var issue))) return null;
        await deed.Writing.KeepAsync(issue!, place.Id, deed.Cancel);
        var code = PhoneCode.New();
        var raiser = entry.Raiser(issue!, code, deed.Act.At);
        deed.Store.Add(raiser);
        deed.Store.Add(new DeskEntry { IssueId = issue!.Id, PlaceId = place.Id, Office = Writer.Office, AccountId = me.AccountId, People = entry.People, ScanId = ScanOf(form)?.Id, ScanName = ScanOf(form)?.Name, At = deed.Act.At });
        if (entry.Wish(raiser, deed.Act.At) is { } wish) deed.Store.Add(wish);
        await letters.ThankAsync(deed.Writing, place, issue, raiser, code, deed.Cancel);
        await danger.MarkAsync(deed.Writing, place, issue, DangerWords.In(office.OwnDangerWords, entry.Told.Words, entry.Told.Wanted, entry.Told.About), here.Today, deed.Act.At, deed.Cancel);
        return new Done(here.Root + "/issues/entered") { Keepsake = Sent.Of(HttpContext, issue.Number, code) };
    }

    /// <summary>Takes the scan in, and writes into the form where it waits: whatever becomes of the form, the scan is not lost.</summary>
    private async Task TakeScanAsync(CancellationToken cancel)
    {
        if (Request.Form.Files.GetFile(Chosen) is not { FileName.Length: > 0 } file) return;
        await using var content = file.OpenReadStream();
        var (upload, refusal) = await uploads.TakeAsync(content, file.FileName, cancel);
        notTaken = refusal;
        if (upload is null) return;
        if (upload.Kind is not (UploadKind.Pdf or UploadKind.Jpeg or UploadKind.Png))
        {
            uploads.Forget(upload.Id);
            notTaken = new("Send the scan as PDF, JPEG or PNG.");
            return;
        }
        var fields = Request.Form.ToDictionary();
        fields[Taken] = upload.Id;
        Request.Form = new FormCollection(fields, Request.Form.Files);
    }

    private Upload? ScanOf(Form form) => uploads.Find(form[Taken]) is { Virus.State: not VirusState.Infected, Kind: UploadKind.Pdf or UploadKind.Jpeg or UploadKind.Png } upload ? upload : null;

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var place = here.Place.Id;
        if (await store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place, cancel) is not { } office) return false;
        (Office, Writer) = (office, Writer.Of(me, office));
        return true;
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = "Write down what somebody said";
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues");
        return Page();
    }
}
