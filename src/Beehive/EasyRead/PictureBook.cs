namespace Beehive.EasyRead;

/// <summary>A picture as a page shows it.</summary>
/// <param name="Alt">Empty where the words beside it say the same.</param>
public sealed record ShownPicture(string Address, string Alt);

/// <summary>Which drawing or photograph stands for a picture's name in this place.</summary>
public sealed class PictureBook
{
    public ShownPicture Of(string name) => new($"/pictures/{name}.svg", "");
}
