namespace Beehive.OpenData.Samples;

/// <summary>Chance that falls the same for the same seed, on every machine and in every version of .NET.</summary>
public sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>SplitMix64, after Steele, Lea and Flood (2014).</summary>
    public ulong Next()
    {
        var x = state += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    public int Below(int end) => (int)(Next() % (ulong)end);

    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>From 0 to just below 1.</summary>
    public double Part() => (Next() >> 11) * (1.0 / (1UL << 53));

    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];
}
