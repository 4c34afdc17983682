namespace Beehive.Platform.Web.Components;

/// <summary>Words or HTML inside a component, with the classes and attributes of what holds them.</summary>
public record Fragment
{
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? Classes { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    public bool HasContent => !string.IsNullOrEmpty(Text) || !string.IsNullOrEmpty(Html);
}
