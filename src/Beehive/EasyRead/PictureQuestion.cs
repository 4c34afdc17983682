using Beehive.Platform;

namespace Beehive.EasyRead;

/// <summary>
/// "Which picture?" on a form: /EasyRead/ChoosePicture.cshtml shows it inside any form. What comes back in the field is the name of a picture,
/// <see cref="None"/> or <see cref="Ask"/>.
/// </summary>
/// <param name="Field">The name of the form's field.</param>
/// <param name="Chosen">The name of a picture, None, Ask, or null while nothing is chosen.</param>
public sealed record PictureQuestion(string Field, Sentence Legend, IReadOnlyList<ProposedPicture> Proposed, string? Chosen)
{
    /// <summary>None of these. No picture can have such a name.</summary>
    public const string None = "-none";

    /// <summary>None of these, and those who keep the pictures are asked for one.</summary>
    public const string Ask = "-ask";

    /// <summary>What is wrong with the answer.</summary>
    public string? Error { get; init; }

    /// <summary>The name of the picture that a form brought, or null for none.</summary>
    public static string? NameIn(string? answer) => string.IsNullOrEmpty(answer) || answer is None or Ask ? null : answer;
}
