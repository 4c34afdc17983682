using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Raising;

/// <summary>It has arrived: its number, its code, and what happens next.</summary>
[NeverKept]
public sealed class ShowSentModel(Database database, Here here, Frame frame) : PageModel
{
    public int Number { get; private set; }
    public string Code { get; private set; } = "";
    public string Holder { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public PartialDate? Next { get; private set; }

    /// <summary>They said the same as others: where that is, and what comes next there.</summary>
    public Issue? Joined { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Sent.Known(HttpContext) is not var (number, code)) return NotFound();
        var (place, mark) = (here.Place.Id, PhoneCode.MarkOf(code));
        // Whoever knows the code sees what they sent, though nobody else does yet.
        await using var store = database.Read().Look(place, Platform.Viewer.Keeper);
        if (await store.Issues.FirstOrDefaultAsync(x => x.Number == number, cancel) is not { } issue || await store.Raisers.FirstOrDefaultAsync(x => x.IssueId == issue.Id && x.CodeMark == mark, cancel) is not { } raiser) return NotFound();
        if (raiser.Joined && issue.Visibility == Platform.Visibility.Public) Joined = issue;
        (Number, Code, Holder, Phone, Next) = (number, code, issue.Holder, issue.HolderPhone, issue.Next);
        frame.Title = "Thank you";
        frame.Listens = true;
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Tell us something", here.Root + "/raise");
        return Page();
    }
}
