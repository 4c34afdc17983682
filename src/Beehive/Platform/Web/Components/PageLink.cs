namespace Beehive.Platform.Web.Components;

/// <summary>The way to the page before or after, and what stands there.</summary>
public sealed record PageLink : Fragment
{
    public string? Href { get; init; }
    public string? LabelText { get; init; }
}
