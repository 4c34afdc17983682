using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers.Writing;

/// <summary>Takes over what was written elsewhere: from the clipboard, or the text of a Word document. It goes into the draft of whoever pastes, and nowhere else.</summary>
[TakesIn]
[TakesFiles]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, Role.Member, Role.Adviser, OfAnyBoard = true)]
public sealed class PasteFromWordModel(Store store, TextDraft draft, Uploads uploads, Here here, Frame frame) : PageModel
{
    private const string End = "/paste";

    public Form Form { get; private set; } = null!;
    public MadeText? Made { get; private set; }

    /// <summary>The form that the text goes into.</summary>
    public string Back => Request.Path.Value![..^End.Length];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal)), cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        var (made, refusal) = await MakeAsync(cancel);
        if (made is { Markdown: var text } && string.IsNullOrWhiteSpace(text)) refusal = new("There are no words in it that can be taken over.");
        refusal ??= await draft.AddAsync(HttpContext, Back, made!.Markdown, cancel);
        if (form.Refuse("document", refusal)) Made = made;
        else Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(form, cancel);
    }

    private async Task<(MadeText?, Refusal?)> MakeAsync(CancellationToken cancel)
    {
        if (Request.Form.Files.GetFile("document") is { Length: > 0 } file) return await OfDocumentAsync(file, cancel);
        var pasted = Request.Form["pasted"].ToString();
        return string.IsNullOrWhiteSpace(pasted) ? (null, new("Paste something, or choose a Word document.")) : WordPaste.ToMarkdown(pasted);
    }

    /// <summary>Judged and scanned like every file that is sent, and then let go.</summary>
    private async Task<(MadeText?, Refusal?)> OfDocumentAsync(IFormFile file, CancellationToken cancel)
    {
        await using var sent = file.OpenReadStream();
        var (upload, refusal) = await uploads.TakeAsync(sent, file.FileName, cancel);
        if (upload is null) return (null, refusal);
        try
        {
            if (upload.Kind != Platform.Files.UploadKind.Docx) return (null, new("This is no Word document (.docx). Open it in Word, save it as .docx, and choose that."));
            await using var content = uploads.Open(upload);
            return DocxText.ToMarkdown(content);
        }
        finally
        {
            uploads.Forget(upload.Id);
        }
    }

    private async Task<IActionResult> ShowAsync(Form form, CancellationToken cancel)
    {
        Form = form;
        var address = Back[..Back.LastIndexOf('/')]; // of the paper, or of a board's papers
        frame.Title = "Paste from Word";
        frame.About = await store.Things.Where(x => x.Address == address || x.Address + "/papers" == address).Select(x => x.Title).FirstOrDefaultAsync(cancel) + (Back.EndsWith("/next", StringComparison.Ordinal) ? ", next version" : "");
        frame.Part = "papers";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root);
        return Page();
    }
}
