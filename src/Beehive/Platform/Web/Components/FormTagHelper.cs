using Beehive.Platform.Web.Forms;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary>
/// <c>&lt;bee-form for="Model.Form" submit="Save"&gt;</c> round its fields: the error summary, the key, the mark against forgery, and the buttons.
/// Fields inside take their words and their errors from the form.
/// </summary>
[HtmlTargetElement("bee-form")]
public sealed class FormTagHelper(IAntiforgery antiforgery, Wording words, Frame frame) : TagHelper
{
    public Form For { get; set; } = null!;

    /// <summary>The words of the button.</summary>
    public string Submit { get; set; } = "Save";

    /// <summary>With a button to keep what is typed and go on later, and with a script that keeps it while it is typed.</summary>
    public bool Keep { get; set; } = true;

    /// <summary>The words of a second button, which sends <c>do</c> as "save". It stands in place of the one that keeps what is typed: two of them would be one too many.</summary>
    public string? Also { get; set; }

    /// <summary>What Enter in a field sends as <c>do</c>, where the first button of the form is not the one that is meant.</summary>
    public string? Enter { get; set; }

    /// <summary>Where it goes; its own address when not said.</summary>
    public string? Action { get; set; }

    /// <summary>With files.</summary>
    public bool Files { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        context.Items[typeof(LaidForm)] = new LaidForm(For, words);
        var fields = (await output.GetChildContentAsync()).GetContent();
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", "post");
        if (Action is not null) output.Attributes.SetAttribute("action", Action);
        if (Files) output.Attributes.SetAttribute("enctype", "multipart/form-data");
        output.Attributes.SetAttribute("novalidate", "");
        if (Keep) output.Attributes.SetAttribute("data-bee-keep", words["Kept"]);
        output.PreElement.SetHtmlContent(Above());
        output.Content.SetHtmlContent(Hidden() + fields + Buttons());
    }

    private string Above()
    {
        if (For.Errors.Count == 0 && For.Notice is null && For.Theirs.Count == 0) return For.KeptAt is null ? "" : new InsetText { Text = words["This is what you typed before. It is not sent yet."] }.Render();
        if (!frame.Title.StartsWith("Error: ", StringComparison.Ordinal)) frame.Title = "Error: " + frame.Title;
        var list = For.Errors.Select(x => new Link { Text = words.Refused(x.Words), Href = x.Field.Length == 0 ? null : "#" + x.Field }).ToList();
        if (For.Notice is { } notice) list.Insert(0, new Link { Text = words[notice] });
        list.AddRange(For.Theirs.Keys.Select(x => new Link { Text = words["Somebody else has changed this meanwhile. Both texts are below."], Href = "#" + x }));
        return new ErrorSummary { TitleText = words["There is a problem"], ErrorList = list }.Render();
    }

    private string Hidden()
    {
        var markup = new Markup();
        var tokens = antiforgery.GetAndStoreTokens(View.HttpContext);
        Write(markup, tokens.FormFieldName, tokens.RequestToken);
        Write(markup, Desk.KeyField, For.Key);
        Write(markup, Desk.WasField, For.Was);
        // A browser takes the first button of a form for the Enter key. Nobody sees this one or comes to it with the tab key.
        if (Enter is not null) markup.Raw("<button class=\"govuk-visually-hidden\" tabindex=\"-1\" aria-hidden=\"true\" name=\"do\"").Attribute("value", Enter).Raw(">").Words(words[Submit]).Raw("</button>");
        return markup.ToString();
    }

    private string Buttons()
    {
        if (Submit.Length == 0 && Also is null && !Keep) return "";
        var markup = new Markup().Raw("<div class=\"bee-buttons\">");
        if (Submit.Length > 0) markup.Part(new Button { Text = words[Submit], PreventDoubleClick = true });
        if (Also is not null) markup.Part(new Button { Text = words[Also], Name = "do", Value = "save", Classes = "govuk-button--secondary" });
        else if (Keep) markup.Part(new Button { Text = words["Keep it and finish later"], Name = Desk.KeepField, Value = "yes", Classes = "govuk-button--secondary" });
        return markup.Raw("</div>").Raw(Keep ? "<p class=\"bee-kept\" role=\"status\" data-bee-kept></p>" : null).ToString();
    }

    private static void Write(Markup markup, string name, string? value) =>
        markup.Raw("<input type=\"hidden\"").Attribute("name", name).Attribute("value", value ?? "").Raw(">");
}

/// <summary>The form that a field stands in.</summary>
public sealed record LaidForm(Form Form, Wording Words)
{
    public string? ErrorOf(string? name) => name is null ? null : Form.Errors.Where(x => x.Field == name).Select(x => Words.Refused(x.Words)).FirstOrDefault()
        ?? (Form.Theirs.ContainsKey(name) ? Words["Somebody else has changed this meanwhile. Put the two texts together, then save again."] : null);

    /// <summary>What somebody else wrote, to stand beside what was typed.</summary>
    public Component? TheirsOf(string? name) => name is not null && Form.Theirs.TryGetValue(name, out var theirs)
        ? new InsetText { Text = Words["What is there now: {0}", theirs.Length == 0 ? Words["nothing"] : theirs], Classes = "bee-theirs" } : null;

    public static LaidForm? In(TagHelperContext context) => context.Items.TryGetValue(typeof(LaidForm), out var laid) ? (LaidForm)laid : null;
}

/// <summary>One piece after the other.</summary>
public sealed record Together(params Component?[] Pieces) : Component
{
    protected internal override void Write(Markup markup)
    {
        foreach (var piece in Pieces) markup.Part(piece);
    }
}
