using Beehive.EasyRead.Checking.Rules;

namespace Beehive.EasyRead.Checking;

/// <summary>Looks at an Easy Read text by fixed rules. What it finds is told; whether people understand a text only people can say.</summary>
public static class Checker
{
    public static IReadOnlyList<EasyFinding> Check(CheckedText text, CheckerWords words)
    {
        var findings = new Findings();
        new Run(text, words, findings).Whole();
        return findings.InOrder;
    }

    /// <summary>One way through a text: each line is cut once, each of its words shown to the rules once.</summary>
    private sealed class Run(CheckedText text, CheckerWords words, Findings findings)
    {
        private readonly Reading reading = new(findings);
        private readonly Rules.HardWords hard = new(words, findings);
        private readonly Abbreviations abbreviations = new(words);
        private readonly Synonyms synonyms = new(words);
        private readonly MustSay must = new(text.Kind);
        private readonly Pointing pointing = new();
        private readonly Grade grade = new();

        public void Whole()
        {
            if (text.Title.Length > 0) Line(text.Title, -1, 0, BlockKind.Heading);
            foreach (var (i, block) in text.Blocks.Index())
            {
                pointing.BeginBlock();
                foreach (var (j, line) in block.Sentences.Index()) Line(line, i, j, block.Kind);
            }
            BlockPictures.Check(text, findings);
            Length.Check(text, grade.Words, findings);
            hard.Finish();
            must.Finish(findings);
            grade.Finish(hard.Count, findings);
        }

        private void Line(string line, int block, int sentence, BlockKind kind)
        {
            reading.Open(line, block, sentence, kind);
            while (reading.Next()) Sentence();
        }

        private void Sentence()
        {
            var count = LongSentences.Count(reading);
            LongSentences.Check(reading, count);
            if (!reading.IsTitle) TwoIdeas.Check(reading);
            Negatives.Check(reading);
            Signs.Check(reading);
            must.Check(reading);
            if (!reading.IsHeading) pointing.Check(reading);
            grade.Check(reading, count);
            hard.Begin();
            var told = 0;
            for (var i = reading.From; i < reading.To; i++)
            {
                if (reading[i].IsMark) continue;
                Numbers.Check(reading, i);
                DatesInFull.Check(reading, i);
                if (reading[i].Kind is TokenKind.Word or TokenKind.Dotted) told = Word(i, told);
            }
        }

        private int Word(int at, int told)
        {
            abbreviations.Check(reading, at);
            if (!reading.IsWord(at)) return told;
            hard.Check(reading, at);
            Contractions.Check(reading, at);
            Passive.Check(reading, at);
            synonyms.Check(reading, at);
            return Phrases.Check(reading, at, told);
        }
    }
}
