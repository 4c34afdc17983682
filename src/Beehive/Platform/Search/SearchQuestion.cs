using System.Text;

namespace Beehive.Platform.Search;

/// <summary>What somebody asks, as words and "phrases in quotes". Everything else in it is not an operator but ignored.</summary>
public sealed record SearchQuestion(IReadOnlyList<string> Terms, bool WasCut)
{
    /// <summary>More words than this say nothing more.</summary>
    public const int MostTerms = 10;

    private const int MostCharacters = 300;

    public string? Kind { get; init; }
    public long? BoardId { get; init; }
    public string? From { get; init; }
    public string? Until { get; init; }

    /// <summary>Words that begin with these, asked when the whole words find nothing.</summary>
    public bool Beginnings { get; init; }

    /// <summary>The installation has no other place. Then it costs less to look at each found thing than to compare the words with all that the place has.</summary>
    public bool IsOnlyPlace { get; init; }

    public bool IsByDate => From is not null || Until is not null;

    public bool IsEmpty => Terms.Count == 0;

    public static SearchQuestion Parse(string? text)
    {
        text ??= "";
        var cut = text.Length > MostCharacters;
        if (cut) text = text[..MostCharacters];
        var terms = new List<string>();
        var parts = text.Normalize(NormalizationForm.FormC).Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            var words = Words(parts[i]);
            var inQuotes = i % 2 == 1 && i < parts.Length - 1;
            if (inQuotes && words.Count > 0) terms.Add(string.Join(' ', words));
            else terms.AddRange(words);
        }
        return new SearchQuestion([.. terms.Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTerms)], cut || terms.Count > MostTerms);
    }

    /// <summary>Letters and digits make words; an apostrophe inside one parts it as the databases do.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) word.Append(rune.ToString());
            else End();
        }
        End();
        return words;

        void End()
        {
            if (word.Length > 0) words.Add(SearchText.Unaccented(word.ToString()));
            word.Clear();
        }
    }
}

/// <summary>One page of what was found.</summary>
/// <param name="Total">Exact up to <see cref="SearchIndex.Most"/>; more than that when <paramref name="More"/>.</param>
public sealed record SearchAnswer(IReadOnlyList<SearchHit> Hits, int Total, bool More)
{
    public static readonly SearchAnswer Nothing = new([], 0, false);
}

/// <summary>One found thing. In title and snippet, \u0002 opens and \u0003 closes a found word.</summary>
public sealed record SearchHit(long Id, string Kind, string Address, string Title, string Snippet, Time.PartialDate? Date);
