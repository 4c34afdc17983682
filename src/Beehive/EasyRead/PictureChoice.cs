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

    /// <summary>The question for a form, shown with /EasyRead/ChoosePicture.cshtml. What is chosen already stands first.</summary>
    public async Task<PictureQuestion> AskAsync(string field, Sentence legend, IReadOnlyList<string> sentences, string? chosen, long? board, CancellationToken cancel)
    {
        var proposed = await ProposeAsync(sentences, board, cancel);
        if (chosen is not null && proposed.All(x => x.Name != chosen) && book.Of(chosen, board) is { } shown)
            proposed = [new(chosen, shown.Address, shown.Alt, new("It is chosen now.")), .. proposed];
        return new(field, legend, proposed, chosen);
    }

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
