using System.Globalization;
using Beehive.Membership;
using Beehive.Platform;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Minutes;

/// <summary>A seat in the form of who is here: one person, or several seats of one kind with numbers.</summary>
public sealed record SeatInForm(Seat Seat)
{
    public bool IsMany => Seat.Count > 1 || Seat.OrMore;

    public bool Votes => Quorum.VoteOf(Seat) == Voting.Voting;

    /// <summary>The office that holds it, or what the seat is called.</summary>
    public string Words => !IsMany && Seat.Holders.Count(x => x.Until is null) == 1 ? Seat.Holders.Single(x => x.Until is null).Office : Seat.Label;

    public string HowField => "how-" + Seat.Key;

    public string CameField => "came-" + Seat.Key;

    public string SorryField => "sorry-" + Seat.Key;

    public IEnumerable<string> Fields => IsMany ? [CameField, SorryField] : [HowField];
}

/// <summary>Who is here, as a form and back again.</summary>
public sealed record AttendanceTable(IReadOnlyList<SeatInForm> Seats, IReadOnlyList<Attendance> Known)
{
    private const int LongestLine = 300;
    private const int MostLines = 200;

    public IReadOnlyList<string> Fields => [.. Seats.SelectMany(x => x.Fields), "others", "sorry"];

    public Dictionary<string, string?> Told()
    {
        var told = new Dictionary<string, string?>(StringComparer.Ordinal) { ["others"] = Lines(Presence.Came), ["sorry"] = Lines(Presence.Apologies) };
        foreach (var seat in Seats)
        {
            var lines = Known.Where(x => x.SeatId == seat.Seat.Id).ToList();
            if (seat.IsMany)
            {
                told[seat.CameField] = CountOf(lines, Presence.Came);
                told[seat.SorryField] = CountOf(lines, Presence.Apologies);
            }
            else told[seat.HowField] = lines.FirstOrDefault() is { } line ? line is { How: Presence.Came, Deputy: true } ? "deputy" : line.How.ToString().ToLowerInvariant() : null;
        }
        return told;
    }

    /// <summary>The lines that the form says. What stood there of a seat or of a guest besides stays.</summary>
    public IReadOnlyList<Attendance> Read(Form form)
    {
        var lines = new List<Attendance>();
        foreach (var seat in Seats)
        {
            if (seat.IsMany) lines.AddRange(Many(form, seat));
            else if (HowOf(form[seat.HowField]) is { } how) lines.Add(Line(seat, how, null, form[seat.HowField] == "deputy"));
        }
        lines.AddRange(Known.Where(x => x.SeatId is { } id && Seats.All(s => s.Seat.Id != id))); // a seat that has gone since
        lines.AddRange(Others(form, "others", Presence.Came));
        lines.AddRange(Others(form, "sorry", Presence.Apologies));
        lines.AddRange(Known.Where(x => x.SeatId is null && x.How == Presence.Absent));
        return lines;
    }

    private IEnumerable<Attendance> Many(Form form, SeatInForm seat)
    {
        var (came, sorry) = (Number(form, seat.CameField), Number(form, seat.SorryField));
        if (seat.Seat is { Count: { } most, OrMore: false } && came + sorry > most) form.Refuse(seat.CameField, new("There are only {0} seats of this kind.", most));
        if (came > 0) yield return Line(seat, Presence.Came, came, false);
        if (sorry > 0) yield return Line(seat, Presence.Apologies, sorry, false);
    }

    private Attendance Line(SeatInForm seat, Presence how, int? count, bool deputy) => new Attendance
    {
        Who = seat.Words, OrganisationId = seat.Seat.OrganisationId, How = how, Count = count, SeatId = seat.Seat.Id, Deputy = deputy, Voting = Quorum.VoteOf(seat.Seat),
        Note = Known.FirstOrDefault(x => x.SeatId == seat.Seat.Id && x.How == how)?.Note,
    }.Declare(Known.FirstOrDefault(x => x.SeatId == seat.Seat.Id && x.How == how)?.Interest);

    private IEnumerable<Attendance> Others(Form form, string field, Presence how)
    {
        var lines = form[field].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > MostLines || lines.Any(x => x.Length > LongestLine)) form.Refuse(field, new("Write at most {0} lines of at most {1} characters.", MostLines, LongestLine));
        return lines.Select(x => Known.FirstOrDefault(k => k.SeatId is null && k.How == how && k.Who == x) ?? new Attendance { Who = x, How = how });
    }

    private static int Number(Form form, string field)
    {
        if (form[field].Length == 0) return 0;
        if (int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1000) return number;
        form.Refuse(field, new("\"{0}\" is no number. Write for example 3.", form[field]));
        return 0;
    }

    private static Presence? HowOf(string word) => word switch
    {
        "came" or "deputy" => Presence.Came,
        "apologies" => Presence.Apologies,
        "absent" => Presence.Absent,
        _ => null,
    };

    private string? Lines(Presence how) => string.Join('\n', Known.Where(x => x.SeatId is null && x.How == how).OrderBy(x => x.Order).Select(x => x.Who)) is { Length: > 0 } lines ? lines : null;

    private static string? CountOf(List<Attendance> lines, Presence how) => lines.Where(x => x.How == how).Sum(x => x.Count ?? 1) is > 0 and var sum ? sum.ToString(CultureInfo.InvariantCulture) : null;
}
