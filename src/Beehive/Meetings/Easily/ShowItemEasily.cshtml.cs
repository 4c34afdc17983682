using Beehive.ActionPoints;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Easily;

/// <summary>One part of a meeting in Easy Read: what it is about, what people should do before, what came of it.</summary>
public sealed class ShowItemEasilyModel(Store store, Here here, Frame frame, Wording wording) : PageModel
{
    /// <summary>A longer text stands on the standard page only: nobody would read it here.</summary>
    private const int LongestText = 500;

    private Meeting meeting = null!;
    private ItemOnPage item = null!;

    public EasyPage Easy { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await store.Database.OpenConnectionAsync(cancel);
        var address = EasyPage.StandardOf(Request);
        if (await MeetingQueries.FindAsync(store, address[..address.LastIndexOf("/items/", StringComparison.Ordinal)], cancel) is not { } found) return NotFound();
        meeting = found.Meeting;
        var decisions = await MeetingQueries.DecisionsAsync(store, meeting.Id, cancel);
        var items = await MeetingQueries.ItemsAsync(store, meeting.Id, decisions, await MeetingQueries.ActionsAsync(store, meeting.Id, cancel), cancel);
        var at = items.FindIndex(x => x.Item.Address == address);
        if (at < 0) return NotFound();
        item = items[at];
        Easy = new EasyPage(wording, EasyItems.Title(item.Item), address).TellMade();
        Tell(new MeetingTold(Easy, meeting, [], here.Today));
        TellWaysOn(items, at);
        frame.Title = $"{Easy.Title}, {Platform.Time.Said.ShortDate(meeting.Date)}";
        frame.Part = "meetings";
        frame.Board = found.Boards.Count > 0 ? found.Boards[0].Title : null;
        frame.ShowEasily(address);
        return Page();
    }

    private void Tell(MeetingTold told)
    {
        var about = item.Item;
        var when = meeting.Date is not { } date ? null : told.IsOver ? EasyDates.Of(date, "The meeting was on {0}.", "The meeting was in {0}.") : EasyDates.Of(date, "The meeting is on {0}.", "The meeting is in {0}.");
        Easy.Named("calendar", EasyDates.Titled(meeting.Title, meeting.Date), EasyPage.At(meeting.Address), when, new Sentence("This is one part of the meeting:"));
        if (told.DoesNotHappen) Easy.Say("stop", new Sentence("This meeting is not on this day any more."));
        else if (!told.IsOver) Easy.TellComing(about);
        if (about.Owner is { } owner) Easy.Say("seat", new Sentence("{0} starts the talk.", owner));
        if (!told.IsOver && about.Minutes is { } minutes) Easy.Say("clock", Sentence.Count(minutes, "This takes about {0} minute.", "This takes about {0} minutes."));
        if (item.Cause is { } cause) Easy.Named("speak", cause.Title, EasyPage.At(cause.Address), new Sentence("It began with this:"));
        TellText("list", about.Text, new("People wrote this about it:"));
        TellText("write", about.Said, new("People said this at the meeting:"));
        if (told.IsOver) Easy.TellOver(item, here.Today);
        foreach (var paper in item.Papers) Easy.Named("paper", paper.Title, EasyPage.At(paper.Address), new Sentence("There is a paper about this:"));
        Easy.Read("late", about.LateReason, new Sentence("This part came late."), new("This is why:"));
        Easy.Read("lock", about.ClosedReason, new Sentence("This part is not open to everybody."), new("This is why:"));
    }

    private void TellText(string picture, string? text, Sentence lead)
    {
        if (text is null) return;
        if (text.Length <= LongestText) Easy.Read(picture, text, lead);
        else Easy.Lead(picture, "Read it in the standard view", item.Item.Address, lead, new("It is a long text."));
    }

    private void TellWaysOn(List<ItemOnPage> items, int at)
    {
        Easy.Head("What can you do now?");
        if (meeting.IsToCome && item.Item.State is (ItemState.Accepted or ItemState.OnAgenda) && meeting.Address.Contains("/boards/", StringComparison.Ordinal))
            Easy.Lead("speak", "Say something about this", item.Item.Address + "/say", new Sentence("You can say what you think."));
        if (at + 1 < items.Count) Easy.Named("next", EasyItems.Title(items[at + 1].Item), EasyPage.At(items[at + 1].Item.Address), new Sentence("The next part is this:"));
        if (at > 0) Easy.Named("back", EasyItems.Title(items[at - 1].Item), EasyPage.At(items[at - 1].Item.Address), new Sentence("The part before is this:"));
        Easy.Call(here.Place);
    }
}
