using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Meetings.Planning;

/// <summary>What may be wrong with a planned date.</summary>
public enum WarningKind
{
    BankHoliday,
    Weekend,
    OutsideTerm,
    Clash,
    TwoInAWeek,
    ComesTwice,
}

/// <summary>Something to think of before a date is taken. It forbids nothing.</summary>
public sealed record Warning(WarningKind Kind, Sentence Words);

/// <summary>Finds what may be wrong with planned meetings: their days, each other, and meetings that there are already.</summary>
internal sealed class Warnings(Surroundings around, IReadOnlyList<KnownMeeting> planned)
{
    /// <summary>Where the end of a meeting is not known, it is taken to last so long.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromHours(2);

    private readonly ILookup<DateOnly, KnownMeeting> byDay = around.Meetings.Concat(planned).ToLookup(x => x.Day);
    private readonly ILookup<long, KnownMeeting> byBoard = around.Meetings.Concat(planned).ToLookup(x => x.Board);
    private readonly Dictionary<long, HashSet<long>> members = around.Members.GroupBy(x => x.Board).ToDictionary(x => x.Key, x => x.Select(one => one.Member).ToHashSet());

    public IReadOnlyList<Warning> Of(KnownMeeting meeting) => [.. OfDay(meeting), .. OfBoard(meeting), .. OfMembers(meeting)];

    private IEnumerable<Warning> OfDay(KnownMeeting meeting)
    {
        if (BankHolidays.On(around.Area, meeting.Day) is { } holiday) yield return new(WarningKind.BankHoliday, new("This is a bank holiday: {0}.", holiday.ToString()));
        if (WorkingDays.IsWeekend(meeting.Day)) yield return new(WarningKind.Weekend, new(meeting.Day.DayOfWeek == DayOfWeek.Saturday ? "This is a Saturday." : "This is a Sunday."));
        if (around.Terms.Count > 0 && !around.Terms.Any(x => meeting.Day >= x.First && meeting.Day <= x.Last)) yield return new(WarningKind.OutsideTerm, new("This is outside term."));
        foreach (var time in new[] { meeting.Start!.Value, meeting.End!.Value })
            if (LocalMoment.ComesTwice(meeting.Day, time, around.Zone))
                yield return new(WarningKind.ComesTwice, new("{0} comes twice on that day, because the clocks go back. The first of the two is meant.", Said.Hour(time)));
    }

    /// <summary>The nearest other meeting of the same board, when it is less than a week away.</summary>
    private IEnumerable<Warning> OfBoard(KnownMeeting meeting)
    {
        var near = byBoard[meeting.Board].Where(x => !ReferenceEquals(x, meeting) && Apart(x, meeting) < 7).MinBy(x => Apart(x, meeting));
        if (near is null) yield break;
        yield return new(WarningKind.TwoInAWeek, near.Day == meeting.Day
            ? new("{0} meets on this day already.", near.Name)
            : new("{0} also meets on {1}, less than a week away.", near.Name, Said.Day(near.Day)));
    }

    private IEnumerable<Warning> OfMembers(KnownMeeting meeting)
    {
        foreach (var other in byDay[meeting.Day].Where(x => x.Board != meeting.Board))
        {
            var both = InBoth(meeting.Board, other.Board);
            if (both == 0) continue;
            if (other.Start is null)
                yield return new(WarningKind.Clash, Sentence.Count(both, "{1} meets on the same day, we do not know when. {0} person is needed at both.", "{1} meets on the same day, we do not know when. {0} people are needed at both.", other.Name));
            else if (Overlap(meeting, other))
                yield return new(WarningKind.Clash, Sentence.Count(both, "{1} meets at the same time ({2}). {0} person is needed at both.", "{1} meets at the same time ({2}). {0} people are needed at both.", other.Name, Said.Hours(other.Start, other.End)));
        }
    }

    private static int Apart(KnownMeeting a, KnownMeeting b) => Math.Abs(a.Day.DayNumber - b.Day.DayNumber);

    private static bool Overlap(KnownMeeting a, KnownMeeting b) => a.Start!.Value.ToTimeSpan() < End(b) && b.Start!.Value.ToTimeSpan() < End(a);

    private static TimeSpan End(KnownMeeting meeting) => meeting.End?.ToTimeSpan() ?? (meeting.Start!.Value.ToTimeSpan() + Usual);

    private int InBoth(long a, long b) => members.TryGetValue(a, out var one) && members.TryGetValue(b, out var two) ? one.Count(two.Contains) : 0;
}
