namespace Beehive.Platform.Web.Components;

/// <summary>The title of a summary card, at the heading level of its page.</summary>
public sealed record SummaryCardTitle : Fragment
{
    public int HeadingLevel { get; init; } = 2;
}
