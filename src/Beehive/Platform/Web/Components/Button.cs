namespace Beehive.Platform.Web.Components;

/// <summary>The thing to do: a button, or a link that looks like one when it has an address.</summary>
public sealed record Button : Component
{
    private const string StartIcon =
        "<svg class=\"govuk-button__start-icon\" xmlns=\"http://www.w3.org/2000/svg\" width=\"17.5\" height=\"19\" viewBox=\"0 0 33 40\" "
        + "aria-hidden=\"true\" focusable=\"false\"><path fill=\"currentColor\" d=\"M0 0h13l20 20-20 20H0l20-20z\"/></svg>";

    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? Href { get; init; }
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Value { get; init; }
    public string? Type { get; init; }
    public bool Disabled { get; init; }
    public bool IsStartButton { get; init; }
    public bool? PreventDoubleClick { get; init; }

    protected internal override void Write(Markup markup)
    {
        if (string.IsNullOrEmpty(Href))
            WriteButton(markup);
        else
            WriteLink(markup);
    }

    private void WriteButton(Markup markup)
    {
        markup.Raw("<button").Attribute("type", string.IsNullOrEmpty(Type) ? "submit" : Type)
            .Filled("value", Value).Filled("name", Name)
            .Raw(Disabled ? " disabled aria-disabled=\"true\"" : null)
            .Truth("data-prevent-double-click", PreventDoubleClick);
        WriteRest(markup);
        markup.Raw("</button>");
    }

    private void WriteLink(Markup markup)
    {
        markup.Raw("<a").Attribute("href", Href).Raw(" role=\"button\" draggable=\"false\"");
        WriteRest(markup);
        markup.Raw("</a>");
    }

    private void WriteRest(Markup markup)
    {
        markup.Class("govuk-button", Classes, IsStartButton ? "govuk-button--start" : null)
            .Raw(" data-module=\"govuk-button\"").Attributes(Attributes).Filled("id", Id).Raw(">");
        var wrapped = IsStartButton && !string.IsNullOrEmpty(Html);
        markup.Raw(wrapped ? "<span>" : null).Content(Text, Html).Raw(wrapped ? "</span>" : null);
        markup.Raw(IsStartButton ? StartIcon : null);
    }
}
