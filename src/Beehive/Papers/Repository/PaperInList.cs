using Beehive.Platform.Time;

namespace Beehive.Papers.Repository;

/// <summary>A paper as a line of a list.</summary>
public sealed record PaperInList(long Id, string Title, string Address, PaperKind Kind, string? Summary, PartialDate? Date)
{
    /// <summary>Its Easy Read version is out.</summary>
    public bool IsEasy { get; init; }
}
