using System.Globalization;

namespace Beehive.Platform.Time;

/// <summary>A date as far as it is known: a day, a month of a year, or a year. Written 2012-03-08, 2015-06 or 2015.</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    public int Year { get; }

    /// <summary>0 when only the year is known.</summary>
    public int Month { get; }

    /// <summary>0 when only the month is known.</summary>
    public int Day { get; }

    public bool IsWhole => Day != 0;

    /// <summary>The day, or the first day that it can be.</summary>
    public DateOnly First => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The day, or the last day that it can be.</summary>
    public DateOnly Last
    {
        get
        {
            if (IsWhole) return First;
            var month = Month == 0 ? 12 : Month;
            return new DateOnly(Year, month, DateTime.DaysInMonth(Year, month));
        }
    }

    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"\"{text}\" is not a date such as 2012-03-08, 2015-06 or 2015.");

    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (text is null || text.Length is not (4 or 7 or 10)) return false;
        if (!Number(text, 0, 4, out var year) || year is < 1000 or > 9999) return false;
        int month = 0, day = 0;
        if (text.Length >= 7 && (text[4] != '-' || !Number(text, 5, 2, out month) || month is < 1 or > 12)) return false;
        if (text.Length == 10 && (text[7] != '-' || !Number(text, 8, 2, out day) || day < 1 || day > DateTime.DaysInMonth(year, month))) return false;
        date = new PartialDate(year, month, day);
        return true;
    }

    public static bool operator <(PartialDate a, PartialDate b) => a.CompareTo(b) < 0;

    public static bool operator >(PartialDate a, PartialDate b) => a.CompareTo(b) > 0;

    public static bool operator <=(PartialDate a, PartialDate b) => a.CompareTo(b) <= 0;

    public static bool operator >=(PartialDate a, PartialDate b) => a.CompareTo(b) >= 0;

    /// <summary>As the text sorts, and so as the database sorts: a month stands before its days.</summary>
    public int CompareTo(PartialDate other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString()
    {
        var culture = CultureInfo.InvariantCulture;
        if (Month == 0) return Year.ToString("0000", culture);
        return Day == 0 ? string.Create(culture, $"{Year:0000}-{Month:00}") : string.Create(culture, $"{Year:0000}-{Month:00}-{Day:00}");
    }

    private static bool Number(string text, int start, int length, out int number) =>
        int.TryParse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
