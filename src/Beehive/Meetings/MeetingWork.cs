using Beehive.Accounts;
using Beehive.EasyRead;
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
        ([Role.Secretary, Role.CoChair], "Minutes", "/minutes", HasMinutesToType),
        ([Role.Secretary], "Close the meeting", "/close", MayClose),
        ([Role.CoChair], "Check the minutes", "/check", WaitsForCheck),
        ([Role.Secretary], "Give the minutes back to the co-chair", "/return", WaitsForCheck),
        ([Role.Secretary, Role.CoChair], "The minutes were agreed", "/agree", x => x.Minutes == MinutesState.Checked),
        ([Role.Member, Role.Adviser, Role.Supporter, Role.Observer, Role.CoChair], "This is not what was said", "/correction", x => Meeting.AreClosed(x.Minutes)),
        ([Role.Secretary], "Corrections of the minutes", "/corrections", x => Meeting.AreClosed(x.Minutes)),
        ([Role.Secretary], "What people need", "/needs", _ => true),
    ];

    private static bool HasMinutesToType(Meeting meeting) => (meeting.State is MeetingState.Planned or MeetingState.Called or MeetingState.Happened) && !Meeting.AreClosed(meeting.Minutes);

    /// <summary>Something was typed, so it has taken place.</summary>
    private static bool MayClose(Meeting meeting) => (meeting.State is MeetingState.Planned or MeetingState.Called) && meeting.Minutes == MinutesState.Draft;

    private static bool WaitsForCheck(Meeting meeting) => meeting is { State: MeetingState.Happened, Minutes: MinutesState.Draft };

    public static IEnumerable<WorkLink> For(Me me, Meeting meeting) =>
        All.Where(x => x.When(meeting) && me.Is(x.Who, meeting.CircleId) && (x.Path != "/correction" || me.Speaks(meeting.CircleId))).Select(x => new WorkLink(x.Words, meeting.Address + x.Path))
            .Concat(me.Is(TwinAtWork.Who, meeting.CircleId) ? [new WorkLink("The Easy Read version", TwinState.BenchOf(meeting))] : []);
}
