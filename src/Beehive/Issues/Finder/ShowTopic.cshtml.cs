using Beehive.EasyRead;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Topics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Finder;

/// <summary>One topic: the board that has it, whom to ask, who helps, and what people told about it.</summary>
public sealed class ShowTopicModel(Store store, Me me, Here here, Frame frame) : PageModel
{
    private const int Few = 10;

    public TopicShown Shown { get; private set; } = null!;
    public IReadOnlyList<Issue> Issues { get; private set; } = [];
    public IReadOnlyList<WorkLink> Work { get; private set; } = [];
    public bool TakesIssues { get; private set; }

    public DateOnly Today => here.Today;

    public async Task<IActionResult> OnGetAsync(string topic, CancellationToken cancel)
    {
        if (await store.Topics.FirstOrDefaultAsync(x => x.Key == topic, cancel) is not { } found) return NotFound();
        Shown = (await TopicShown.OfAsync(store, [found], cancel))[0];
        Issues = await store.Issues.Where(x => x.TopicId == found.Id && x.Visibility == Platform.Visibility.Public).OrderByDescending(x => x.Number).Take(Few).ToListAsync(cancel);
        if (me.IsSignedIn && me.Keeps(found)) Work = [new("Change this topic", $"{here.Root}/topics/{found.Key}/change"), new("Take it off, or show it again", $"{here.Root}/topics/{found.Key}/take-off")];
        TakesIssues = await store.TakesIssuesAsync(here.Place.Id, cancel);
        frame.Title = $"Who can help: {found.Name}";
        frame.Part = "search";
        frame.OtherView = EasyPage.At(found.Address);
        frame.Description = $"Who deals with {found.Name} in {here.Place.Name}.";
        frame.Crumb("Home", here.Root).Crumb("Who can help?", here.Root + "/who");
        return Page();
    }
}
