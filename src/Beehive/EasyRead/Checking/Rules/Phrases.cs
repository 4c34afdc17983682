namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Rules 10 and 17: phrases that do not say what they mean, and words that hurt.</summary>
internal static class Phrases
{
    /// <summary>Up to which token the last phrase reaches is told, so that no word is told twice.</summary>
    public static int Check(Reading reading, int at, int told)
    {
        var (longest, found) = (0, default(Phrase));
        foreach (var phrase in PhraseBook.Usual.Beginning(reading.SpanOf(at)))
            if (phrase.Length(reading, at) is var length && length > longest) (longest, found) = (length, phrase);
        if (found is null && reading[at].Has(TokenMarks.Hyphen)) found = Ending(reading, at, out longest);
        if (found is null || at + longest <= told) return told;
        if (found.Rule == 10) reading.Tell(10, Severity.Warning, at, at + longest - 1, new("This does not say what it means. Use plain words."), found.Instead ?? "Say what happens.");
        else reading.Tell(17, Severity.Warning, at, at + longest - 1, new("These words can hurt people. Use kind and true words."), found.Instead ?? "Say what the person can do.");
        return at + longest;
    }

    private static Phrase? Ending(Reading reading, int at, out int length)
    {
        length = 1;
        foreach (var phrase in PhraseBook.Usual.Ending) if (phrase.Length(reading, at) > 0) return phrase;
        return null;
    }
}
