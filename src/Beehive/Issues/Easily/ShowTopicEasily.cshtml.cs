using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Beehive.Topics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Easily;

/// <summary>Who can help with one topic, in Easy Read: the board, the office to call, and services.</summary>
public sealed class ShowTopicEasilyModel(Store store, Here here, Frame frame, Wording wording) : PageModel
{
    private const int Few = 5;

    public EasyPage Easy { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string topic, CancellationToken cancel)
    {
        if (await store.Topics.FirstOrDefaultAsync(x => x.Key == topic, cancel) is not { } found) return NotFound();
        Easy = new EasyPage(wording, wording["Who can help: {0}", found.Name], found.Address).TellMade();
        if (found.BoardId is { } its && await store.Boards.FirstOrDefaultAsync(x => x.Id == its, cancel) is { Goes: true } board) Easy.Named("board", board.Name, EasyPage.At(board.Address), new Sentence("This board deals with it:"));
        else Easy.Say("board", new Sentence("No board deals with it yet."));
        if (found.Office is { } office) Easy.Say("phone", new("You can ask {0}.", office), found.Phone is { } phone ? new("The phone number is {0}.", phone) : null);
        else Easy.Call(here.Place);
        foreach (var service in found.Services) Tell(service);
        var issues = await store.Issues.Where(x => x.TopicId == found.Id && x.Visibility == Visibility.Public).OrderByDescending(x => x.Number).Take(Few).ToListAsync(cancel);
        if (issues.Count > 0) Easy.Head("What people told us about it");
        foreach (var issue in issues) Easy.TellIssue(issue, here.Today);
        Easy.Head("What can you do now?");
        if (await store.TakesIssuesAsync(here.Place.Id, cancel)) Easy.Lead("tell", "Tell us something", EasyPage.At(here.Root + "/raise"), new Sentence("You can tell us about it."));
        Easy.Lead("list", "Who can help with other things", EasyPage.At(here.Root + "/who"), new Sentence("You can look for something else."));
        frame.Title = Easy.Title;
        frame.Part = "search";
        frame.ShowEasily(found.Address);
        return Page();
    }

    private void Tell(TopicHelp service)
    {
        Easy.Quote("handshake", service.For is { } what ? $"{service.Name}\n{what}" : service.Name, new Sentence("This service can help:"));
        if (service.Phone is { } phone) Easy.Say("phone", new Sentence("The phone number is {0}.", phone));
        Easy.Quote("place", service.Address, new Sentence("You find the service here:"));
        if (service.Web is { } web) Easy.Lead("screen", wording["Website of {0}", service.Name], web, new Sentence("The service has a website."));
    }
}
