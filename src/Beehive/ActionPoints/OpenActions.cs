using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.ActionPoints;

/// <summary>What is still to be done.</summary>
public static class OpenActions
{
    private static IQueryable<ActionPoint> Open(Store store) => store.ActionPoints.Where(x => x.State == ActionState.ToDo || x.State == ActionState.Doing);

    /// <summary>Of one board, what is due first at the front, without a date at the end: the matters arising of its next meeting.</summary>
    public static Task<List<ActionPoint>> OfBoard(Store store, long board, CancellationToken cancel) =>
        Open(store).Where(x => x.BoardId == board).OrderBy(x => x.Due == null).ThenBy(x => x.Due).ThenBy(x => x.Id).ToListAsync(cancel);

    /// <summary>Those that an account has, or was asked to take over.</summary>
    public static Task<List<ActionPoint>> OfAccount(Store store, long account, string email, CancellationToken cancel) => Open(store)
        .Where(x => store.Set<ActionOwner>().Any(o => o.ActionPointId == x.Id && (o.AccountId == account || o.Email == email || x.OfferedTo != null && (o.NextAccountId == account || o.NextEmail == email))))
        .OrderBy(x => x.Due == null).ThenBy(x => x.Due).ThenBy(x => x.Id).ToListAsync(cancel);

    /// <summary>Of the whole place, the same.</summary>
    public static Task<List<ActionPoint>> ToPrint(Store store, DateOnly until, CancellationToken cancel)
    {
        PartialDate? last = PartialDate.Of(until);
        return Open(store).Where(x => x.Due <= last && store.Set<ActionOwner>().Any(o => o.ActionPointId == x.Id && o.Post != null && o.AccountId == null && o.Email == null))
            .OrderBy(x => x.Due).ThenBy(x => x.Id).ToListAsync(cancel);
    }

    /// <summary>Of a board, those whose owner is reached by a printed letter, and that are late or due within days.</summary>
    public static Task<List<ActionPoint>> ToPrint(Store store, long board, DateOnly until, CancellationToken cancel)
    {
        PartialDate? last = PartialDate.Of(until);
        return Open(store).Where(x => x.BoardId == board && x.Due <= last && store.Set<ActionOwner>().Any(o => o.ActionPointId == x.Id && o.Post != null && o.AccountId == null && o.Email == null))
            .OrderBy(x => x.Due).ThenBy(x => x.Id).ToListAsync(cancel);
    }
}
