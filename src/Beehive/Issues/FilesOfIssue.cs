using Beehive.Platform.Files;

namespace Beehive.Issues;

/// <summary>What came with an issue, as its page shows it.</summary>
/// <param name="Handles">Whoever looks is one of those who handle it.</param>
public sealed record FilesOfIssue(Issue Issue, IReadOnlyList<IssueFile> Files, bool Handles)
{
    public string At(IssueFile file) => $"{Issue.Address}/files/{file.Id}";

    /// <summary>To be said through T.</summary>
    public static string Of(IssueFile file) => file.IsPhoto ? "Photo" : file.IsFilm ? "Film" : "Recording";

    public static string Of(IssueFileState state) => state switch
    {
        IssueFileState.Waiting => "Nobody has looked at it yet. Only those who read what people tell can.",
        IssueFileState.Kept => "Only those who handle it see or hear it.",
        _ => "Everybody can see or hear it.",
    };

    public static string Name(IssueFile file) => Of(file).ToLowerInvariant() + UploadKinds.Endings(file.Kind)[0];
}
