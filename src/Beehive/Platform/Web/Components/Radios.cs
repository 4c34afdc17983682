namespace Beehive.Platform.Web.Components;

/// <summary>One answer out of a few.</summary>
public sealed record Radios : Choices
{
    public string? Value { get; init; }

    protected override string Kind => "radio";
    protected override string Block => "govuk-radios";

    protected override bool IsChosen(Choice item) => !string.IsNullOrEmpty(Value) && string.Equals(item.Value, Value, StringComparison.Ordinal);
}
