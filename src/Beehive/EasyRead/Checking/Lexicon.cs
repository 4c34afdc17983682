using System.Collections.Frozen;
using System.Globalization;

namespace Beehive.EasyRead.Checking;

/// <summary>All words of the lists with their forms, read once. One look tells all that the rules ask of a word.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Read = new(() => new Lexicon());
    private static readonly string[] Units = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private readonly FrozenDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> words;

    private Lexicon()
    {
        var all = new Building();
        foreach (var word in WordLists.Lines("dale-chall").Concat(WordLists.Lines("boards"))) all.Easy(word);
        foreach (var line in WordLists.Lines("verbs")) all.Irregular(line.Split(' '));
        foreach (var (part, line) in WordLists.Parts("grammar")) foreach (var word in line.Split(' ')) all.Grammar(part, word);
        foreach (var line in WordLists.Lines("easier")) all.Easier(WordLists.Pair(line));
        foreach (var name in WordLists.Words("names")) all.Add(name, WordKind.Name);
        Numbers(all);
        Calendar(all);
        words = all.Freeze().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Lexicon Usual => Read.Value;

    public Word? Find(ReadOnlySpan<char> word) => words.TryGetValue(word, out var found) ? found : null;

    private static void Numbers(Building all)
    {
        for (var i = 0; i < Units.Length; i++) all.Add(Units[i], WordKind.None).Number = i;
        for (var ten = 2; ten < Tens.Length; ten++)
        {
            all.Add(Tens[ten], WordKind.None).Number = ten * 10;
            for (var one = 1; one < 10; one++) all.Add($"{Tens[ten]}-{Units[one]}", WordKind.None).Number = (ten * 10) + one;
        }
    }

    private static void Calendar(Building all)
    {
        var british = CultureInfo.GetCultureInfo("en-GB").DateTimeFormat;
        for (var month = 1; month <= 12; month++)
        {
            var name = british.GetMonthName(month);
            all.Add(name, WordKind.Month | WordKind.Easy).Place = month;
            if (month != 5) all.Add(name[..3], WordKind.ShortMonth).Place = month;
        }
        all.Add("sept", WordKind.ShortMonth).Place = 9;
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            all.Add(british.GetDayName(day), WordKind.Weekday | WordKind.Easy).Place = (int)day;
            all.Add(british.GetDayName(day)[..3], WordKind.ShortWeekday).Place = (int)day;
        }
        foreach (var (name, day) in ((string, int)[])[("tues", 2), ("weds", 3), ("thur", 4), ("thurs", 4)]) all.Add(name, WordKind.ShortWeekday).Place = day;
    }

    /// <summary>The dictionary while it is being filled.</summary>
    private sealed class Building
    {
        private readonly Dictionary<string, Word> words = new(StringComparer.OrdinalIgnoreCase);

        public FrozenDictionary<string, Word> Freeze() => words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        public Word Add(string text, WordKind kind)
        {
            if (!words.TryGetValue(text, out var word)) words[text] = word = new(text.ToLowerInvariant());
            word.Kind |= kind;
            return word;
        }

        public void Easy(string word)
        {
            Add(word, WordKind.Easy);
            foreach (var form in Inflection.Of(word)) Add(form, WordKind.Easy);
        }

        public void Irregular(string[] forms)
        {
            var easy = words.TryGetValue(forms[0], out var known) ? known.Kind & WordKind.Easy : WordKind.None;
            Regular(forms[0], easy);
            foreach (var past in forms[1].Split('|')) Add(past, WordKind.Past | easy);
            foreach (var participle in forms[2].Split('|')) Add(participle, WordKind.Participle | easy);
        }

        public void Grammar(string part, string word)
        {
            if (part == "verb")
            {
                Regular(word, WordKind.None);
                foreach (var form in Inflection.Pasts(word)) Add(form, WordKind.Past | WordKind.Participle);
            }
            else if (part == "both")
            {
                foreach (var form in (string[])[word, .. Inflection.Plurals(word)]) Add(form, WordKind.Both);
            }
            else if (part == "blocked") Add(word, WordKind.None).Kind &= ~WordKind.Easy;
            else Add(word, KindOf(part));
        }

        public void Easier((string Words, string? Instead) pair)
        {
            foreach (var form in (string[])[pair.Words, .. Inflection.Of(pair.Words)]) Add(form, WordKind.None).Easier = pair.Instead;
        }

        private void Regular(string word, WordKind easy)
        {
            Add(word, WordKind.Verb | easy);
            foreach (var form in Inflection.Plurals(word)) Add(form, WordKind.Present | easy);
        }

        /// <summary>The small words are easy by themselves.</summary>
        private static WordKind KindOf(string part)
        {
            var kind = Enum.Parse<WordKind>(part, ignoreCase: true);
            return (kind & WordKind.Function) != WordKind.None ? kind | WordKind.Easy : kind;
        }
    }
}
