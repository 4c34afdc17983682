using System.Globalization;
using System.Text.RegularExpressions;

namespace Beehive.Platform.Time;

/// <summary>
/// Reads a time as people type it: 10am, 10.30, 2.15pm, half past 10, 14:00, midday. What Said.Hour says is read back as the same time.
/// 2.30 could be night or afternoon, so it asks. So does 12am, which people read in two ways.
/// </summary>
public static partial class TypedTime
{
    private const int Longest = 40;

    /// <summary>Up to here an hour without am or pm may be meant either way.</summary>
    private const int AsksUpTo = 8;

    private static readonly string[] Hours = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>No refusal: the time is read.</summary>
    public static Refusal? Read(string? typed, out TimeOnly time)
    {
        time = default;
        if (string.IsNullOrWhiteSpace(typed)) return new("Write the time, like 10.30am or 2pm.");
        if (typed.Length > Longest) return new("That is too long for a time. Write it like 10.30am or 2pm.");
        if (typed.Any(x => char.IsNumber(x) && !char.IsAsciiDigit(x))) return new("Write the numbers with the digits 0 to 9, like 10.30am.");
        var text = PlainTyping.Of(typed);
        switch (text)
        {
            case "midday" or "noon" or "12 noon" or "12 midday" or "12noon": time = new(12, 0); return null;
            case "midnight" or "12 midnight": time = new(0, 0); return null;
        }
        var parts = Clock().Match(text) is { Success: true } clock ? clock : Spoken().Match(text);
        return parts.Success ? Check(parts, typed.Trim(), out time) : new("\"{0}\" is not a time that we can read. Write it like 10.30am, 2pm or 14:00.", typed.Trim());
    }

    private static Refusal? Check(Match parts, string typed, out TimeOnly time)
    {
        time = default;
        var (written, half) = (parts.Groups["hour"].Value, parts.Groups["half"].Value);
        var hour = Array.IndexOf(Hours, written) is >= 0 and var at ? at + 1 : int.Parse(written, NumberStyles.None, CultureInfo.InvariantCulture);
        var minute = Minute(parts);
        if (hour > 23) return new("There is no hour {0}. Write the time like 10.30am or 14:00.", hour);
        if (minute > 59) return new("There is no minute {0}. Write the time like 10.30am or 14:00.", minute);
        if (parts.Groups["to"].Success && hour == 12 && half.Length > 0) return new("\"{0}\" can be read in two ways. Write it like {1} or {2}.", typed, "11.45am", "11.45pm");
        if (parts.Groups["to"].Success && minute > 0) (hour, minute) = (HourBefore(hour), 60 - minute);
        if (half.Length > 0 && (hour, minute, parts.Groups["to"].Success) is (12, 0, false)) return new("\"{0}\" can be read in two ways. Write midday or midnight.", typed);
        if (half.Length == 0 && hour is >= 1 and <= AsksUpTo && written[0] != '0')
            return new("Do you mean {0} or {1}? Write it with am or pm.", Said.Hour(new(hour, minute)), Said.Hour(new(hour + 12, minute)));
        if (half == "a" && hour > 12) return new("\"{0}\" cannot be in the morning. Write the time like 10.30am or 14:00.", typed);
        time = new(InDay(hour, half), minute);
        return null;
    }

    /// <summary>A quarter to one is a quarter to one at midday, or as am or pm say.</summary>
    private static int HourBefore(int hour) => hour switch
    {
        0 => 23,
        1 => 12,
        _ => hour - 1,
    };

    private static int InDay(int hour, string half) => (hour, half) switch
    {
        (12, "a") => 0,
        ( < 12, "p") => hour + 12,
        _ => hour,
    };

    private static int Minute(Match parts) => parts.Groups["part"].Value switch
    {
        "half" => 30,
        "quarter" => 15,
        { Length: > 0 } minutes => int.Parse(minutes, NumberStyles.None, CultureInfo.InvariantCulture),
        _ => parts.Groups["minute"] is { Success: true, Value: var minute } ? int.Parse(minute, NumberStyles.None, CultureInfo.InvariantCulture) : 0,
    };

    [GeneratedRegex(@"^(at )?(?<hour>[0-9]{1,2})( ?[.:] ?(?<minute>[0-9]{2})|(?<minute>[0-9]{2}))?( o'?clock| o’clock| ?hrs?| ?h)?( ?(?<half>[ap])\.? ?m\.?)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(at )?(?<part>half|quarter|[0-9]{1,2})( minutes?)? (past|(?<to>to)) (?<hour>[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)( ?(?<half>[ap])\.? ?m\.?)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Spoken();
}
