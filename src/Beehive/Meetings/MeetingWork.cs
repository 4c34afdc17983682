using Beehive.Accounts;
using Beehive.Membership;

namespace Beehive.Meetings;

/// <summary>What whoever looks may do with a meeting, in the order of the work. The meeting's circle is its leading board.</summary>
public static class MeetingWork
{
    private static readonly Role[] AgendaMakers = [Role.Secretary, Role.CoChair, Role.PartnershipManager];
    private static readonly Role[] Planners = [Role.Secretary, Role.PartnershipManager];

    private static readonly (Role[] Who, string Words, string Path, Func<Meeting, bool> When)[] All =
    [
        (AgendaMakers, "Arrange the agenda", "/agenda", x => x.IsToCome),
        (AgendaMakers, "Publish the agenda", "/agenda/publish", x => x is { IsToCome: true, IsAgendaOut: false }),
        (AgendaMakers, "What people want to say on items", "/said", x => x.IsToCome),
        (Planners, "Change hour, place or way in", "/change", x => x.IsToCome),
        (Planners, "Move it to another day", "/move", x => x.IsToCome),
        (Planners, "Cancel it", "/cancel", x => x.IsToCome),
        ([Role.Secretary], "What people need", "/needs", _ => true),
    ];

    public static IEnumerable<WorkLink> For(Me me, Meeting meeting) =>
        All.Where(x => x.When(meeting) && me.Is(x.Who, meeting.CircleId)).Select(x => new WorkLink(x.Words, meeting.Address + x.Path));
}
