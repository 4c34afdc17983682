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

namespace Beehive.Meetings.Easily;

/// <summary>The meetings of a place or of a board in Easy Read: the next ten, and the last few.</summary>
public sealed class ShowMeetingsEasilyModel(Store store, Here here, Frame frame, Wording wording) : PageModel
{
    private const int Most = 10;
    private const int Few = 5;

    public EasyPage Easy { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? board, CancellationToken cancel)
    {
        var its = board is null ? null : await store.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == board, cancel);
        if (board is not null && its is null) return NotFound();
        var standard = EasyPage.StandardOf(Request);
        var isEvents = standard.EndsWith("/events", StringComparison.Ordinal);
        var all = its is not null ? store.OfBoard(its.Id) : store.Meetings.Where(x => x.PlaceId == here.Place.Id);
        if (isEvents) all = all.Where(x => !x.Boards.Any());
        Easy = new EasyPage(wording, isEvents ? wording["Events"] : its is null ? wording["Meetings"] : wording["Meetings of {0}", its.Name], standard).TellMade();
        var coming = await MeetingRows.LoadAsync(store, all.Coming(here.Today).Take(Most), cancel);
        Easy.Head("Meetings to come");
        if (coming.Count == 0) Easy.Say("calendar", new("There is no meeting yet."), new("You can read about new meetings here."));
        foreach (var meeting in coming) Tell(meeting);
        var past = await MeetingRows.LoadAsync(store, all.Past(here.Today).Take(Few), cancel);
        if (past.Count > 0) Easy.Head("The last meetings");
        foreach (var meeting in past) Tell(meeting);
        if (past.Count == Few || coming.Count == Most) Easy.Lead("list", "All meetings in the standard view", standard, new Sentence("There may be more meetings."));
        frame.Title = Easy.Title;
        frame.Board = its?.Name;
        frame.Part = "meetings";
        frame.ShowEasily(standard);
        return Page();
    }

    private void Tell(MeetingRow meeting)
    {
        var isOver = meeting.Date is { } day && day.Last < here.Today;
        var picture = meeting.State is MeetingState.Cancelled or MeetingState.Moved ? "stop" : "calendar";
        Easy.Named(picture, EasyDates.Titled(meeting.Title, meeting.Date), EasyPage.At(meeting.Address), When(meeting, isOver),
            meeting.State switch
            {
                MeetingState.Cancelled => new("This meeting is cancelled."),
                MeetingState.Moved => new("This meeting moved to another day."),
                _ when !isOver && meeting.Start is { } start => new("It starts at {0}.", Said.Easily(start)),
                _ => null,
            });
    }

    private static Sentence When(MeetingRow meeting, bool isOver) => meeting.Date switch
    {
        null => new("We do not know the day."),
        { } date when isOver => EasyDates.Of(date, "The meeting was on {0}.", "The meeting was in {0}."),
        { } date => EasyDates.Of(date, "The meeting is on {0}.", "The meeting is in {0}."),
    };
}
