using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>Who goes on with the issues of a board that is no more, or whose seats are empty. Whoever raised them hears of it.</summary>
public sealed class HandingOver(IssueLetters letters)
{
    /// <summary>A board is no more.</summary>
    /// <param name="heir">The board that came of it; none when it only ended, or when several came of it: then a person finds the right one.</param>
    public async Task BoardGoneAsync(Writing writing, Place place, Board gone, Board? heir, IReadOnlySet<long> meetings, Act act, DateOnly today, CancellationToken cancel)
    {
        if (await OfficeAsync(writing.Store, place, cancel) is not { } office) return;
        var area = place.Nation.Holidays();
        foreach (var issue in await OfAsync(writing, gone.Id, cancel))
        {
            var holder = heir is null ? office.HolderOn(today) : (await BoardOffices.OfAsync(writing.Store, heir, today, cancel)).HolderOf(office.HolderOn(today));
            var next = heir is null ? new Due("We find another board for it", WorkingDays.Add(area, today, office.AcceptIn))
                : issue.Accepted is null ? office.Promises.Accepting(area, today) : new Due("The board answers: what it will do, and by when", WorkingDays.Add(area, today, office.AcceptIn));
            var stays = heir is not null && issue.State == IssueState.OnAgenda && await writing.Store.AnyItemAsync(issue.Id, meetings, cancel);
            issue.GoOnWith(heir?.Id, stays, holder, next, Why(gone, heir), By(office, today, act));
            await letters.TellAsync(writing, place, issue, cancel);
        }
    }

    /// <summary>Somebody has left a seat of a board, or taken one.</summary>
    public async Task SeatsChangedAsync(Writing writing, Place place, Board board, Act act, DateOnly today, CancellationToken cancel)
    {
        if (!board.Goes || await OfficeAsync(writing.Store, place, cancel) is not { } office) return;
        var offices = await BoardOffices.OfAsync(writing.Store, board, today, cancel);
        var holder = offices.HolderOf(office.HolderOn(today));
        foreach (var issue in await OfAsync(writing, board.Id, cancel))
        {
            if (WhyOther(issue, offices) is not { } why) continue;
            var day = WorkingDays.Add(place.Nation.Holidays(), today, office.AcceptIn);
            var steps = issue.LastStep;
            issue.HandOver(holder, new(issue.NextStep, issue.Next is { } next && next.First > day ? next.First : day), why, By(office, today, act));
            if (issue.LastStep != steps) await letters.TellAsync(writing, place, issue, cancel);
        }
    }

    /// <summary>The board has another name: so has the office that is called after it.</summary>
    public static async Task RenamedAsync(Writing writing, Board board, DateOnly today, Act act, CancellationToken cancel)
    {
        foreach (var issue in await OfAsync(writing, board.Id, cancel))
            foreach (var former in board.FormerNames)
            {
                if (issue.Holder == BoardOffices.Secretary(former)) issue.HandOver(new(BoardOffices.Secretary(board.Name), issue.HolderPhone), new By(issue.Holder, today, act));
                else if (issue.Holder == BoardOffices.CoChairs(former)) issue.HandOver(new(BoardOffices.CoChairs(board.Name), issue.HolderPhone), new By(issue.Holder, today, act));
            }
    }

    /// <summary>The place's office has another name or number, or another one stands in for it: so has whatever is with it, and the boards that are called by its number.</summary>
    public static async Task OfficeChangedAsync(Writing writing, long place, Holder before, Holder now, By by, CancellationToken cancel)
    {
        if (before == now) return;
        foreach (var issue in await writing.Store.Issues.Where(x => x.PlaceId == place && x.HolderPhone == before.Phone && x.State != IssueState.Closed && x.State != IssueState.NotKnown).ToListAsync(cancel))
            issue.HandOver(new(issue.Holder == before.Office ? now.Office : issue.Holder, now.Phone), by);
    }

    /// <summary>None when it stays where it is.</summary>
    private static string? WhyOther(Issue issue, BoardOffices offices)
    {
        var (secretary, chairs) = (BoardOffices.Secretary(offices.Board.Name), BoardOffices.CoChairs(offices.Board.Name));
        if (issue.Holder == secretary) return offices.HasSecretary ? null : "The seat of the secretary is empty.";
        if (issue.Holder == chairs && !offices.HasCoChairs) return "The seats of the co-chairs are empty.";
        var came = issue.Steps.Where(x => x.Deed is IssueDeed.Sent or IssueDeed.HandedOver or IssueDeed.OpenedAgain).MaxBy(x => x.Order)?.Deed;
        return offices.HasSecretary && came == IssueDeed.HandedOver ? "The board has a secretary again." : null;
    }

    private static string Why(Board gone, Board? heir) => heir is null ? $"{gone.Name} is no more." : $"{gone.Name} is no more. {heir.Name} goes on with it.";

    private static By By(IssueOffice office, DateOnly today, Act act) => new(office.Office, today, act);

    private static Task<IssueOffice?> OfficeAsync(Store store, Place place, CancellationToken cancel) => store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place.Id, cancel);

    /// <summary>Open, and of nobody else's hands until the change is over.</summary>
    private static async Task<List<Issue>> OfAsync(Writing writing, long board, CancellationToken cancel)
    {
        var open = writing.Store.Issues.Where(x => x.BoardId == board && x.State != IssueState.Closed && x.State != IssueState.NotKnown);
        foreach (var id in await open.OrderBy(x => x.Id).Select(x => x.Id).ToListAsync(cancel)) await writing.HoldAsync(id, cancel);
        return [.. (await open.Include(x => x.Steps).OrderBy(x => x.Id).ToListAsync(cancel)).Where(x => x.IsOpen && x.BoardId == board)];
    }
}
