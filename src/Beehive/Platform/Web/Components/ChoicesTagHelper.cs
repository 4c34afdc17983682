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

    protected abstract Choices Question { get; }

    protected override Component Compose(string? content) => Question with
    {
        Name = Name,
        IdPrefix = IdPrefix,
        Items = Parts,
        Fieldset = Legend is null ? null : new() { Legend = new() { Text = Legend, Classes = LegendClasses, IsPageHeading = IsPageHeading } },
        Hint = string.IsNullOrEmpty(Hint) ? null : new() { Text = Hint },
        ErrorMessage = string.IsNullOrEmpty(Error) ? null : new() { Text = Error },
        FormGroup = new() { Classes = GroupClasses },
    };
}
