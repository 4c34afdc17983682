using Beehive.Accounts;
using Beehive.Membership;

namespace Beehive.Meetings;

/// <summary>What whoever looks may do with a meeting, in the order of the work. The meeting's circle is its leading board.</summary>
public static class MeetingWork
{
    private static readonly (Role[] Who, string Words, string Path, Func<Meeting, bool> When)[] All = [];

    public static IEnumerable<WorkLink> For(Me me, Meeting meeting) =>
        All.Where(x => x.When(meeting) && me.Is(x.Who, meeting.CircleId)).Select(x => new WorkLink(x.Words, meeting.Address + x.Path));
}
