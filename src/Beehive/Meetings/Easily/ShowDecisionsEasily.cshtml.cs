using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Easily;

/// <summary>The last ten decisions of a place in Easy Read, each with its reason.</summary>
public sealed class ShowDecisionsEasilyModel(Store store, Here here, Frame frame, Wording wording) : PageModel
{
    private const int Most = 10;

    private sealed record Dated(Decision Decision, PartialDate? Date);

    public EasyPage Easy { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var standard = here.Root + "/decisions";
        var all = from decision in store.Decisions
                  join meeting in store.Meetings on decision.MeetingId equals meeting.Id into held
                  from meeting in held.DefaultIfEmpty()
                  select new { decision, Date = decision.Date ?? meeting!.Date };
        var last = await all.OrderByDescending(x => x.Date).ThenByDescending(x => x.decision.Id).Take(Most + 1).ToListAsync(cancel);
        Easy = new EasyPage(wording, wording["Decisions"], standard).TellMade();
        Easy.Say("decide", new("Boards meet to decide things."), new("You can read here what they decided."));
        if (last.Count == 0) Easy.Say("list", new Sentence("There are no decisions yet."));
        foreach (var (decision, date) in last.Take(Most).Select(x => new Dated(x.decision, x.Date))) Tell(decision, date);
        if (last.Count > Most) Easy.Lead("list", "All decisions in the standard view", standard, new Sentence("There are more decisions."));
        frame.Title = Easy.Title;
        frame.Part = "decisions";
        frame.ShowEasily(standard);
    }

    private void Tell(Decision decision, PartialDate? date)
    {
        var (picture, said) = EasyDecisions.Of(decision.Outcome);
        Easy.Named(picture, decision.Title, EasyPage.At(decision.Address), EasyDates.On(date), said);
        Easy.Read("idea", decision.Reason, new Sentence("This is why:"));
    }
}
