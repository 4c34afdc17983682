using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-checkboxes name="kind" legend="What to look for" values="@Model.Kinds"&gt;</c> round its <c>&lt;bee-choice&gt;</c>s.</summary>
[HtmlTargetElement("bee-checkboxes")]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    public IReadOnlyList<string>? Values { get; set; }

    protected override Choices Question => new Checkboxes { Values = Values ?? (Laid is { } laid && Name is not null ? laid.Form.All(Name) : []) };
}
