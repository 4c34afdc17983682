namespace Beehive.Platform.Web.Components;

/// <summary>Any number of answers out of a few.</summary>
public sealed record Checkboxes : Choices
{
    public IReadOnlyList<string> Values { get; init; } = [];

    protected override string Kind => "checkbox";
    protected override string Block => "govuk-checkboxes";

    protected override bool IsChosen(Choice item) => item.Value is not null && Values.Contains(item.Value, StringComparer.Ordinal);

    protected override string? NameOf(Choice item) => string.IsNullOrEmpty(item.Name) ? Name : item.Name;

    protected override string? DescriptionOfEach => Fieldset is null ? DescribedWith(DescribedBy) : null;
}
