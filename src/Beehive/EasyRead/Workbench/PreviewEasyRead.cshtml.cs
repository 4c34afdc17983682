using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.EasyRead.Workbench;

/// <summary>An Easy Read version that is being written, as readers will see it.</summary>
[NeverKept]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class PreviewEasyReadModel(Store store, Here here, Me me, Frame frame, Wording wording) : PageModel
{
    public EasyPage Easy { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string twin, CancellationToken cancel)
    {
        if (await TwinAtWork.FindAsync(store, here, me, twin, cancel) is not { } found) return NotFound();
        var version = (found.Prepared ?? found.Published)!;
        Easy = new EasyPage(wording, version.Title, found.WorkAddress).Tell(version.IsPublished ? new("This version is out.") : new("This is not out yet."), new("Only people who work for the board see this page."));
        Easy.Add([.. version.Blocks.Where(x => x.Sentences.Count > 0)]);
        Easy.Lead("write", "Go on writing it", found.WorkAddress, new Sentence("This part is for you. Readers do not see it."));
        frame.Unlisted = true;
        frame.Title = version.Title;
        frame.About = "As readers will see it";
        frame.ShowEasily(found.WorkAddress);
        return Page();
    }
}
