using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Beehive.Topics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Issues.Easily;

/// <summary>What people can look for help with, from A to Z, in Easy Read.</summary>
public sealed class ShowTopicsEasilyModel(Store store, Here here, Frame frame, Wording wording) : PageModel
{
    public EasyPage Easy { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var standard = here.Root + "/who";
        Easy = new EasyPage(wording, wording["Who can help?"], standard).TellMade();
        var topics = (await store.TopicsInOrderAsync(cancel)).Where(x => x.IsShown).ToList();
        Easy.Say("question", topics.Count > 0 ? [new("Do you need help with something?"), new("Choose what it is about.")] : [new Sentence("There is no list yet.")]);
        foreach (var topic in topics) Easy.Named("handshake", topic.Name, EasyPage.At(topic.Address));
        if (await store.TakesIssuesAsync(here.Place.Id, cancel)) Easy.Lead("tell", "Tell us something", EasyPage.At(here.Root + "/raise"), new("Is it not here?"), new("You can tell us."));
        Easy.Call(here.Place);
        frame.Title = Easy.Title;
        frame.Part = "search";
        frame.ShowEasily(standard);
    }
}
