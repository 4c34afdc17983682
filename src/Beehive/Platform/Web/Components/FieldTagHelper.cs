using Microsoft.AspNetCore.Razor.TagHelpers;

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

    /// <summary>The id of what else tells about it, where that does not stand in its hint.</summary>
    public string? DescribedBy { get; set; }

    /// <summary>The form that it stands in, when there is one: its words and its error come from there.</summary>
    protected LaidForm? Laid { get; private set; }

    protected abstract LabelledField Control { get; }

    /// <summary>The words in the field: those given, or the form's.</summary>
    protected string? Filled(string? given) => given ?? (Laid is { } laid && Name is not null ? laid.Form[Name] : null);

    protected override void Prepare(TagHelperContext context) => Laid = LaidForm.In(context);

    protected override Component Surround(Component component) => Laid?.TheirsOf(Name) is { } theirs ? new Together(component, theirs) : component;

    protected override Component Compose(string? content) => Control with
    {
        Name = Name,
        Id = Id,
        Disabled = Disabled,
        DescribedBy = DescribedBy,
        Label = new() { Text = Label, Classes = LabelClasses, IsPageHeading = IsPageHeading },
        Hint = string.IsNullOrEmpty(Hint) ? null : new() { Text = Hint },
        ErrorMessage = (Error ?? Laid?.ErrorOf(Name)) is { Length: > 0 } error ? new() { Text = error } : null,
        FormGroup = new() { Classes = GroupClasses },
    };
}
