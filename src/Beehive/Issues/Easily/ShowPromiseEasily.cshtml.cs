using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Easily;

/// <summary>What is promised to whoever tells the place something, and whether it is kept, in Easy Read.</summary>
public sealed class ShowPromiseEasilyModel(Database database, Store store, Here here, Frame frame, Wording wording) : PageModel
{
    public EasyPage Easy { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (place, standard) = (here.Place.Id, here.Root + "/issues/promise");
        Easy = new EasyPage(wording, wording["What we promise"], standard).TellMade();
        Easy.Say("heart", new("You can tell us something."), new("We promise not to lose it."));
        Easy.Say("office", new("An office always has it."), new("You can call that office."));
        if (await store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place, cancel) is { } office) Tell(office);
        await TellCountsAsync(place, cancel);
        Easy.Head("What can you do now?");
        Easy.Lead("tick", "You said, we did", EasyPage.At(here.Root + "/you-said-we-did"), new Sentence("You can read our answers."));
        Easy.Call(here.Place);
        frame.Title = Easy.Title;
        frame.Part = "issues";
        frame.ShowEasily(standard);
    }

    private void Tell(IssueOffice office)
    {
        Easy.Head("How long does it take?");
        Easy.Say("paper", Sentence.Count(office.ReadIn, "A person reads it in {0} working day.", "A person reads it in {0} working days."), new("Working days are Monday to Friday."));
        Easy.Say("board", Sentence.Count(office.AcceptIn, "A board takes {0} working day to say yes or no.", "A board takes {0} working days to say yes or no."));
        Easy.Say("mail", Sentence.Count(office.AnswerIn, "You get an answer in {0} working day.", "You get an answer in {0} working days."), new("The answer says what we will do."), new("It says when we will do it."));
        if (office.IsCoveredOn(here.Today)) Easy.Say("handshake", new("{0} helps until {1}.", office.CoverOffice!, Said.Date(office.CoverUntil)), new("The phone number is {0}.", office.CoverPhone!));
    }

    /// <summary>Counted are those too that nobody has read yet. Only their number is told.</summary>
    private async Task TellCountsAsync(long place, CancellationToken cancel)
    {
        PartialDate? today = PartialDate.Of(here.Today);
        var counts = await PromiseCounts.ReadAsync(store, place, cancel);
        var (open, waiting) = (counts.Where(x => x.Of == Counted.Open).Sum(x => x.Number), counts.Where(x => x.Of == Counted.Unread).Sum(x => x.Number));
        await using var counting = database.Read().Look(place, Viewer.Keeper);
        var late = await counting.Issues.CountAsync(x => x.Next < today && x.State != IssueState.Closed && x.State != IssueState.NotKnown, cancel);
        Easy.Head("Do we keep our promise?");
        if (open == 0) Easy.Say("list", new Sentence("Nothing is open now."));
        else Easy.Say("list", Sentence.Count(open, "{0} is open now.", "{0} are open now."), Sentence.Count(waiting, "Nobody has read {0} of them yet.", "Nobody has read {0} of them yet."));
        if (open > 0) Easy.Say(late == 0 ? "tick" : "late", late == 0 ? new Sentence("We are not late.") : new("We are late with {0}.", Said.Easily(late, open)));
    }
}
