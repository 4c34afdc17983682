using Beehive.Platform;

namespace Beehive.Meetings;

public sealed partial class Meeting
{
    public const int LongestInterest = 1000;

    /// <summary>Says anew who is here, who sent apologies, who came for whom. Everybody can read it at once: offices only.</summary>
    public Refusal? TakeAttendance(IReadOnlyList<Attendance> lines, Act act)
    {
        if (AreClosed(Minutes)) return new("The minutes are checked already. Correct them instead.");
        var known = attendance.OrderBy(x => x.Order).ToList();
        if (known.Count == lines.Count && known.Zip(lines).All(x => x.First.SaysTheSame(x.Second))) return null;
        var order = known.Count == 0 ? 0 : known[^1].Order + 1; // never the number of a line that goes
        attendance.Clear();
        attendance.AddRange(lines.Select((x, i) => x.At(order + i)));
        Record(new AttendanceTaken(act, this));
        return null;
    }

    /// <summary>Somebody has an interest in something on the agenda; without words there is none.</summary>
    public Refusal? DeclareInterest(long seat, string? interest, Act act)
    {
        if (AreClosed(Minutes)) return new("The minutes are checked already. Correct them instead.");
        if (interest is { Length: > LongestInterest }) return new("This is longer than {0} characters. Say it in one or two sentences.", LongestInterest);
        if (attendance.FirstOrDefault(x => x.SeatId == seat && x.How == Presence.Came) is not { } line) return new("Choose somebody who is here.");
        if (line.Interest == interest) return null;
        line.Declare(interest);
        Record(new InterestDeclared(act, this));
        return null;
    }
}

public sealed record AttendanceTaken(Act Act, Meeting Meeting) : Fact(Act, Meeting);

public sealed record InterestDeclared(Act Act, Meeting Meeting) : Fact(Act, Meeting);
