using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-choice value="late" hint="Past the day that was promised"&gt;Late&lt;/bee-choice&gt;</c></summary>
[HtmlTargetElement("bee-choice")]
public sealed class ChoiceTagHelper : PartTagHelper<Choice>
{
    public string? Value { get; set; }
    public string? Hint { get; set; }
    public bool? Checked { get; set; }
    public bool Disabled { get; set; }
    public string? Behaviour { get; set; }

    /// <summary>Instead of an answer: the word between two of them, mostly "or".</summary>
    public string? Divider { get; set; }

    protected override Choice Compose(string? content) => new()
    {
        Value = Value, Html = content, Checked = Checked, Disabled = Disabled, Behaviour = Behaviour, Divider = Divider,
        Hint = string.IsNullOrEmpty(Hint) ? null : new() { Text = Hint },
    };
}
