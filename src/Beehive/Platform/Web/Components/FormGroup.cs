namespace Beehive.Platform.Web.Components;

/// <summary>What holds a field with its label, and what may stand just before and after it.</summary>
public sealed record FormGroup
{
    public string? Classes { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
    public Fragment? BeforeInput { get; init; }
    public Fragment? AfterInput { get; init; }
}
