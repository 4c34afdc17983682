using System.Globalization;

namespace Beehive.Platform.Time;

/// <summary>Reads a date that need not be whole: 12 March 2026, March 2026, 2026. What Said.ShortDate says is read back as the same date.</summary>
public static class TypedPartialDate
{
    private static readonly string[] Months = ["MMMM yyyy", "MMM yyyy"];
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Nothing typed is no date and no fault.</summary>
    public static Refusal? Read(string? typed, out PartialDate? date)
    {
        date = null;
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var text = typed.Trim();
        if (PartialDate.TryParse(text, out var known))
        {
            date = known;
            return null;
        }
        if (DateOnly.TryParseExact(text, Months, British, DateTimeStyles.AllowWhiteSpaces, out var month) && month.Year is >= TypedDate.FirstYear and <= TypedDate.LastYear)
        {
            date = PartialDate.Parse(month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            return null;
        }
        var refusal = TypedDate.Read(text, out var day);
        if (refusal is null) date = PartialDate.Of(day);
        return refusal;
    }

    public static string? Said(PartialDate? date) => date is null ? null : Time.Said.ShortDate(date);
}
