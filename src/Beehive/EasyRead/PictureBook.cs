using Beehive.Places;

namespace Beehive.EasyRead;

/// <summary>A picture as a page shows it.</summary>
/// <param name="Alt">Empty where the words beside it say the same.</param>
public sealed record ShownPicture(string Address, string Alt);

/// <summary>A picture that can be chosen: its name, where it is, and the words that it can stand for.</summary>
public sealed record KnownPicture(string Name, ShownPicture Shown, IReadOnlyList<string> Words, bool IsOwn);

/// <summary>
/// Which drawing or photograph stands for a picture's name: the board's choice wins over the place's, a swap over a picture that has the name, and each of them
/// over the drawing that comes with the program.
/// </summary>
public sealed class PictureBook(Drawings drawings, PictureShelf shelf, Here here)
{
    private PlacePictures? now;

    private PlacePictures? Now => here.IsSomewhere ? now ??= shelf.Of(here.Place.Id) : null;

    /// <summary>Pages call it before they ask for pictures, so that nothing is read while they are written.</summary>
    public Task ArriveAsync(CancellationToken cancel) => here.IsSomewhere ? shelf.RenewAsync(here.Place.Id, cancel) : Task.CompletedTask;

    /// <summary>Null when nobody has such a picture: nothing is shown in its place that would say something else.</summary>
    public ShownPicture? Of(string name, long? board = null) =>
        (board is null ? null : Chosen(name, board)) ?? Chosen(name, null) ?? Drawn(name);

    /// <summary>Every picture that a board can choose from, its own first.</summary>
    public IEnumerable<KnownPicture> All(long? board = null)
    {
        var own = (Now?.Pictures ?? []).Where(x => x.BoardId is null || x.BoardId == board).OrderBy(x => x.BoardId is null)
            .Select(x => new KnownPicture(x.Name, Of(x.Name, board)!, x.Words, IsOwn: x.Set is null));
        return own.Concat(drawings.All.Select(x => new KnownPicture(x.Name, Of(x.Name, board)!, x.Words, IsOwn: false))).DistinctBy(x => x.Name);
    }

    private ShownPicture? Chosen(string name, long? board)
    {
        if (Now is not { } pictures) return null;
        if (pictures.SwapOf(name, board) is { } swap && (swap.PictureId is { } id ? Shown(pictures.Find(id)) : Drawn(swap.Drawing!)) is { } other) return other;
        return Shown(pictures.Find(name, board));
    }

    private ShownPicture? Drawn(string name) => drawings.Find(name) is { } drawing ? new(drawing.Address, "") : null;

    private static ShownPicture? Shown(Picture? picture) => picture is null ? null : new(picture.FileAddress, picture.Alt);
}
