using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Issues;

/// <summary>The latest day on which something about an issue may be due next: nobody waits longer without a word.</summary>
/// <param name="IsMeeting">It is the day of the board's next meeting but one.</param>
public sealed record LatestDay(DateOnly Day, bool IsMeeting)
{
    /// <summary>Working days, as long as no board has it.</summary>
    public const int WithoutBoard = 20;

    /// <summary>Working days, where the board has no two meetings to come.</summary>
    public const int WithoutMeetings = 60;

    public Refusal? Check(DateOnly day) => day <= Day ? null
        : IsMeeting ? new("Choose {0} or an earlier day. On that day is the board’s next meeting but one, and nobody waits longer without a word.", Said.Day(Day))
        : new("Choose {0} or an earlier day. Nobody waits longer without a word.", Said.Day(Day));

    /// <summary>So many working days from today, and no later than this.</summary>
    public Due In(int days, string what, HolidayArea area, DateOnly today)
    {
        var day = WorkingDays.Add(area, today, days);
        return new(what, day <= Day || Day <= today ? day : Day);
    }
}
