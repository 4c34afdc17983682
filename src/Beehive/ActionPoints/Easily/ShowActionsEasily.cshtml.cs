using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.ActionPoints.Easily;

/// <summary>The actions of a place in Easy Read: what is late, what comes next, what is done.</summary>
public sealed class ShowActionsEasilyModel(Store store, Here here, Frame frame, Wording wording) : PageModel
{
    private const int Most = 20;
    private const int Few = 5;

    public EasyPage Easy { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Easy = new EasyPage(wording, wording["Actions"], here.Root + "/actions").TellMade();
        Easy.Say("work", new("An action is a job from a meeting."), new("You can see here how each job is going."));
        var all = await store.ActionPoints.GroupBy(x => x.State).Select(x => new { x.Key, Number = x.Count() }).ToListAsync(cancel);
        var (whole, done) = (all.Sum(x => x.Number), all.Where(x => x.Key == ActionState.Done).Sum(x => x.Number));
        if (whole == 0) Easy.Say("list", new Sentence("There are no actions yet."));
        else Easy.Say("tick", new Sentence("People finished {0} jobs.", Said.Easily(done, whole)));
        var open = await store.ActionPoints.Where(x => x.State == ActionState.ToDo || x.State == ActionState.Doing || x.State == ActionState.NotKnown)
            .OrderBy(x => x.State == ActionState.NotKnown).ThenBy(x => x.Due == null).ThenBy(x => x.Due).ThenBy(x => x.Id).Take(Most + 1).ToListAsync(cancel);
        Tell("Jobs that are late", open.Take(Most).Where(x => x.IsOverdue(here.Today)));
        Tell("Jobs to do", open.Take(Most).Where(x => !x.IsOverdue(here.Today)));
        Tell("Jobs that are done", await store.ActionPoints.Where(x => x.State == ActionState.Done).OrderByDescending(x => x.Due).ThenByDescending(x => x.Id).Take(Few).ToListAsync(cancel));
        if (whole > Most) Easy.Lead("list", "All actions in the standard view", here.Root + "/actions", new Sentence("There are more actions."));
        frame.Title = Easy.Title;
        frame.Part = "actions";
        frame.ShowEasily(here.Root + "/actions");
    }

    private void Tell(string heading, IEnumerable<ActionPoint> actions)
    {
        var any = false;
        foreach (var action in actions)
        {
            if (!any) Easy.Head(heading);
            any = true;
            Easy.TellAction(action, here.Today);
        }
    }
}
