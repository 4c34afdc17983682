using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Beehive.Platform.Words;
using Beehive.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Raising;

/// <summary>Up to three issues of the place that say what somebody has just written, so that they can join one. Where there are none the next question comes.</summary>
[NeverKept]
public sealed class ShowAlikeModel(Database database, Store store, Here here, Frame frame, Wording wording) : PageModel
{
    public IReadOnlyList<Issue> Issues { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var (way, place) = (RaiseWay.Of(here, Request), here.Place.Id);
        if (Browser.Known(HttpContext) is not { } mark || await store.Tellings.FirstOrDefaultAsync(x => x.PlaceId == place && x.Mark == mark, cancel) is not { } telling) return Redirect(way.At("words"));
        Issues = await AlikeIssues.FindAsync(database, store, telling.Words, cancel);
        if (Issues.Count == 0) return Redirect(way.At("change"));
        frame.Title = "Other people have said this";
        frame.Listens = true;
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Tell us something", way.Root);
        way.Tell(frame, Request);
        if (way.IsEasy) Easy = Tell(way, new EasyPage(wording, wording["Other people have said this"], way.Root + "/similar"));
        return Page();
    }

    /// <summary>In Easy Read.</summary>
    public EasyPage? Easy { get; private set; }

    private EasyPage Tell(RaiseWay way, EasyPage easy)
    {
        easy.Say("people", new("Do you say the same?"), new("Then you can join one of these."), new("Joining counts as much."));
        foreach (var issue in Issues)
        {
            easy.TellIssue(issue, here.Today);
            if (issue.IsOpen) easy.Lead("handshake", wording["I say the same: join number {0}", issue.Number], issue.Address + "/same/easy", Sentence.Count(issue.Others + 1, "{0} person said this.", "{0} people said this."));
        }
        return easy.Go("next", "None of these: go on", way.At("change"));
    }
}
