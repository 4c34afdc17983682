using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-input name="q" label="Search the boards" type="search" /&gt;</c></summary>
[HtmlTargetElement("bee-input")]
public sealed class InputTagHelper : FieldTagHelper
{
    public string? Type { get; set; }
    public string? Value { get; set; }
    public bool? Spellcheck { get; set; }
    public string? Autocomplete { get; set; }
    public string? Inputmode { get; set; }
    public string? Prefix { get; set; }
    public string? Suffix { get; set; }

    protected override LabelledField Control => new Input
    {
        Type = Type, Value = Type == "file" ? null : Filled(Value), // no page can choose a file
        Spellcheck = Spellcheck, Autocomplete = Autocomplete, Inputmode = Inputmode,
        Prefix = Prefix is null ? null : new() { Text = Prefix },
        Suffix = Suffix is null ? null : new() { Text = Suffix },
    };
}
