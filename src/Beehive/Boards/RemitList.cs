using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Boards;

/// <summary>A remit with the group that has it and the board that gave it.</summary>
public sealed record RemitSeen(Remit Remit, Board Group, Board Parent, Thing? ReportAt);

/// <summary>What a board was set up to do, and the groups that it set up.</summary>
public sealed record RemitList(IReadOnlyList<RemitSeen> Remits, long Board)
{
    public RemitSeen? Own => Remits.FirstOrDefault(x => x.Group.Id == Board);

    public IEnumerable<RemitSeen> Given => Remits.Where(x => x.Parent.Id == Board);

    public static async Task<RemitList> LoadAsync(Store store, long board, CancellationToken cancel)
    {
        var rows = await (from remit in store.Remits
                          where remit.BoardId == board || remit.SetUpById == board
                          join g in store.Boards on remit.BoardId equals g.Id
                          join p in store.Boards on remit.SetUpById equals p.Id
                          orderby remit.EndsBy, remit.Id
                          select new { remit, g, p }).ToListAsync(cancel);
        var meetings = await store.ThingsOfAsync(rows.Select(x => x.remit.ReportAtId), cancel);
        return new RemitList([.. rows.Select(x => new RemitSeen(x.remit, x.g, x.p, meetings.GetValueOrDefault(x.remit.ReportAtId ?? 0)))], board);
    }
}
