using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Platform.Notices;

/// <summary>One letter of the folder as plain words, with its links.</summary>
[NeverKept]
public sealed class ShowLetterModel(DevMail dev, Frame frame) : PageModel
{
    public Mail Mail { get; private set; } = null!;

    public IEnumerable<IEnumerable<IEnumerable<(string Words, bool IsLink)>>> Paragraphs => dev.Pieces(Mail.Text);

    public async Task<IActionResult> OnGetAsync(string letter, CancellationToken cancel)
    {
        if (dev.For(HttpContext) is not { } folder || await folder.ReadAsync(letter, cancel) is not { } mail) return NotFound();
        Mail = mail;
        (frame.Title, frame.Unlisted) = (mail.Of("Subject"), true);
        frame.Crumb("Letters", "/dev/mail");
        return Page();
    }
}
