using System.Text;

namespace Beehive.Bench;

/// <summary>Made-up sentences whose words are as often used as those of a language: the second half as often as the first, the third a third (Zipf).</summary>
public sealed class Text
{
    /// <summary>In 20 items of a place.</summary>
    public const string Rare = "quincunx";

    /// <summary>In one item of fifty.</summary>
    public const string Middling = "halfpenny";

    /// <summary>In every third item.</summary>
    public const string Common = "everyday";

    private const int Known = 20_000;
    private const string Consonants = "bcdfghklmnprstvw";
    private const string Vowels = "aeiou";
    private readonly Random random = new(2012);
    private readonly string[] words = new string[Known];
    private readonly double[] reach = new double[Known];
    private readonly StringBuilder sentence = new();

    public Text()
    {
        var sum = 0d;
        for (var i = 0; i < Known; i++)
        {
            words[i] = Word(1 + (int)Math.Log10(10 + i));
            reach[i] = sum += 1d / (i + 1);
        }
        for (var i = 0; i < Known; i++) reach[i] /= sum;
    }

    public int Any(int most) => random.Next(most);

    /// <summary>A sentence of so many words, one of which may be given.</summary>
    public string Sentence(int length, string? with = null)
    {
        sentence.Clear();
        var place = with is null ? -1 : random.Next(1, length);
        for (var i = 0; i < length; i++)
        {
            if (i > 0) sentence.Append(' ');
            sentence.Append(i == place ? with : Next());
        }
        sentence[0] = char.ToUpperInvariant(sentence[0]);
        return sentence.Append('.').ToString();
    }

    private string Next()
    {
        var at = Array.BinarySearch(reach, random.NextDouble());
        return words[Math.Min(at < 0 ? ~at : at, Known - 1)];
    }

    private string Word(int syllables)
    {
        var word = new StringBuilder();
        for (var i = 0; i < syllables; i++) word.Append(Consonants[random.Next(Consonants.Length)]).Append(Vowels[random.Next(Vowels.Length)]);
        if (random.Next(3) == 0) word.Append(Consonants[random.Next(Consonants.Length)]);
        return word.ToString();
    }
}
