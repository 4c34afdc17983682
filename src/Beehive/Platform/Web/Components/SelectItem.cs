namespace Beehive.Platform.Web.Components;

/// <summary>One thing that can be chosen from a select.</summary>
public sealed record SelectItem
{
    public string? Text { get; init; }
    public string? Value { get; init; }
    public bool? Selected { get; init; }
    public bool Disabled { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}
