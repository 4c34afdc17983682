namespace Beehive.Platform.Web.Components;

/// <summary>One answer among radios or checkboxes; or, with a divider, the "or" between two of them.</summary>
public sealed record Choice
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Value { get; init; }
    public string? Text { get; init; }
    public string? Html { get; init; }
    public bool? Checked { get; init; }
    public bool Disabled { get; init; }
    public string? Divider { get; init; }

    /// <summary>"exclusive": ticking this one takes the ticks of the others away.</summary>
    public string? Behaviour { get; init; }

    public Label? Label { get; init; }
    public Hint? Hint { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}
