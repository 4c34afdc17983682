using Beehive.Platform;

namespace Beehive.EasyRead;

/// <summary>
/// "Which picture?" on a form, shown by <c>&lt;bee-picture for="..." /&gt;</c>: a few that fit, none, and a search for another by a word. What comes back in the field is the
/// name of a picture, or nothing. The page that takes the form asks <see cref="PictureSearch"/> first.
/// </summary>
/// <param name="Field">The name of the form's field.</param>
/// <param name="Chosen">The name of a picture, or null for none.</param>
public sealed record PictureQuestion(string Field, Sentence Legend, IReadOnlyList<ProposedPicture> Proposed, string? Chosen)
{
    /// <summary>So many are shown before anybody looks for another.</summary>
    public const int Most = 6;

    public Sentence? Hint { get; init; }

    /// <summary>Which of several questions on a page it is, for those who hear its buttons: "part 3".</summary>
    public Sentence? About { get; init; }

    /// <summary>The part of the page where it stands, so that whoever looks for a picture comes back there.</summary>
    public string Place { get; init; } = "";

    /// <summary>What was looked for.</summary>
    public string? Sought { get; init; }

    /// <summary>It was looked for just now: the page comes back there.</summary>
    public bool IsFresh { get; init; }

    /// <summary>What was found, without those that are proposed already.</summary>
    public IReadOnlyList<ProposedPicture> Found { get; init; } = [];

    /// <summary>What can be sent as <c>do</c>, so that those who keep the pictures are asked for one; null where nobody can be asked.</summary>
    public string? Ask { get; init; }

    /// <summary>The answer that is no picture.</summary>
    public (string Value, string Words)? Last { get; init; } = ("", "No picture");

    public string WordField => PictureSearch.WordOf(Field);
}
