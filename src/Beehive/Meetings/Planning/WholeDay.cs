using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Meetings.Planning;

/// <summary>One step of a day: a board sits, or there is a break such as lunch.</summary>
public sealed record Step(string Name, int Minutes, long? Board = null, bool IsBesideTheLast = false);

/// <summary>A board at its hours within a day; without a board, a break.</summary>
public sealed record Sitting(string Name, long? Board, TimeOnly Start, TimeOnly End);

/// <summary>Boards on one day, one after another or beside each other: three in the morning, lunch for all, one in the early afternoon.</summary>
public static class WholeDay
{
    public const int MostSteps = 12;
    public const int ShortestMinutes = 5;
    public const int LongestMinutes = 12 * 60;

    /// <summary>Lays the steps out from the start of the day. What stands beside others begins with them; what follows waits for the longest of them.</summary>
    public static Refusal? Lay(TimeOnly start, IReadOnlyList<Step> steps, out IReadOnlyList<Sitting> sittings)
    {
        sittings = [];
        if (Check(steps) is { } refusal) return refusal;
        var (begins, ends) = (Minute(start), Minute(start));
        List<Sitting> laid = [];
        foreach (var step in steps)
        {
            if (!step.IsBesideTheLast) begins = ends;
            ends = Math.Max(ends, begins + step.Minutes);
            if (ends >= 24 * 60) return new("\"{0}\" would end after midnight. Begin earlier, or make the day shorter.", step.Name);
            laid.Add(new(step.Name, step.Board, At(begins), At(begins + step.Minutes)));
        }
        sittings = laid;
        return null;
    }

    private static Refusal? Check(IReadOnlyList<Step> steps)
    {
        if (!steps.Any(x => x.Board is not null)) return new("Choose at least one board that meets.");
        if (steps.Count > MostSteps) return new("A day can have at most {0} meetings and breaks.", MostSteps);
        if (steps[0].IsBesideTheLast) return new("The first meeting of the day cannot be beside an earlier one.");
        if (steps.FirstOrDefault(x => x.Minutes is < ShortestMinutes or > LongestMinutes) is { } odd)
            return new("Say how long \"{0}\" takes: from {1} minutes to {2} hours.", odd.Name, ShortestMinutes, LongestMinutes / 60);
        return steps.Where(x => x.Board is not null).GroupBy(x => x.Board).FirstOrDefault(x => x.Count() > 1) is { } twice
            ? new Refusal("\"{0}\" stands in the day twice.", twice.First().Name) : null;
    }

    private static int Minute(TimeOnly time) => (time.Hour * 60) + time.Minute;

    private static TimeOnly At(int minute) => new(minute / 60, minute % 60);
}
