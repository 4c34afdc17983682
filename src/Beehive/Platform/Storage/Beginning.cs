namespace Beehive.Platform.Storage;

/// <summary>What a thing goes back to in the end, however much lies between.</summary>
/// <param name="Said">What it is, to stand before its title.</param>
/// <param name="Title">Its title of today.</param>
/// <param name="Address">Where it stands.</param>
public sealed record Beginning(Sentence Said, string Title, string Address);

/// <summary>Told by the module that keeps beginnings, for the pages of the modules below it. What the viewer may not see is not there.</summary>
public interface ITellsBeginnings
{
    /// <param name="store">Of the request: it sees what the viewer sees.</param>
    /// <param name="causes">The things that the page knows its thing to have come from.</param>
    /// <param name="cancel">When nobody waits any more.</param>
    Task<IReadOnlyList<Beginning>> OfAsync(Store store, IEnumerable<long?> causes, CancellationToken cancel);
}
