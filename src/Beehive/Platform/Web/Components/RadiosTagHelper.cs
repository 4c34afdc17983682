using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-radios name="state" legend="Which actions?" value="late"&gt;</c> round its <c>&lt;bee-choice&gt;</c>s.</summary>
[HtmlTargetElement("bee-radios")]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    public string? Value { get; set; }

    protected override Choices Question => new Radios { Value = Value ?? (Laid is { } laid && Name is not null ? laid.Form[Name] : null) };
}
