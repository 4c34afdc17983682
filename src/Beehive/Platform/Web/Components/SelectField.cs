namespace Beehive.Platform.Web.Components;

/// <summary>One of a list that is too long for radios.</summary>
public sealed record SelectField : LabelledField
{
    public string? Value { get; init; }
    public IReadOnlyList<SelectItem> Items { get; init; } = [];

    protected override void WriteControl(Markup markup)
    {
        markup.Content(FormGroup?.BeforeInput).Raw("<select")
            .Class("govuk-select", Classes, ErrorMessage is null ? null : "govuk-select--error")
            .Attribute("id", OwnId).Attribute("name", Name).Flag("disabled", Disabled)
            .Filled("aria-describedby", DescribedWith(DescribedBy)).Attributes(Attributes).Raw(">");
        foreach (var item in Items)
        {
            markup.Raw("<option").Attribute("value", item.Value).Flag("selected", IsSelected(item))
                .Flag("disabled", item.Disabled).Attributes(item.Attributes).Raw(">").Words(item.Text).Raw("</option>");
        }
        markup.Raw("</select>").Content(FormGroup?.AfterInput);
    }

    private bool IsSelected(SelectItem item) =>
        item.Selected ?? (!string.IsNullOrEmpty(Value) && string.Equals(item.Value ?? item.Text, Value, StringComparison.Ordinal));
}
