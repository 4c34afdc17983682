using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.YouSaid;

/// <summary>The newest answers on one sheet, A4 or A3, for a wall.</summary>
public sealed class PrintPosterModel(Store store, Here here, Frame frame, Origin origin) : PageModel
{
    /// <summary>So many stand on one sheet in letters that can be read from a chair.</summary>
    private const int Most = 5;

    /// <summary>Longer answers would push the last one off the sheet.</summary>
    private const int LongestLine = 110;

    public Chosen Chosen { get; private set; } = new(null, new());
    public IReadOnlyList<AnswerInShort> Answers { get; private set; } = [];
    public IssueOffice? Office { get; private set; }
    public bool IsA3 { get; private set; }

    public string Whole => origin.Of(here.Root + "/you-said-we-did");

    public async Task<IActionResult> OnGetAsync(string? print, CancellationToken cancel)
    {
        if (await Chosen.ReadAsync(Request, store, here.Today, cancel) is not { } chosen) return BadRequest();
        (Chosen, IsA3) = (chosen, print == "a3");
        Answers = [.. (await store.InShortAsync(store.AnsweredIssues(chosen.Board?.Id, chosen.Period, chosen.Topic?.Id), 0, Most, cancel)).Select(x => x with { Did = AnswerInShort.OneLine(x.Did, LongestLine) })];
        Office = await store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id, cancel);
        frame.Title = (IsA3 ? "Large poster: You said, we did" : "Poster: You said, we did") + (chosen.Words is { } words ? $": {words}" : "");
        frame.Board = chosen.Board?.Name;
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("You said, we did", here.Root + "/you-said-we-did");
        return Page();
    }
}
