using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-textarea name="words" label="What happened?" rows="8" /&gt;</c></summary>
[HtmlTargetElement("bee-textarea")]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;
    public string? Value { get; set; }
    public bool? Spellcheck { get; set; }
    public string? Autocomplete { get; set; }

    protected override LabelledField Control => new Textarea { Rows = Rows, Value = Filled(Value), Spellcheck = Spellcheck, Autocomplete = Autocomplete };
}
