using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Meetings.Planning;

/// <summary>What a gap between two meetings is counted in.</summary>
public enum Gap
{
    Days,
    WorkingDays,
    Weeks,
}

/// <summary>A group that meets so long before the board that it reports to, so that the board can hear of it.</summary>
public sealed record GroupBefore(string Name, long Group, long ReportsTo, int Before, Gap Gap, TimeOnly Start, TimeOnly End)
{
    public const int Longest = 100;

    /// <summary>The group's day for a day of the board. On a working day only where the gap is counted so; a weekend is warned of.</summary>
    public DateOnly Day(DateOnly board, HolidayArea area) => Gap switch
    {
        Gap.WorkingDays => WorkingDays.Add(area, board, -Before),
        Gap.Weeks => board.AddDays(-7 * Before),
        _ => board.AddDays(-Before),
    };

    /// <summary>The groups in an order in which each comes after the one it reports to.</summary>
    public static Refusal? InOrder(IReadOnlyList<GroupBefore> groups, IEnumerable<long> boards, out IReadOnlyList<GroupBefore> ordered)
    {
        ordered = [];
        var known = boards.ToHashSet();
        if (groups.FirstOrDefault(x => x.Before is < 1 or > Longest) is { } odd) return new("Say how long before its board \"{0}\" meets: a number from 1 to {1}.", odd.Name, Longest);
        if (groups.FirstOrDefault(x => x.End <= x.Start) is { } late) return new("\"{0}\" ends ({1}) before it starts ({2}).", late.Name, Said.Hour(late.End), Said.Hour(late.Start));
        if (groups.FirstOrDefault(x => known.Contains(x.Group)) is { } both) return new("\"{0}\" already meets on the day of the boards.", both.Name);
        if (groups.GroupBy(x => x.Group).FirstOrDefault(x => x.Count() > 1) is { } twice) return new("\"{0}\" stands in the plan twice.", twice.First().Name);
        List<GroupBefore> left = [.. groups], found = [];
        while (left.Find(x => known.Contains(x.ReportsTo)) is { } next)
        {
            known.Add(next.Group);
            found.Add(next);
            left.Remove(next);
        }
        if (left.Count > 0) return new("The board that \"{0}\" reports to is not in the plan.", left[0].Name);
        ordered = found;
        return null;
    }
}
