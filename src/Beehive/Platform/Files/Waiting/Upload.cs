namespace Beehive.Platform.Files.Waiting;

/// <summary>What a place of Beehive lets people send, and how long it waits.</summary>
public sealed record UploadSettings
{
    public const int UsualMegabytes = 20;

    public long Largest { get; init; } = UsualMegabytes * 1024L * 1024;

    /// <summary>A file that somebody sent and that no page has put anywhere.</summary>
    public TimeSpan KeptFor { get; init; } = TimeSpan.FromDays(7);

    /// <summary>While more than this waits, nothing more is taken from people whom nobody knows, so that they cannot fill the disk.</summary>
    public long MostWaiting { get; init; } = 100 * UsualMegabytes * 1024L * 1024;

    /// <summary>What a killed or cut upload left behind.</summary>
    public TimeSpan LeftoversFor { get; init; } = TimeSpan.FromHours(1);
}

/// <summary>
/// A file that somebody sent, in the waiting room: judged, inspected, and of a picture only the clean copy. Hash and size are of what waits. Id is the random
/// name that a form carries from page to page; whoever knows it can go on with the file, so it is shown to nobody else.
/// </summary>
public sealed record Upload(string Id, string Name, UploadKind Kind, long Size, string Hash, DateTimeOffset At, VirusVerdict Virus, Inspection Inspection)
{
    /// <summary>A copy without author and properties can be made.</summary>
    public bool CanBeCleaned => UploadKinds.IsZip(Kind);
}

/// <summary>What a person decided about a file that is to be kept.</summary>
/// <param name="Decided">They have read what was found and decided that readers may have it.</param>
/// <param name="WithoutAuthor">The copy without author and properties is kept, and the original is not.</param>
public sealed record Release(bool Decided, bool WithoutAuthor = false);

/// <summary>Knows of waiting files that something still needs: a draft, a form half filled in. They are not swept away.</summary>
public interface IHoldsUploads
{
    Task<IReadOnlyCollection<string>> HeldAsync(CancellationToken cancel);
}
