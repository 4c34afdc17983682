namespace Beehive.Platform.Web.Components;

/// <summary>Several lines to type in.</summary>
public sealed record Textarea : LabelledField
{
    public int Rows { get; init; } = 5;
    public string? Value { get; init; }
    public bool? Spellcheck { get; init; }
    public string? Autocomplete { get; init; }

    protected override void WriteControl(Markup markup)
    {
        markup.Content(FormGroup?.BeforeInput).Raw("<textarea")
            .Class("govuk-textarea", ErrorMessage is null ? null : "govuk-textarea--error", Classes)
            .Attribute("id", OwnId).Attribute("name", Name)
            .Attribute("rows", Rows.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Truth("spellcheck", Spellcheck).Flag("disabled", Disabled)
            .Filled("aria-describedby", DescribedWith(DescribedBy)).Filled("autocomplete", Autocomplete)
            // A browser drops the first line break after the tag: this one, not the writer's.
            .Attributes(Attributes).Raw(">\n").Words(Value).Raw("</textarea>").Content(FormGroup?.AfterInput);
    }
}
