namespace Beehive.EasyRead;

/// <summary>A picture as a page shows it.</summary>
/// <param name="Alt">Empty where the words beside it say the same.</param>
public sealed record ShownPicture(string Address, string Alt);

/// <summary>A picture that can be chosen: its name, where it is, and the words that it can stand for.</summary>
public sealed record KnownPicture(string Name, ShownPicture Shown, IReadOnlyList<string> Words, bool IsOwn);

/// <summary>Which drawing or photograph stands for a picture's name, in this place and for a board.</summary>
public sealed class PictureBook(Drawings drawings)
{
    /// <summary>Null when nobody has such a picture: nothing is shown in its place that would say something else.</summary>
    public ShownPicture? Of(string name, long? board = null) => drawings.Find(name) is { } drawing ? new(drawing.Address, "") : null;

    /// <summary>Every picture that a board can choose from, its own first.</summary>
    public IEnumerable<KnownPicture> All(long? board = null) => drawings.All.Select(x => new KnownPicture(x.Name, new(x.Address, ""), x.Words, IsOwn: false));
}
