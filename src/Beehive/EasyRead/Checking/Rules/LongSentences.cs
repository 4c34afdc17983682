namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Rule 1: short sentences. A date, a time, a sum and an address are one word each, however they are written.</summary>
internal static class LongSentences
{
    public const int Long = 12, TooLong = 15;

    public static int Count(Reading reading)
    {
        var words = 0;
        for (var i = reading.From; i < reading.To; i++) if (!reading[i].IsMark) words++;
        return words;
    }

    public static void Check(Reading reading, int words)
    {
        if (words > TooLong) reading.TellAll(1, Severity.Error, new("This sentence has {0} words. Use 15 or less.", words), "Make 2 sentences. Say one thing in each.");
        else if (words > Long) reading.TellAll(1, Severity.Warning, new("This sentence has {0} words. Try to use 12 or less.", words), "Make 2 sentences. Say one thing in each.");
    }
}
