using Beehive.Platform;

namespace Beehive.EasyRead;

/// <summary>A picture that is proposed for what somebody wrote, and why.</summary>
public sealed record ProposedPicture(string Name, string Address, string Alt, Sentence Why)
{
    /// <summary>As people read its name: "bus stop".</summary>
    public string Said => Name.Replace('-', ' ');
}

/// <summary>Whose words have a picture. The nearest are asked first.</summary>
public enum WordsOf
{
    Board,
    Place,
    Everybody,
}

/// <summary>A word that has a picture.</summary>
/// <param name="Form">One of the forms in which it is written: "meetings".</param>
/// <param name="Picture">The picture's name.</param>
public sealed record PicturedWord(string Form, string Picture, WordsOf Of);

/// <summary>Knows words and their pictures.</summary>
public interface IKnowsPicturedWords
{
    Task<IReadOnlyList<PicturedWord>> PicturedAsync(long? board, CancellationToken cancel);
}

/// <summary>
/// Proposes pictures for sentences: what the board's own words have first, then the words of the place, those that come with the program, the words of the
/// pictures, and last words that are near to them.
/// </summary>
public sealed class PictureChoice(PictureBook book, IEnumerable<IKnowsPicturedWords> glossaries)
{
    /// <summary>More would be a search.</summary>
    public const int Few = 6;

    /// <summary>Whoever finds so many says it with another word.</summary>
    public const int MostFound = 12;

    private const int Own = 3, Named = 4, Tagged = 5, Near = 6;

    public Task<IReadOnlyList<ProposedPicture>> ProposeAsync(string sentence, long? board, CancellationToken cancel) => ProposeAsync([sentence], board, cancel);

    public async Task<IReadOnlyList<ProposedPicture>> ProposeAsync(IReadOnlyList<string> sentences, long? board, CancellationToken cancel, int most = Few)
    {
        var text = new PictureText(sentences);
        var found = new List<Match>();
        foreach (var glossary in glossaries)
            foreach (var word in await glossary.PicturedAsync(board, cancel))
                if (text.Find(word.Form) is { } at && book.Of(word.Picture, board) is { } shown) found.Add(new(word.Picture, shown, (int)word.Of, at, Why(word)));
        foreach (var picture in book.All(board)) found.AddRange(In(text, picture));
        return [.. found.OrderBy(x => x.Rank).ThenByDescending(x => x.At.Length).ThenBy(x => x.At.Start).ThenBy(x => x.Name, StringComparer.Ordinal)
            .DistinctBy(x => x.Name).Take(most).Select(x => new ProposedPicture(x.Name, x.Shown.Address, x.Shown.Alt, x.Why))];
    }

    /// <summary>The question for a form. What is chosen already stands first, what fits the words next.</summary>
    /// <param name="usual">Names of pictures that can stand there whatever the words are; they come last.</param>
    public async Task<PictureQuestion> AskAsync(string field, Sentence legend, IReadOnlyList<string> sentences, string? chosen, long? board, CancellationToken cancel, params IReadOnlyList<string> usual)
    {
        var shown = new List<ProposedPicture>();
        if (chosen is not null) shown.Add(Called(chosen, board) ?? new(chosen, "", "", new("There is no picture of that name any more.")));
        shown.AddRange(await ProposeAsync(sentences, board, cancel));
        shown.AddRange(usual.Select(x => Called(x, board)).OfType<ProposedPicture>());
        return new(field, legend, [.. shown.DistinctBy(x => x.Name).Take(PictureQuestion.Most)], chosen);
    }

    /// <summary>The same question, with the pictures for a word: what would be proposed for it first, then all whose name or words hold it.</summary>
    public async Task<PictureQuestion> FindAsync(PictureQuestion asked, string sought, long? board, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var words = sought.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var fitting = await ProposeAsync([sought], board, cancel, MostFound);
        var holding = book.All(board).Where(x => words.All(word => x.Words.Prepend(x.Name).Any(y => y.Contains(word, StringComparison.OrdinalIgnoreCase)))).Select(x => Called(x.Name, board)).OfType<ProposedPicture>();
        return asked with { Sought = sought, Found = [.. fitting.Concat(holding).DistinctBy(x => x.Name).Where(x => asked.Proposed.All(y => y.Name != x.Name)).Take(MostFound)] };
    }

    private ProposedPicture? Called(string name, long? board) => book.Of(name, board) is { } shown ? new(name, shown.Address, shown.Alt, new("It is called so.")) : null;

    private static IEnumerable<Match> In(PictureText text, KnownPicture picture)
    {
        var name = picture.Name.Replace('-', ' ');
        foreach (var term in picture.Words.Prepend(name))
        {
            if (PictureText.SaysNothing(term)) continue;
            if (text.Find(term) is { } at)
                yield return new(picture.Name, picture.Shown, picture.IsOwn ? Own : term == name ? Named : Tagged, at, new(picture.IsOwn ? "It is your own picture for \"{0}\"." : "It can stand for \"{0}\".", term));
            else if (text.FindNear(term) is { } near)
                yield return new(picture.Name, picture.Shown, Near, near, new("It can stand for \"{0}\", which is nearly the same word.", term));
        }
    }

    private static Sentence Why(PicturedWord word) => word.Of switch
    {
        WordsOf.Board => new("This board has it for \"{0}\" in its words.", word.Form),
        WordsOf.Place => new("The words of this place have it for \"{0}\".", word.Form),
        _ => new("The words that come with Beehive have it for \"{0}\".", word.Form),
    };

    private sealed record Match(string Name, ShownPicture Shown, int Rank, Span At, Sentence Why);
}
