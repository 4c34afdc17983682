using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Entering;

/// <summary>What is said over the phone, handed over or posted: the number, the code, who reads it by when.</summary>
[NeverKept]
[MayUse(Role.PartnershipManager, Role.Secretary, Role.CoChair, Role.Supporter, OfAnyBoard = true)]
public sealed class ShowEnteredModel(Database database, Me me, Here here, Frame frame) : PageModel
{
    public Issue? Issue { get; private set; }
    public string Code { get; private set; } = "";
    public bool IsLarge { get; private set; }

    public bool MayRead => Issue is not null && IssueRights.Of(me, Issue).Reads(Issue);

    public async Task OnGetAsync(string? print, CancellationToken cancel)
    {
        frame.Title = "It is written down";
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues");
        if (Sent.Known(HttpContext) is not var (number, code)) return;
        var (place, mark) = (here.Place.Id, PhoneCode.MarkOf(code));
        // Whoever wrote it down sees the receipt, though nobody has read it yet.
        await using var store = database.Read().Look(place, Platform.Viewer.Keeper);
        if (await store.Issues.FirstOrDefaultAsync(x => x.Number == number, cancel) is not { } issue) return;
        if (await store.Raisers.FirstOrDefaultAsync(x => x.IssueId == issue.Id && x.CodeMark == mark, cancel) is not { } raiser || !await store.DeskEntries.AnyAsync(x => x.IssueId == issue.Id && x.AccountId == me.AccountId, cancel)) return;
        (Issue, Code) = (issue, code);
        IsLarge = print is null ? (await store.RaiserWishes.FirstOrDefaultAsync(x => x.RaiserId == raiser.Id, cancel))?.InLargePrint == true : print == "large";
    }
}
