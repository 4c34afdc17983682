namespace Beehive.EasyRead.Checking;

/// <summary>Counts of a text, and what known formulas make of them. To see how a text changes from draft to draft: no formula knows whether somebody understands.</summary>
/// <param name="ManySyllables">Words of three syllables or more.</param>
/// <param name="Unlisted">Words that stand in no list of easy words.</param>
public sealed record Grades(int Sentences, int Words, int Syllables, int ManySyllables, int Unlisted)
{
    /// <summary>Flesch 1948: the higher, the shorter words and sentences are.</summary>
    public double FleschEase => 206.835 - (1.015 * Words / Sentences) - (84.6 * Syllables / Words);

    /// <summary>Kincaid and others 1975: a year of American school.</summary>
    public double FleschKincaid => (0.39 * Words / Sentences) + (11.8 * Syllables / Words) - 15.59;

    /// <summary>McLaughlin 1969.</summary>
    public double Smog => 3.1291 + (1.043 * Math.Sqrt(ManySyllables * 30d / Sentences));

    /// <summary>Dale and Chall, in its form of 1948.</summary>
    public double DaleChall => (15.79 * UnlistedShare) + (0.0496 * Words / Sentences) + (UnlistedShare > 0.05 ? 3.6365 : 0);

    /// <summary>From 0 to 1.</summary>
    public double UnlistedShare => (double)Unlisted / Words;
}
