namespace Beehive.Platform.Web.Components;

/// <summary>What the elements of single fields share: <c>name</c>, <c>label</c>, <c>hint</c>, <c>error</c>.</summary>
public abstract class FieldTagHelper : ComponentTagHelper
{
    public string? Name { get; set; }

    /// <summary>The field's id, where it is not its name.</summary>
    public string? Id { get; set; }

    public string? Label { get; set; }
    public string? LabelClasses { get; set; }
    public bool IsPageHeading { get; set; }
    public string? Hint { get; set; }
    public string? Error { get; set; }
    public string? GroupClasses { get; set; }
    public bool Disabled { get; set; }

    protected abstract LabelledField Control { get; }

    protected override Component Compose(string? content) => Control with
    {
        Name = Name,
        Id = Id,
        Disabled = Disabled,
        Label = new() { Text = Label, Classes = LabelClasses, IsPageHeading = IsPageHeading },
        Hint = string.IsNullOrEmpty(Hint) ? null : new() { Text = Hint },
        ErrorMessage = string.IsNullOrEmpty(Error) ? null : new() { Text = Error },
        FormGroup = new() { Classes = GroupClasses },
    };
}
