using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Repository;

/// <summary>What the place promises to whoever tells it something, and whether it keeps it: how many are open, with whom, what is late, how the others ended.</summary>
public sealed class ShowPromiseModel(Database database, Store store, Here here, Frame frame) : PageModel
{
    private const int MostLate = 50;

    public sealed record Count(string Words, int Number);

    public IssueOffice? Office { get; private set; }
    public int Open { get; private set; }
    public int Waiting { get; private set; }
    public int LateCount { get; private set; }
    public IReadOnlyList<Count> Holders { get; private set; } = [];
    public IReadOnlyList<Count> Ends { get; private set; } = [];

    /// <summary>The latest first; those that everybody may read.</summary>
    public IReadOnlyList<Issue> Late { get; private set; } = [];

    public DateOnly Today => here.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var place = here.Place.Id;
        PartialDate? today = PartialDate.Of(Today);
        Office = await store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place, cancel);
        // Counted are those too that nobody has read yet: what waits is part of the promise. Only their number is told.
        await using var counting = database.Read().Look(place, Platform.Viewer.Keeper);
        var open = counting.Issues.Where(x => x.State != IssueState.Closed && x.State != IssueState.NotKnown);
        Open = await open.CountAsync(cancel);
        Waiting = await open.CountAsync(x => x.Visibility == Platform.Visibility.Draft, cancel);
        LateCount = await open.CountAsync(x => x.Next < today, cancel);
        Holders = [.. (await open.GroupBy(x => x.Holder).Select(x => new { x.Key, Number = x.Count() }).ToListAsync(cancel)).OrderByDescending(x => x.Number).ThenBy(x => x.Key, StringComparer.Ordinal).Select(x => new Count(x.Key, x.Number))];
        Ends = [.. (await counting.Issues.Where(x => x.EndedAs != null).GroupBy(x => x.EndedAs).Select(x => new { x.Key, Number = x.Count() }).ToListAsync(cancel))
            .OrderByDescending(x => x.Number).Select(x => new Count(IssueWords.Of(x.Key!.Value).Words, x.Number))];
        Late = await store.Issues.Where(x => x.State != IssueState.Closed && x.State != IssueState.NotKnown && x.Next < today).OrderBy(x => x.Next).ThenBy(x => x.Number).Take(MostLate).ToListAsync(cancel);
        frame.Title = "What we promise";
        frame.Part = "issues";
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues");
    }
}
