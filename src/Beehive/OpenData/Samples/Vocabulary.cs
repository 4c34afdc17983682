using System.Globalization;
using System.Text;

namespace Beehive.OpenData.Samples;

/// <summary>Words spread as in natural language: the second is half as frequent as the first, the tenth a tenth (Zipf). The field's own words come first, made-up ones after.</summary>
public static class Vocabulary
{
    private const int Size = 30_000;

    private static readonly string[] Field =
        ("people board support service care need plan work access group carer community meeting health training housing information travel budget review question "
        + "learning disability advocate centre home employment council local team report change choice respite bus day story voice member friend family job skill "
        + "college school hospital nurse appointment letter card phone website language easy picture word reader interpreter sign hearing sight mobility chair ramp "
        + "toilet kerb crossing taxi ticket pass leisure swimming garden art music club walk cafe shop library museum park river bridge station town village street "
        + "safety hate crime police court neighbour complaint answer promise charter standard measure outcome target quarter year month week spring summer autumn winter "
        + "assessment eligibility payment direct personal money benefit tax charge fee grant fund bid contract provider tender quality visit inspection lesson future").Split(' ');

    private static readonly string[] Small = ["the", "and", "of", "to", "in", "for", "is", "that", "with", "on", "are", "by", "at", "from", "will", "we", "it", "as", "be", "have"];
    private static readonly string[] Starts = ["ban", "cor", "del", "fen", "gar", "hol", "kel", "lin", "mar", "nor", "pel", "ros", "sal", "tan", "ver", "wil", "bre", "cra", "dro", "fli", "gro", "pla", "sto", "tri"];
    private static readonly string[] Middles = ["a", "e", "i", "o", "u", "an", "en", "in", "on", "un", "ar", "er", "ir", "or", "ur", "al", "el", "il", "ol", "ul"];
    private static readonly string[] Ends = ["ton", "ham", "by", "field", "ford", "wick", "dale", "ing", "ment", "ness", "ship", "ster", "worth", "ley", "stead", "mere", "gate", "low", "den", "burn"];

    private static readonly string[] Words = [.. Make()];
    private static readonly double[] Sums = Sum();

    public static string Word(Dice dice)
    {
        var at = Array.BinarySearch(Sums, dice.Part() * Sums[^1]);
        return Words[Math.Min(at < 0 ? ~at : at, Size - 1)];
    }

    /// <summary>A sentence with a capital and a full stop; every other word or so is a small one.</summary>
    public static void Sentence(StringBuilder to, Dice dice, int words)
    {
        var start = to.Length;
        for (var i = 0; i < words; i++)
        {
            if (i > 0) to.Append(' ');
            to.Append(dice.Below(5) < 2 ? dice.Of(Small) : Word(dice));
        }
        to[start] = char.ToUpper(to[start], CultureInfo.InvariantCulture);
        to.Append('.');
    }

    public static string Text(Dice dice, int sentences, string? planted = null)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sentences; i++)
        {
            if (i > 0) text.Append(' ');
            Sentence(text, dice, dice.Between(6, 14));
        }
        return planted is null ? text.ToString() : text.Append(' ').Append(planted).Append('.').ToString();
    }

    public static string Title(Dice dice)
    {
        var title = new StringBuilder();
        Sentence(title, dice, dice.Between(3, 7));
        return title.ToString(0, title.Length - 1);
    }

    private static IEnumerable<string> Make()
    {
        var dice = new Dice(20_26);
        var known = new HashSet<string>(Field, StringComparer.Ordinal);
        foreach (var word in known) yield return word;
        while (known.Count < Size)
        {
            var word = dice.Of(Starts) + dice.Of(Middles) + (dice.Below(2) == 0 ? dice.Of(Starts) + dice.Of(Middles) : "") + dice.Of(Ends);
            if (known.Add(word)) yield return word;
        }
    }

    private static double[] Sum()
    {
        var sums = new double[Size];
        double sum = 0;
        for (var i = 0; i < Size; i++) sums[i] = sum += 1.0 / (i + 1);
        return sums;
    }
}
