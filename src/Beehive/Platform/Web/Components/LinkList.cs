namespace Beehive.Platform.Web.Components;

/// <summary>Links that stand together.</summary>
public sealed record LinkList
{
    public string? Classes { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
    public IReadOnlyList<Link> Items { get; init; } = [];
}
