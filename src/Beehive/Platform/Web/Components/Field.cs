namespace Beehive.Platform.Web.Components;

/// <summary>What every field has: a hint, an error, a name, and the group that holds them together.</summary>
public abstract record Field : Component
{
    public string? Name { get; init; }
    public Hint? Hint { get; init; }
    public ErrorMessage? ErrorMessage { get; init; }
    public FormGroup? FormGroup { get; init; }
    public string? DescribedBy { get; init; }

    /// <summary>The id that hint and error are named after.</summary>
    protected abstract string? OwnId { get; }

    protected void WriteGroup(Markup markup, Action<Markup> inside)
    {
        ArgumentNullException.ThrowIfNull(markup);
        ArgumentNullException.ThrowIfNull(inside);
        markup.Raw("<div").Class("govuk-form-group", ErrorMessage is null ? null : "govuk-form-group--error", FormGroup?.Classes)
            .Attributes(FormGroup?.Attributes).Raw(">");
        inside(markup);
        markup.Raw("</div>");
    }

    protected void WriteHintAndError(Markup markup)
    {
        ArgumentNullException.ThrowIfNull(markup);
        markup.Part(Hint is null ? null : Hint with { Id = OwnId + "-hint" });
        markup.Part(ErrorMessage is null ? null : ErrorMessage with { Id = OwnId + "-error" });
    }

    /// <summary>The ids of everything that describes this field.</summary>
    protected string? DescribedWith(string? other) => string.Join(' ', new[]
    {
        other,
        Hint is null ? null : OwnId + "-hint",
        ErrorMessage is null ? null : OwnId + "-error",
    }.Where(id => !string.IsNullOrEmpty(id)));
}
