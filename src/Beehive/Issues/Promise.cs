using Beehive.Platform.Time;

namespace Beehive.Issues;

/// <summary>The office that has an issue, as the public reads it: it has a phone number.</summary>
public sealed record Holder(string Office, string Phone);

/// <summary>What comes next, and by when.</summary>
public sealed record Due(string What, DateOnly By);

/// <summary>What a place promises to whoever raises an issue, in working days. A place may change the numbers.</summary>
/// <param name="Read">Until somebody has read it.</param>
/// <param name="Accept">Until a board that it was sent to says whether it takes it.</param>
/// <param name="Answer">From the raising until the first answer: what will be done, and by when.</param>
public sealed record Promises(int Read = 2, int Accept = 5, int Answer = 20)
{
    public Due Reading(HolidayArea area, DateOnly raised) => new("Somebody reads it", WorkingDays.Add(area, raised, Read));

    public Due Accepting(HolidayArea area, DateOnly sent) => new("The board says whether it takes it", WorkingDays.Add(area, sent, Accept));

    /// <summary>Counted from the raising; where that day is past already, from today as long as accepting may take.</summary>
    public Due Answering(HolidayArea area, DateOnly raised, DateOnly today)
    {
        var (promised, soon) = (WorkingDays.Add(area, raised, Answer), WorkingDays.Add(area, today, Accept));
        return new("The board answers: what it will do, and by when", promised > today ? promised : soon);
    }
}
