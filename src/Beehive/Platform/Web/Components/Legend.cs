namespace Beehive.Platform.Web.Components;

/// <summary>The question above a group of fields.</summary>
public sealed record Legend : Fragment
{
    public bool IsPageHeading { get; init; }
}
