using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary>What radios and checkboxes share: the question as legend, hint, error, and the choices inside.</summary>
public abstract class ChoicesTagHelper : ComponentWithPartsTagHelper<Choice>
{
    public string? Name { get; set; }
    public string? IdPrefix { get; set; }
    public string? Legend { get; set; }
    public string? LegendClasses { get; set; }
    public bool IsPageHeading { get; set; }
    public string? Hint { get; set; }
    public string? Error { get; set; }
    public string? GroupClasses { get; set; }

    /// <summary>The form that it stands in, when there is one: what is chosen and its error come from there.</summary>
    protected LaidForm? Laid { get; private set; }

    protected abstract Choices Question { get; }

    protected override void Prepare(TagHelperContext context)
    {
        base.Prepare(context);
        Laid = LaidForm.In(context);
    }

    protected override Component Surround(Component component) => Laid?.TheirsOf(Name) is { } theirs ? new Together(component, theirs) : component;

    protected override Component Compose(string? content) => Question with
    {
        Name = Name,
        IdPrefix = IdPrefix,
        Items = Parts,
        Fieldset = Legend is null ? null : new() { Legend = new() { Text = Legend, Classes = LegendClasses, IsPageHeading = IsPageHeading } },
        Hint = string.IsNullOrEmpty(Hint) ? null : new() { Text = Hint },
        ErrorMessage = (Error ?? Laid?.ErrorOf(Name)) is { Length: > 0 } error ? new() { Text = error } : null,
        FormGroup = new() { Classes = GroupClasses },
    };
}
