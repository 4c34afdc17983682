using Beehive.Places;

namespace Beehive.EasyRead;

/// <summary>The words of the glossary that have a picture: those of the board in its own forms first, then those of the place, then the shared ones.</summary>
public sealed class PicturedInGlossary(GlossaryBook book, Here here) : IKnowsPicturedWords
{
    /// <summary>A page asks once for each of its parts.</summary>
    private readonly Dictionary<long, IReadOnlyList<PicturedWord>> known = [];

    public async Task<IReadOnlyList<PicturedWord>> PicturedAsync(long? board, CancellationToken cancel)
    {
        if (known.TryGetValue(board ?? 0, out var words)) return words;
        var glossary = await book.OfAsync(here.IsSomewhere ? here.Place.Id : 0, cancel);
        return known[board ?? 0] = [.. glossary.For(board).Where(x => x.Picture is not null).SelectMany(Of)];
    }

    private static IEnumerable<PicturedWord> Of(ShownWord word)
    {
        var whose = word switch { { BoardId: not null } => WordsOf.Board, { IsShared: false } => WordsOf.Place, _ => WordsOf.Everybody };
        return word.Forms.Prepend(word.Word).Distinct(StringComparer.OrdinalIgnoreCase).Select(x => new PicturedWord(x, word.Picture!, whose));
    }
}
