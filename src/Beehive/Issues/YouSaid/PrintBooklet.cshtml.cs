using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.YouSaid;

/// <summary>The answers as a booklet of A5 pages in the order in which they are read.</summary>
public sealed class PrintBookletModel(Store store, Here here, Frame frame, Origin origin) : PageModel
{
    /// <summary>More make no booklet: then choose a year or a quarter.</summary>
    public const int Most = 60;

    public Chosen Chosen { get; private set; } = new(null, new());
    public IReadOnlyList<AnswerInShort> Answers { get; private set; } = [];
    public int Total { get; private set; }
    public IssueOffice? Office { get; private set; }

    public string Whole => origin.Of(here.Root + "/you-said-we-did");

    public string Raise => origin.Of(here.Root + "/raise");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await Chosen.ReadAsync(Request, store, here.Today, cancel) is not { } chosen) return BadRequest();
        Chosen = chosen;
        var found = store.AnsweredIssues(chosen.Board?.Id, chosen.Period, chosen.Topic?.Id);
        Answers = await store.InShortAsync(found, 0, Most, cancel);
        Total = Answers.Count < Most ? Answers.Count : await found.CountAsync(cancel);
        Office = await store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id, cancel);
        frame.Title = "Booklet: You said, we did" + (chosen.Words is { } words ? $": {words}" : "");
        frame.Board = chosen.Board?.Name;
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("You said, we did", here.Root + "/you-said-we-did");
        return Page();
    }
}
