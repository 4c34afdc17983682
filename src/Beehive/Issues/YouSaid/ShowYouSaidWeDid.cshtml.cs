using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Topics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.YouSaid;

/// <summary>What people said, what was done or why not, and whether they find it sorted: in one line each, with the story behind it.</summary>
public sealed class ShowYouSaidWeDidModel(Store store, Here here, Frame frame) : PageModel
{
    private const int Size = 30;

    public Chosen Chosen { get; private set; } = new(null, new());
    public IReadOnlyList<BoardToChoose> Boards { get; private set; } = [];
    public IReadOnlyList<Topic> Topics { get; private set; } = [];
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<AnswerInShort> Answers { get; private set; } = [];
    public LongList List { get; private set; } = new(1, Size, 0);

    /// <summary>On the first page only.</summary>
    public AnswerFigures? Figures { get; private set; }
    public bool TakesIssues { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Request.TryPage(out var page) || await Chosen.ReadAsync(Request, store, here.Today, cancel) is not { } chosen) return BadRequest();
        Chosen = chosen;
        var found = store.AnsweredIssues(chosen.Board?.Id, chosen.Period, chosen.Topic?.Id);
        List = new(page, Size, await found.CountAsync(cancel));
        if (List.IsBeyond) return NotFound();
        Boards = await store.BoardsToChooseAsync(cancel);
        Topics = await store.TopicsInOrderAsync(cancel);
        Years = await store.YearsOfAnswersAsync(cancel);
        Answers = await store.InShortAsync(found, List.First - 1, Size, cancel);
        if (page == 1) Figures = await AnswerFigures.CountAsync(store, chosen.Board?.Id, chosen.Period, chosen.Topic?.Id, here.Place.Nation.Holidays(), here.Today, cancel);
        TakesIssues = await store.TakesIssuesAsync(here.Place.Id, cancel);
        frame.Title = "You said, we did" + (chosen.Words is { } words ? $": {words}" : "") + (page == 1 ? "" : $", page {page}");
        frame.Description = "What people told us, what we did about it, and why not where we did not.";
        frame.Board = chosen.Board?.Name;
        frame.Part = "issues";
        if (chosen is { Topic: null, Period.Year: null } && page == 1) frame.OtherView = EasyPage.At(here.Root + "/you-said-we-did") + chosen.Query;
        frame.Feed("You said, we did", "application/atom+xml", here.Root + "/you-said-we-did.atom" + chosen.Query);
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues");
        return Page();
    }
}
