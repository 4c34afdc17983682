using System.Globalization;

namespace Beehive.Platform.Web.Components;

/// <summary>News about this page: what was just saved, or what everyone should know now.</summary>
public sealed record NotificationBanner : Component
{
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? TitleText { get; init; }
    public string? TitleHtml { get; init; }
    public int TitleHeadingLevel { get; init; } = 2;
    public string? TitleId { get; init; }

    /// <summary>"success", or none.</summary>
    public string? Type { get; init; }

    public string? Role { get; init; }
    public bool? DisableAutoFocus { get; init; }

    private bool IsSuccess => Type is "success";

    private string Title => !string.IsNullOrEmpty(TitleText) ? TitleText : IsSuccess ? "Success" : "Important";

    protected internal override void Write(Markup markup)
    {
        var id = string.IsNullOrEmpty(TitleId) ? "govuk-notification-banner-title" : TitleId;
        var level = TitleHeadingLevel.ToString(CultureInfo.InvariantCulture);
        markup.Raw("<div").Class("govuk-notification-banner", IsSuccess ? "govuk-notification-banner--success" : null, Classes)
            .Attribute("role", !string.IsNullOrEmpty(Role) ? Role : IsSuccess ? "alert" : "region")
            .Attribute("aria-labelledby", id).Raw(" data-module=\"govuk-notification-banner\"")
            .Truth("data-disable-auto-focus", DisableAutoFocus).Attributes(Attributes)
            .Raw("><div class=\"govuk-notification-banner__header\"><h").Raw(level)
            .Raw(" class=\"govuk-notification-banner__title\"").Attribute("id", id).Raw(">").Content(Title, TitleHtml)
            .Raw("</h").Raw(level).Raw("></div><div class=\"govuk-notification-banner__content\">");
        if (!string.IsNullOrEmpty(Html))
            markup.Raw(Html.Trim());
        else if (!string.IsNullOrEmpty(Text))
            markup.Raw("<p class=\"govuk-notification-banner__heading\">").Words(Text.Trim()).Raw("</p>");
        markup.Raw("</div></div>");
    }
}
