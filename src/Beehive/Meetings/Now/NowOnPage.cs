using Beehive.Papers;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Now;

/// <summary>
/// What everybody may see of a meeting while it runs. It is the same for all, whoever is signed in: it may stand on the wall of the room,
/// and one copy of it serves every phone.
/// </summary>
public sealed record NowOnPage(Sitting Sitting, IReadOnlyList<NamedPage> Papers, IReadOnlyList<Decision> Decisions, TimeZoneInfo Zone)
{
    public Meeting Meeting => Sitting.Meeting;

    /// <summary>When the item should end, by the minutes planned for it.</summary>
    public DateTimeOffset? Until => Sitting is { Now.Minutes: { } minutes, Running: { } running } && minutes > 0 ? running.Since.AddMinutes(minutes) : null;

    public static async Task<NowOnPage?> FindAsync(Database database, Here here, string address, CancellationToken cancel)
    {
        await using var store = database.Read().Look(here.Place.Id, Viewer.Anyone);
        await store.Database.OpenConnectionAsync(cancel);
        if (await Sitting.FindAsync(store, address, cancel) is not { } sitting) return null;
        var decisions = await store.Decisions.Where(x => x.MeetingId == sitting.Meeting.Id).OrderByDescending(x => x.Id).ToListAsync(cancel);
        return new NowOnPage(sitting, await PapersAsync(store, sitting.Now, cancel), decisions, LocalMoment.Zone(sitting.Meeting.Zone) ?? here.Zone);
    }

    /// <summary>The hour on the clock of the room.</summary>
    public string Clock(DateTimeOffset at) => Said.Hour(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime));

    private static async Task<List<NamedPage>> PapersAsync(Store store, AgendaItem? item, CancellationToken cancel) => item is null ? []
        : await store.ItemPapers.Where(x => x.AgendaItemId == item.Id).OrderBy(x => x.Order).Join(store.Papers, x => x.PaperId, x => x.Id, (x, paper) => new NamedPage(paper.Title, paper.Address)).ToListAsync(cancel);
}
