using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-notification-banner type="success" text="The agenda is published." /&gt;</c>, or with content of its own.</summary>
[HtmlTargetElement("bee-notification-banner")]
public sealed class NotificationBannerTagHelper : ComponentTagHelper
{
    public string? Type { get; set; }
    public string? Text { get; set; }
    public string? Heading { get; set; }
    public int HeadingLevel { get; set; } = 2;
    public string? HeadingId { get; set; }
    public bool? DisableAutoFocus { get; set; }

    protected override Component Compose(string? content) => new NotificationBanner
    {
        Type = Type, Text = Text, Html = content, TitleText = Heading, TitleHeadingLevel = HeadingLevel, TitleId = HeadingId,
        DisableAutoFocus = DisableAutoFocus,
    };
}
