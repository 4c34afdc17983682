namespace Beehive.Platform.Words;

/// <summary>How a part came through from one text to another.</summary>
public enum Came
{
    Through,
    In,
    Out,
}

/// <summary>Compares two lists of parts by their longest common subsequence.</summary>
public static class Compared
{
    /// <summary>Beyond so many pairs the parts are not compared one by one: the answer would cost more than it tells.</summary>
    private const int MostPairs = 4_000_000;

    /// <summary>What is the same at both ends is passed over first; where the middle is too long, all of it went and all of it came.</summary>
    public static IEnumerable<(string Part, Came Came)> Parts(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        int start = 0, a = before.Count, b = after.Count;
        while (start < a && start < b && before[start] == after[start]) start++;
        while (a > start && b > start && before[a - 1] == after[b - 1]) (a, b) = (a - 1, b - 1);
        for (var i = 0; i < start; i++) yield return (before[i], Came.Through);
        foreach (var part in Middle(before, after, start, a, b)) yield return part;
        for (; a < before.Count; a++) yield return (before[a], Came.Through);
    }

    private static IEnumerable<(string Part, Came Came)> Middle(IReadOnlyList<string> before, IReadOnlyList<string> after, int start, int a, int b)
    {
        var common = Common(before, after, start, a, b);
        int i = start, j = start;
        while (i < a || j < b)
        {
            if (common is not null && i < a && j < b && before[i] == after[j])
            {
                yield return (before[i++], Came.Through);
                j++;
            }
            else if (i < a && (j == b || common is null || common[i + 1 - start, j - start] >= common[i - start, j + 1 - start])) yield return (before[i++], Came.Out);
            else yield return (after[j++], Came.In);
        }
    }

    /// <summary>How many parts are common from here to the end, for every pair of positions.</summary>
    private static int[,]? Common(IReadOnlyList<string> before, IReadOnlyList<string> after, int start, int a, int b)
    {
        if ((long)(a - start) * (b - start) > MostPairs) return null;
        var common = new int[a - start + 1, b - start + 1];
        for (var i = a - 1; i >= start; i--)
            for (var j = b - 1; j >= start; j--)
                common[i - start, j - start] = before[i] == after[j] ? common[i + 1 - start, j + 1 - start] + 1 : Math.Max(common[i + 1 - start, j - start], common[i - start, j + 1 - start]);
        return common;
    }
}
