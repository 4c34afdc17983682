using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Boards;

/// <summary>The day from which a board is something else.</summary>
public static class ChangeDay
{
    /// <summary>What is written here is so. What is only planned is said as proposed, and done on its day.</summary>
    public static Refusal? Check(DateOnly day, DateOnly today) => day > today ? new("{0} is still to come. Do this on that day, or choose a day that has come.", Said.Day(day)) : null;
}
