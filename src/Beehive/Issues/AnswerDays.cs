using Beehive.Platform.Time;

namespace Beehive.Issues;

/// <summary>From when somebody told something until its first answer.</summary>
/// <param name="Board">0 for none that everybody can see.</param>
/// <param name="Raised">Nothing, or no whole day: it is left out.</param>
/// <param name="Answered">The same.</param>
public sealed record AnswerSpan(long Board, PartialDate? Raised, PartialDate? Answered);

/// <summary>Working days until the first answer, of many issues at once: bank holidays are looked up once a year and not once an issue.</summary>
public sealed class AnswerDays
{
    /// <summary>Before that the bank holidays are not whole.</summary>
    private static readonly DateOnly Earliest = new(2011, 1, 1);

    private readonly ILookup<long, int> byBoard;
    private readonly List<int> all = [];

    public AnswerDays(HolidayArea area, IEnumerable<AnswerSpan> spans)
    {
        var dated = spans.Where(x => x is { Raised: { IsWhole: true } raised, Answered: { IsWhole: true } answered } && raised.First >= Earliest && answered.First >= raised.First).ToList();
        var first = dated.Count == 0 ? Earliest : dated.Min(x => x.Raised!.Value.First);
        var before = WorkingDaysBefore(area, first, dated.Count == 0 ? Earliest : dated.Max(x => x.Answered!.Value.First));
        byBoard = dated.ToLookup(x => x.Board, Days);
        all = [.. dated.Select(Days).Order()];

        int Days(AnswerSpan span) => before[At(span.Answered)] - before[At(span.Raised)];

        int At(PartialDate? day) => day!.Value.First.DayNumber - first.DayNumber;
    }

    public int? Median => MedianIn(all);

    public int? Slowest => SlowestIn(all);

    public int? MedianOf(long board) => MedianIn([.. byBoard[board].Order()]);

    public int? SlowestOf(long board) => SlowestIn([.. byBoard[board].Order()]);

    /// <summary>Of an even number the slower of the two in the middle: a promise that is half kept is not kept.</summary>
    private static int? MedianIn(List<int> days) => days.Count >= AnswerFigures.Fewest ? days[days.Count / 2] : null;

    private static int? SlowestIn(List<int> days) => days.Count >= AnswerFigures.Fewest ? days[^1] : null;

    /// <summary>For each day how many working days there were from the first one on, without the first and with the day itself: as the promises count.</summary>
    private static int[] WorkingDaysBefore(HolidayArea area, DateOnly first, DateOnly last)
    {
        var holidays = Enumerable.Range(first.Year, last.Year - first.Year + 1).SelectMany(x => BankHolidays.InYear(area, x)).Select(x => x.Day).ToHashSet();
        var counts = new int[last.DayNumber - first.DayNumber + 1];
        for (var i = 1; i < counts.Length; i++)
        {
            var day = first.AddDays(i);
            counts[i] = counts[i - 1] + (WorkingDays.IsWeekend(day) || holidays.Contains(day) ? 0 : 1);
        }
        return counts;
    }
}
