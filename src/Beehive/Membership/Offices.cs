using Beehive.Accounts;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership;

/// <summary>Whose accounts hold an office on a day, so that they can be written to. Their addresses go into letters and nowhere else.</summary>
public static class Offices
{
    /// <param name="board">Null for the offices of the whole place.</param>
    public static async Task<List<Account>> HeldByAsync(Store store, Role role, long? board, DateOnly today, CancellationToken cancel)
    {
        var held = await (from appointment in store.Appointments
                          where appointment.Role == role && appointment.BoardId == board
                          join account in store.Accounts on appointment.AccountId equals account.Id
                          where account.ClosedAt == null
                          join each in store.Seats on appointment.SeatId equals each.Id into seats
                          from seat in seats.DefaultIfEmpty()
                          select new { appointment, account, From = seat == null ? null : seat.From, Until = seat == null ? null : seat.Until }).ToListAsync(cancel);
        return [.. held.Where(x => x.appointment.HoldsOn(today) && !(x.From is { } from && from.First > today) && !(x.Until is { } until && until.Last < today)).Select(x => x.account).DistinctBy(x => x.Id).OrderBy(x => x.Id)];
    }
}
