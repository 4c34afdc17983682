using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Meetings;

/// <summary>
/// How long before a meeting its agenda must be out. The law counts clear days: the day the agenda goes out does not count.
/// A board's own "5 working days before" is meant as people say it: out on Thursday for a Thursday meeting is a week before.
/// </summary>
public sealed record NoticeRule
{
    public const int MostDays = Boards.Board.MostNotice;

    private NoticeRule(int days, DayCount count, bool isLaw) => (Days, Count, IsLaw) = (days, count, isLaw);

    public int Days { get; }
    public DayCount Count { get; }

    /// <summary>The law of the nation; otherwise the board's own rule.</summary>
    public bool IsLaw { get; }

    /// <summary>
    /// For a statutory board. England: Local Government Act 1972 section 100B, five clear days since S.I. 2002/715. Wales: section 100BA, three clear days.
    /// Scotland: Local Government (Scotland) Act 1973 section 50B, three clear days. Northern Ireland: Local Government Act (Northern Ireland) 2014, part 8: five
    /// days, and not clear working days. A place that does not say its nation keeps the longest. More in docs/dates.md.
    /// </summary>
    public static NoticeRule OfLaw(Nation? nation) => nation switch
    {
        Nation.Wales or Nation.Scotland => new(3, DayCount.WorkingDays, isLaw: true),
        Nation.NorthernIreland => new(5, DayCount.EveryDay, isLaw: true),
        _ => new(5, DayCount.WorkingDays, isLaw: true),
    };

    /// <summary>A board's own rule. A board without one has none.</summary>
    public static Refusal? Own(int days, DayCount count, out NoticeRule? rule)
    {
        rule = days is >= 1 and <= MostDays ? new(days, count, isLaw: false) : null;
        return rule is null ? new("Say how many days before the meeting the agenda is out: a number from 1 to {0}. Leave it empty if there is no rule.", MostDays) : null;
    }

    public DateOnly LastDay(HolidayArea area, DateOnly meeting) => ClearDays.LastDay(area, meeting, Days, Count).AddDays(IsLaw ? 0 : 1);

    /// <summary>How many days before the meeting, as this rule counts them.</summary>
    public int DaysBefore(HolidayArea area, DateOnly published, DateOnly meeting) =>
        ClearDays.Between(area, IsLaw || published == DateOnly.MinValue ? published : published.AddDays(-1), meeting, Count);

    /// <summary>What this rule says of so many days.</summary>
    public Sentence Told(int before) => (before, IsLaw, Count) switch
    {
        (0, true, _) => new("No clear day lay between the agenda and the meeting. The law asks for {0}.", Days),
        (0, false, _) => new("The agenda did not come out before the day of the meeting. The board’s own rule asks for {0} days.", Days),
        (_, true, _) => Sentence.Count(before, "The agenda came out {0} clear day before the meeting. The law asks for {1}.", "The agenda came out {0} clear days before the meeting. The law asks for {1}.", Days),
        (_, false, DayCount.WorkingDays) => Sentence.Count(before, "The agenda came out {0} working day before the meeting. The board’s own rule asks for {1}.", "The agenda came out {0} working days before the meeting. The board’s own rule asks for {1}.", Days),
        _ => Sentence.Count(before, "The agenda came out {0} day before the meeting. The board’s own rule asks for {1}.", "The agenda came out {0} days before the meeting. The board’s own rule asks for {1}.", Days),
    };
}
