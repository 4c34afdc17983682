using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Meetings.Planning;

/// <summary>Meetings to come: a rhythm, what each of its days looks like, and the groups that meet before.</summary>
public sealed record MeetingPlan(Rhythm Rhythm, DateOnly From, DateOnly Until, TimeOnly Start, IReadOnlyList<Step> Steps, IReadOnlyList<GroupBefore> Before)
{
    /// <summary>Every meeting of the plan in order of time, each with what to think of. Nothing is moved by itself.</summary>
    public Refusal? Lay(Surroundings around, out IReadOnlyList<PlannedMeeting> planned)
    {
        planned = [];
        if (From.Year < TypedDate.FirstYear || Until.Year > TypedDate.LastYear) return new("Choose days from {0} to {1}.", TypedDate.FirstYear, TypedDate.LastYear);
        if (Rhythm.Dates(From, Until, out var dates) is { } noDates) return noDates;
        if (WholeDay.Lay(Start, Steps, out var sittings) is { } noDay) return noDay;
        if (GroupBefore.InOrder(Before, sittings.Where(x => x.Board is not null).Select(x => x.Board!.Value), out var groups) is { } noGroups) return noGroups;
        List<KnownMeeting> meetings = [.. dates.SelectMany(day => On(day, sittings, groups, around.Area))];
        if (meetings.Select(x => Skipped(x, around.Zone)).FirstOrDefault(x => x is not null) is { } skipped) return skipped;
        var warnings = new Warnings(around, meetings);
        planned = [.. meetings.OrderBy(x => x.Day).ThenBy(x => x.Start).Select(x =>
            new PlannedMeeting(x.Name, x.Board, x.Day, x.Start!.Value, x.End!.Value, LocalMoment.At(x.Day, x.Start.Value, around.Zone), warnings.Of(x)))];
        return null;
    }

    private static IEnumerable<KnownMeeting> On(DateOnly day, IReadOnlyList<Sitting> sittings, IReadOnlyList<GroupBefore> groups, HolidayArea area)
    {
        var days = new Dictionary<long, DateOnly>();
        foreach (var sitting in sittings)
        {
            if (sitting.Board is not { } board) continue;
            days[board] = day;
            yield return new(sitting.Name, board, day, sitting.Start, sitting.End);
        }
        foreach (var group in groups)
        {
            days[group.Group] = group.Day(days[group.ReportsTo], area);
            yield return new(group.Name, group.Group, days[group.Group], group.Start, group.End);
        }
    }

    private static Refusal? Skipped(KnownMeeting meeting, TimeZoneInfo zone)
    {
        foreach (var time in new[] { meeting.Start!.Value, meeting.End!.Value })
            if (LocalMoment.IsSkipped(meeting.Day, time, zone))
                return new("{0} on {1} does not exist: the clocks go forward then. Choose another time.", Said.Hour(time), Said.Day(meeting.Day));
        return null;
    }
}

/// <summary>A meeting that the plan proposes, and what to think of before it is taken in.</summary>
public sealed record PlannedMeeting(string Name, long Board, DateOnly Day, TimeOnly Start, TimeOnly End, DateTimeOffset StartsAt, IReadOnlyList<Warning> Warnings);

/// <summary>A meeting as far as planning must know it. One of several boards stands once for each. Leave out what was cancelled or moved.</summary>
public sealed record KnownMeeting(string Name, long Board, DateOnly Day, TimeOnly? Start, TimeOnly? End);

/// <summary>A time in which boards meet, such as a school term.</summary>
public sealed record Term(DateOnly First, DateOnly Last);

/// <summary>What a plan is held against. Members are pairs of a member and a board; without terms nothing is outside them.</summary>
public sealed record Surroundings(TimeZoneInfo Zone, HolidayArea Area, IReadOnlyCollection<KnownMeeting> Meetings, IReadOnlyCollection<(long Member, long Board)> Members, IReadOnlyCollection<Term> Terms);
