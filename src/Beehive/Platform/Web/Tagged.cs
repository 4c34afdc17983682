namespace Beehive.Platform.Web;

/// <summary>A state as a word, and the shape that helps it. The word always says it all.</summary>
/// <param name="Shape">good, wait, late, stop, moved, or nothing.</param>
public readonly record struct Tagged(string Words, string Shape = "")
{
    public string Class => Shape.Length == 0 ? "bee-tag" : "bee-tag bee-tag--" + Shape;
}
