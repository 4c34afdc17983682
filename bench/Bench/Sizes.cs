namespace Beehive.Bench;

/// <summary>How much data, and how long each run.</summary>
/// <param name="Items">Agenda items of the small place.</param>
/// <param name="Middle">Agenda items of the place that is searched.</param>
/// <param name="Large">Agenda items of the large place.</param>
/// <param name="Issues">What people told the place that was told most.</param>
/// <param name="Rounds">How often each pair is run; the median counts.</param>
/// <param name="Seconds">How long one run lasts.</param>
public sealed record Sizes(int Items, int Middle, int Large, int Issues, int Rounds, int Seconds)
{
    /// <summary>Items on one agenda.</summary>
    public const int OnAgenda = 30;

    public static readonly Sizes Whole = new(20_010, 200_010, 2_000_010, 200_000, 3, 3);
    public static readonly Sizes Quick = new(20_010, 60_000, 200_010, 20_000, 3, 2);
}
