using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Own;

/// <summary>One's own issue, also while nobody else may see it: who has it, what is next, and everything that happened so far.</summary>
[NeverKept]
public sealed class ShowYoursModel(Database database, Here here, Frame frame, Wording wording, TimeProvider clock) : PageModel
{
    public Mine Mine { get; private set; } = null!;
    /// <summary>In Easy Read.</summary>
    public EasyPage? Easy { get; private set; }
    public IssueOffice Office { get; private set; } = null!;

    /// <summary>The one that it was joined to.</summary>
    public Issue? JoinedTo { get; private set; }

    /// <summary>What we asked and wait for.</summary>
    public IssueQuestion? Question { get; private set; }
    public bool MaySort { get; private set; }

    public string Root => here.Root + "/issues";

    public bool MayAdd => Mine.Issue.IsOpen;

    /// <summary>Whoever joined takes back only that they joined.</summary>
    public bool MayTakeBack => Mine.Issue.IsOpen;

    /// <summary>While there is still something to hear of.</summary>
    public bool MayReach => Mine.Issue.IsOpen || Mine.Issue.AsksIfSorted();

    public bool MayDo => MayAdd || MaySort || MayTakeBack || MayReach || MayForget;

    public bool MayForget => Mine.Raiser is not { FirstName: null, Email: null, Phone: null, Post: null };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var place = here.Place.Id;
        await using var store = database.Read();
        if (Sent.Known(HttpContext) is not var (number, code) || await Mine.FindAsync(store, place, number, code, cancel) is not { } mine) return Redirect(RaiseWay.ToOwn(here, Request).At("find"));
        if (await store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place, cancel) is not { } office) return NotFound();
        (Mine, Office) = (mine, office);
        Question = await store.QuestionOfAsync(mine, cancel);
        MaySort = await Sorting.MayAsync(store, mine, clock.GetUtcNow(), cancel);
        if (mine.Issue.JoinedToId is { } other) JoinedTo = await store.Issues.FirstOrDefaultAsync(x => x.Id == other && x.Visibility == Visibility.Public, cancel);
        frame.Title = "What you told us";
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("What people told us", Root);
        var way = RaiseWay.ToOwn(here, Request);
        way.Tell(frame, Request);
        if (way.IsEasy) Easy = new EasyYours(this, here.Today).Tell(new EasyPage(wording, wording["What you told us"], Root + "/yours"));
        return Page();
    }
}
