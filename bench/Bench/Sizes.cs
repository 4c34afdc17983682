namespace Beehive.Bench;

/// <summary>How much data, and how long each run.</summary>
/// <param name="Items">Agenda items of the small place.</param>
/// <param name="Papers">Papers of the small place, which bring it to 22,000 texts.</param>
/// <param name="Middle">Agenda items of the place that is searched.</param>
/// <param name="Large">Agenda items of the large place.</param>
/// <param name="Rounds">How often each pair is run; the median counts.</param>
/// <param name="Seconds">How long one run lasts.</param>
public sealed record Sizes(int Items, int Papers, int Middle, int Large, int Rounds, int Seconds)
{
    /// <summary>Items on one agenda.</summary>
    public const int OnAgenda = 30;

    public static readonly Sizes Whole = new(20_010, 1_317, 200_010, 2_000_010, 5, 4);
    public static readonly Sizes Quick = new(20_010, 1_317, 60_000, 200_010, 3, 2);
}
