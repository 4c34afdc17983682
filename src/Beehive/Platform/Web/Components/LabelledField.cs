namespace Beehive.Platform.Web.Components;

/// <summary>A field with one label and one control.</summary>
public abstract record LabelledField : Field
{
    public string? Id { get; init; }
    public Label? Label { get; init; }
    public bool Disabled { get; init; }

    protected override string? OwnId => string.IsNullOrEmpty(Id) ? Name : Id;

    protected internal override void Write(Markup markup) => WriteGroup(markup, inside =>
    {
        inside.Part(Label is null ? null : Label with { For = OwnId });
        WriteHintAndError(inside);
        WriteControl(inside);
    });

    protected abstract void WriteControl(Markup markup);
}
