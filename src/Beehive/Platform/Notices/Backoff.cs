namespace Beehive.Platform.Notices;

/// <summary>When a letter is tried again: soon at first, every two hours at last, 48 times in about three days.</summary>
public static class Backoff
{
    public const int MostAttempts = 48;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(112);

    /// <param name="attempts">How often it was tried, from 1.</param>
    /// <param name="dice">0 to 1: a fifth less or more, so that letters that failed together do not come back together.</param>
    public static TimeSpan After(int attempts, double dice)
    {
        var pause = First * Math.Pow(2, Math.Min(attempts - 1, 20));
        return (pause < Longest ? pause : Longest) * (0.8 + (0.4 * dice));
    }
}
