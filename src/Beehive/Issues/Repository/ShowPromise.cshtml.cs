using Beehive.EasyRead;
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

    /// <summary>When the counters were held against the issues themselves last.</summary>
    public PromiseCheck? Check { get; private set; }
    public IReadOnlyList<Count> Holders { get; private set; } = [];
    public IReadOnlyList<Count> Ends { get; private set; } = [];

    /// <summary>The latest first; those that everybody may read.</summary>
    public IReadOnlyList<Issue> Late { get; private set; } = [];

    public DateOnly Today => here.Today;

    public string? CheckedOn => Check is { } check ? Said.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(check.At, here.Zone).DateTime)) : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var place = here.Place.Id;
        PartialDate? today = PartialDate.Of(Today);
        Office = await store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place, cancel);
        // Counted are those too that nobody has read yet: what waits is part of the promise. Only their number is told.
        var counts = await PromiseCounts.ReadAsync(store, place, cancel);
        Open = counts.Where(x => x.Of == Counted.Open).Sum(x => x.Number);
        Waiting = counts.Where(x => x.Of == Counted.Unread).Sum(x => x.Number);
        Holders = [.. counts.Where(x => x.Of == Counted.Open).Select(x => new Count(x.Name, x.Number))];
        Ends = [.. counts.Where(x => x.Of == Counted.Ended).Select(x => new Count(IssueWords.Of(Conversions.Unkebab<IssueEnd>(x.Name)).Words, x.Number))];
        Check = await store.PromiseChecks.FirstOrDefaultAsync(x => x.PlaceId == place, cancel);
        await using var counting = database.Read().Look(place, Platform.Viewer.Keeper);
        LateCount = await counting.Issues.CountAsync(x => x.Next < today && x.State != IssueState.Closed && x.State != IssueState.NotKnown, cancel);
        Late = await store.Issues.Where(x => x.State != IssueState.Closed && x.State != IssueState.NotKnown && x.Next < today).OrderBy(x => x.Next).ThenBy(x => x.Number).Take(MostLate).ToListAsync(cancel);
        frame.Title = "What we promise";
        frame.Part = "issues";
        frame.OtherView = EasyPage.At(here.Root + "/issues/promise");
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues");
    }
}
