using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Easily;

/// <summary>What people told a place or a board in Easy Read: what is open first, the newest of it.</summary>
public sealed class ShowIssuesEasilyModel(Store store, Here here, Frame frame, Wording wording) : PageModel
{
    private const int Most = 20;

    public EasyPage Easy { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? board, CancellationToken cancel)
    {
        var its = board is null ? null : await store.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == board, cancel);
        if (board is not null && its is null) return NotFound();
        var standard = EasyPage.StandardOf(Request);
        IQueryable<Issue> all = its is null ? store.Issues : store.Issues.Where(x => x.BoardId == its.Id);
        var found = await all.OrderBy(x => x.State == IssueState.Closed || x.State == IssueState.NotKnown ? 1 : 0).ThenByDescending(x => x.Number).Take(Most + 1).ToListAsync(cancel);
        Easy = new EasyPage(wording, its is null ? wording["What people told us"] : wording["What people told {0}", its.Name], standard).TellMade();
        Easy.Say("speak", new("People tell us what should change."), new("You can read it here."));
        if (await store.TakesIssuesAsync(here.Place.Id, cancel)) Easy.Lead("tell", "Tell us something", EasyPage.At(here.Root + "/raise"), new Sentence("You can tell us too."));
        if (found.Count == 0) Easy.Say("list", new Sentence("Nobody has told us anything yet."));
        Tell("What we work on now", found.Take(Most).Where(x => x.IsOpen));
        Tell("What has ended", found.Take(Most).Where(x => !x.IsOpen));
        if (found.Count > Most) Easy.Lead("list", "All of it in the standard view", standard, new Sentence("People told us more."));
        frame.Title = Easy.Title;
        frame.Board = its?.Name;
        frame.Part = "issues";
        frame.ShowEasily(standard);
        return Page();
    }

    private void Tell(string heading, IEnumerable<Issue> issues)
    {
        var any = false;
        foreach (var issue in issues)
        {
            if (!any) Easy.Head(heading);
            any = true;
            Easy.TellIssue(issue, here.Today);
        }
    }
}
