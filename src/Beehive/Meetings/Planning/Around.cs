using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Planning;

/// <summary>What else there is in the place that a plan is held against.</summary>
public static class Around
{
    /// <summary>Whom a board needs at its meetings.</summary>
    private static readonly Role[] Needed = [Role.Member, Role.CoChair, Role.Adviser, Role.Secretary];

    /// <summary>Meetings as whoever looks may see them. Of people only is counted how many are needed at two boards, so every appointment counts, also those that nobody here sees.</summary>
    public static async Task<Surroundings> OfAsync(Store looking, Database database, Here here, CancellationToken cancel)
    {
        var today = PartialDate.Of(here.Today);
        var meetings = (await (from place in looking.MeetingBoards
                               join meeting in looking.Meetings on place.MeetingId equals meeting.Id
                               join board in looking.Boards on place.BoardId equals board.Id
                               where meeting.Date >= today && meeting.State != MeetingState.Cancelled && meeting.State != MeetingState.Moved
                               select new { board.Name, place.BoardId, meeting.Date, meeting.Start, meeting.End }).ToListAsync(cancel))
            .Where(x => x.Date is { IsWhole: true }).Select(x => new KnownMeeting(x.Name, x.BoardId, x.Date!.Value.First, x.Start, x.End)).ToList();
        return new Surroundings(here.Zone, here.Place.Nation.Holidays(), meetings, await NeededAsync(database, here, cancel), []);
    }

    private static async Task<List<(long Account, long Board)>> NeededAsync(Database database, Here here, CancellationToken cancel)
    {
        await using var all = database.Read().Look(here.Place.Id, Viewer.Keeper);
        var appointments = await (from appointment in all.Appointments
                                  join account in all.Accounts on appointment.AccountId equals account.Id
                                  where appointment.BoardId != null && account.ClosedAt == null && Needed.Contains(appointment.Role)
                                  select appointment).ToListAsync(cancel);
        return [.. appointments.Where(x => x.HoldsOn(here.Today)).Select(x => (x.AccountId, x.BoardId!.Value)).Distinct()];
    }
}
