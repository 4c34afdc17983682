using Beehive.Platform.Time;

namespace Beehive.Issues;

/// <summary>How far those who have an issue were reminded of its date. A fresh date begins anew.</summary>
public sealed class IssueReminder
{
    public long IssueId { get; init; }
    public PartialDate Next { get; private set; }
    public ReminderLevel Level { get; private set; }

    public void Reach(PartialDate next, ReminderLevel level) => (Next, Level) = (next, level);
}

/// <summary>Who hears of a date, one after the other.</summary>
public enum ReminderLevel
{
    /// <summary>The holder, the working day before.</summary>
    Soon,

    /// <summary>The holder, the day after.</summary>
    Late,

    /// <summary>The co-chairs, after five working days.</summary>
    CoChairs,

    /// <summary>The partnership manager, after ten.</summary>
    Manager,
}
