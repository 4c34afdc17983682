using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Suggesting;

/// <summary>A suggestion with how its sender is reached, and what it is about.</summary>
public sealed record SuggestionInList(Suggestion Suggestion, Sender? Sender, Thing? About);

/// <summary>What people suggested to a board, for those who make its agenda.</summary>
[NeverKept]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager)]
public sealed class ShowSuggestionsModel(Store store, Here here, Frame frame) : PageModel
{
    private const int Most = 100;

    public Board Board { get; private set; } = null!;
    public IReadOnlyList<SuggestionInList> Waiting { get; private set; } = [];
    public IReadOnlyList<SuggestionInList> Answered { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string board, CancellationToken cancel)
    {
        if (await store.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == board, cancel) is not { } found) return NotFound();
        Board = found;
        var all = store.Suggestions.Where(x => x.BoardId == found.Id);
        Waiting = await WithAsync(await all.Where(x => x.State == SuggestionState.Waiting).OrderBy(x => x.Id).Take(Most).ToListAsync(cancel), cancel);
        Answered = await WithAsync(await all.Where(x => x.State != SuggestionState.Waiting).OrderByDescending(x => x.Id).Take(Most).ToListAsync(cancel), cancel);
        frame.Title = "Suggestions for the agenda";
        frame.Board = found.Name;
        frame.Part = "meetings";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb(found.Name, found.Address);
        return Page();
    }

    private async Task<List<SuggestionInList>> WithAsync(List<Suggestion> suggestions, CancellationToken cancel)
    {
        var ids = suggestions.Select(x => x.Id).ToList();
        var senders = await store.Set<Sender>().Where(x => ids.Contains(x.SentId)).ToDictionaryAsync(x => x.SentId, cancel);
        var about = await store.ThingsOfAsync(suggestions.Select(x => x.AboutId), cancel);
        return [.. suggestions.Select(x => new SuggestionInList(x, senders.GetValueOrDefault(x.Id), about.GetValueOrDefault(x.AboutId ?? 0)))];
    }
}
