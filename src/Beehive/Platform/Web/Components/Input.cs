namespace Beehive.Platform.Web.Components;

/// <summary>One line to type in.</summary>
public sealed record Input : LabelledField
{
    public string? Type { get; init; }
    public string? Value { get; init; }
    public bool? Spellcheck { get; init; }
    public string? Autocomplete { get; init; }
    public string? Autocapitalize { get; init; }
    public string? Pattern { get; init; }
    public string? Inputmode { get; init; }
    public Fragment? Prefix { get; init; }
    public Fragment? Suffix { get; init; }
    public Fragment? InputWrapper { get; init; }

    private bool IsWrapped => Prefix is { HasContent: true } || Suffix is { HasContent: true }
        || FormGroup?.BeforeInput is { HasContent: true } || FormGroup?.AfterInput is { HasContent: true };

    protected override void WriteControl(Markup markup)
    {
        if (!IsWrapped)
        {
            WriteInput(markup);
            return;
        }
        markup.Raw("<div").Class("govuk-input__wrapper", InputWrapper?.Classes).Attributes(InputWrapper?.Attributes).Raw(">")
            .Content(FormGroup?.BeforeInput);
        WriteAffix(markup, "govuk-input__prefix", Prefix);
        WriteInput(markup);
        WriteAffix(markup, "govuk-input__suffix", Suffix);
        markup.Content(FormGroup?.AfterInput).Raw("</div>");
    }

    private void WriteInput(Markup markup) => markup
        .Raw("<input").Class("govuk-input", Classes, ErrorMessage is null ? null : "govuk-input--error")
        .Attribute("id", OwnId).Attribute("name", Name).Attribute("type", string.IsNullOrEmpty(Type) ? "text" : Type)
        .Truth("spellcheck", Spellcheck).Attribute("value", Value).Flag("disabled", Disabled)
        .Filled("aria-describedby", DescribedWith(DescribedBy)).Attribute("autocomplete", Autocomplete)
        .Attribute("autocapitalize", Autocapitalize).Attribute("pattern", Pattern).Attribute("inputmode", Inputmode)
        .Attributes(Attributes).Raw(">");

    private static void WriteAffix(Markup markup, string name, Fragment? affix)
    {
        if (affix is not { HasContent: true })
            return;
        markup.Raw("<div").Class(name, affix.Classes).Raw(" aria-hidden=\"true\"").Attributes(affix.Attributes).Raw(">")
            .Content(affix).Raw("</div>");
    }
}
