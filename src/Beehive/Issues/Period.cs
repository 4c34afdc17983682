using System.Globalization;
using Beehive.Platform.Time;

namespace Beehive.Issues;

/// <summary>A year, a quarter of one, or all time.</summary>
public sealed record Period(int? Year = null, int? Quarter = null)
{
    private const int MonthsOfAQuarter = 3;

    public static readonly IReadOnlyList<int> Quarters = [1, 2, 3, 4];

    public PartialDate? From => Year is { } year ? PartialDate.Parse(Quarter is { } quarter ? Month(year, FirstMonth(quarter)) : Text(year)) : null;

    /// <summary>The last day of it: what is dated as a month or a year only sorts before it.</summary>
    public PartialDate? Until => Year is { } year ? PartialDate.Of(PartialDate.Parse(Month(year, Quarter is { } quarter ? FirstMonth(quarter) + MonthsOfAQuarter - 1 : 12)).Last) : null;

    /// <summary>As people say it: 2026, or April to June 2026. Nothing for all time.</summary>
    public string? Words => Year is not { } year ? null : Quarter is { } quarter ? $"{WordsOf(quarter)} {Text(year)}" : Text(year);

    /// <summary>April to June</summary>
    public static string WordsOf(int quarter) => quarter switch
    {
        1 => "January to March",
        2 => "April to June",
        3 => "July to September",
        _ => "October to December",
    };

    private static int FirstMonth(int quarter) => ((quarter - 1) * MonthsOfAQuarter) + 1;

    private static string Text(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");
}
