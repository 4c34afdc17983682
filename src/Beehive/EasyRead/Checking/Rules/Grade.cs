using Beehive.Platform;

namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Rule 19: counts of the whole text, to know; never a mark to pass.</summary>
internal sealed class Grade
{
    private int sentences, words, syllables, many;

    public int Words => words;

    public void Check(Reading reading, int count)
    {
        if (count == 0) return;
        sentences++;
        words += count;
        for (var i = reading.From; i < reading.To; i++)
        {
            if (reading[i].IsMark) continue;
            var said = reading[i].Word?.SyllableCount ?? (reading[i].Kind == TokenKind.Word ? Syllables.Of(reading.SpanOf(i)) : 1);
            syllables += said;
            if (said >= 3) many++;
        }
    }

    public void Finish(int unlisted, Findings findings)
    {
        if (words == 0) return;
        var grades = new Grades(sentences, words, syllables, many, unlisted);
        findings.Add(new(19, Severity.Info, -1, -1, "", new Sentence("Flesch-Kincaid {0:0.0}, SMOG {1:0.0}, hard words {2:0} out of 100. Only people can say if a text is clear.", grades.FleschKincaid, grades.Smog, grades.UnlistedShare * 100), null, null));
    }
}
