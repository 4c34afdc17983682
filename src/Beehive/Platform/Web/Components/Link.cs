namespace Beehive.Platform.Web.Components;

/// <summary>Words that lead somewhere; without an address they are words only.</summary>
public sealed record Link : Fragment
{
    public string? Href { get; init; }

    /// <summary>Said to a screen reader after the words: "Change" becomes "Change the board".</summary>
    public string? VisuallyHiddenText { get; init; }

    public string? Type { get; init; }
}
