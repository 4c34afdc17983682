namespace Beehive.Platform.Time;

/// <summary>Bank holidays that were moved or added once, under section 1(2) and 1(3) of the Banking and Financial Dealings Act 1971. Sources: docs/dates.md.</summary>
internal static class Proclaimed
{
    /// <summary>Days by rule that were moved for one year, everywhere.</summary>
    public static readonly IReadOnlyList<(DateOnly From, DateOnly To, string Name)> Moved =
    [
        (new(2012, 5, 28), new(2012, 6, 4), "Spring bank holiday"),
        (new(2020, 5, 4), new(2020, 5, 8), "Early May bank holiday (VE day)"),
        (new(2022, 5, 30), new(2022, 6, 2), "Spring bank holiday"),
    ];

    /// <summary>Days that were added once; everywhere, or in one part only.</summary>
    public static readonly IReadOnlyList<(DateOnly Day, string Name, HolidayArea? Only)> Added =
    [
        (new(2011, 4, 29), "Royal wedding", null),
        (new(2012, 6, 5), "Queen’s Diamond Jubilee", null),
        (new(2022, 6, 3), "Platinum Jubilee bank holiday", null),
        (new(2022, 9, 19), "Bank Holiday for the State Funeral of Queen Elizabeth II", null),
        (new(2023, 5, 8), "Bank holiday for the coronation of King Charles III", null),
        (new(2026, 6, 15), "World Cup bank holiday", HolidayArea.Scotland),
    ];
}
