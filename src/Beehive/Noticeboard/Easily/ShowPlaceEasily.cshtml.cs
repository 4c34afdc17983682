using Beehive.EasyRead;
using Beehive.Issues;
using Beehive.Meetings;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Beehive.Topics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Noticeboard.Easily;

/// <summary>The first page of a place in Easy Read: a card with a picture, a word and a sentence for each thing that people come for.</summary>
public sealed class ShowPlaceEasilyModel(Store store, Here here, Frame frame, Wording wording) : PageModel
{
    public EasyPage Easy { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await store.Database.OpenConnectionAsync(cancel);
        Easy = new EasyPage(wording, here.Place.SiteName, here.Root);
        Easy.Card("people", "Boards", At("boards"), new Sentence("A board is a group of people."), new("They meet to make life better here."));
        var next = (await MeetingRows.LoadAsync(store, store.Meetings.Where(x => x.PlaceId == here.Place.Id && x.State != MeetingState.Cancelled && x.State != MeetingState.Moved).Coming(here.Today).Take(1), cancel)).FirstOrDefault();
        Easy.Card("calendar", "Meetings", At("meetings"), next?.Date is { } date ? EasyDates.Of(date, "The next meeting is on {0}.", "The next meeting is in {0}.") : new("You can see when boards meet."));
        if (await store.TakesIssuesAsync(here.Place.Id, cancel)) TellIssues();
        if (await store.Topics.AnyAsync(x => x.Visibility == Visibility.Public, cancel)) Easy.Card("handshake", "Who can help?", At("who"), new Sentence("Find out who can help you."));
        Easy.Card("decide", "Decisions", At("decisions"), new Sentence("You can read what boards decided."));
        Easy.Card("work", "Jobs", At("actions"), new Sentence("You can see who does what."));
        Easy.Card("paper", "Papers", At("papers"), new Sentence("You can read what boards wrote."));
        Easy.Card("book", "Words and pictures", At("words"), new Sentence("Find out what hard words mean."));
        Easy.Card("question", "Help", At("help"), new Sentence("Find out how to use these pages."));
        Easy.Call(here.Place);
        frame.Title = here.Place.SiteName;
        frame.Part = "home";
        frame.ShowEasily(here.Root);
    }

    private void TellIssues()
    {
        Easy.Card("tell", "Tell us something", At("raise"), new Sentence("What should change?"));
        Easy.Card("speak", "What people told us", At("issues"), new Sentence("You can see what we do about it."));
        Easy.Card("tick", "You said, we did", At("you-said-we-did"), new Sentence("You can read our answers."));
    }

    private string At(string part) => EasyPage.At($"{here.Root}/{part}");
}
