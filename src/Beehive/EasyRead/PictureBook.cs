using Beehive.EasyRead.Checking;
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
    public ShownPicture? Of(string name, long? board = null) => Find(name, board) switch
    {
        { Kept: { } kept } => new(kept.FileAddress, kept.Alt),
        { Drawn: { } drawn } => new(drawn.Address, ""),
        _ => null,
    };

    /// <summary>
    /// What the checker asks about a picture; null when nobody has it. It does not ask about the drawings that come with the program: who drew them is known, the words beside
    /// them say what they show, and people look at each of them with its part.
    /// </summary>
    public CheckedPicture? CheckedOf(string name, long? board = null) => Find(name, board) switch
    {
        { Kept: { } kept } => new(name, Agreed: kept.AgreedBy is not null, HasLicence: HasLicence(kept), HasAlt: !kept.IsDecorative),
        { Drawn: not null } => new(name),
        _ => null,
    };

    /// <summary>Every picture that a board can choose from, its own first.</summary>
    public IEnumerable<KnownPicture> All(long? board = null)
    {
        var own = (Now?.Pictures ?? []).Where(x => x.BoardId is null || x.BoardId == board).OrderBy(x => x.BoardId is null)
            .Select(x => new KnownPicture(x.Name, Of(x.Name, board)!, x.Words, IsOwn: x.Set is null));
        return own.Concat(drawings.All.Select(x => new KnownPicture(x.Name, Of(x.Name, board)!, x.Words, IsOwn: false))).DistinctBy(x => x.Name);
    }

    /// <summary>A picture of the board or the place, or else a drawing that comes with the program.</summary>
    private (Picture? Kept, Drawing? Drawn) Find(string name, long? board)
    {
        if (Now is not { } pictures) return (null, drawings.Find(name));
        foreach (var whose in (long?[])(board is null ? [null] : [board, null]))
        {
            if (pictures.SwapOf(name, whose) is { } swap && Swapped(pictures, swap) is var other && other != default) return other;
            if (pictures.Find(name, whose) is { } kept) return (kept, null);
        }
        return (null, drawings.Find(name));
    }

    private (Picture? Kept, Drawing? Drawn) Swapped(PlacePictures pictures, PictureSwap swap) => swap.PictureId is { } id ? (pictures.Find(id), null) : (null, drawings.Find(swap.Drawing!));

    private static bool HasLicence(Picture picture) => picture.Licence switch
    {
        PictureLicence.OwnPhotograph or PictureLicence.Cc0 => true,
        PictureLicence.Other => picture.Terms is not null,
        _ => picture.Author is not null,
    };
}
