using Beehive.Platform.Web.Components;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.EasyRead;

/// <summary><c>&lt;bee-picture for="Model.Picture" /&gt;</c>: the house's radios, each with its picture, and a search for another. Inside a <c>&lt;bee-form enter="enter"&gt;</c>.</summary>
[HtmlTargetElement("bee-picture")]
public sealed class PictureTagHelper(Wording words) : ChoicesTagHelper
{
    /// <summary>A page may hold many times as many as a window shows: only those that come into sight are fetched.</summary>
    private const int Size = 72;

    public PictureQuestion For { get; set; } = null!;

    protected override Choices Question => new Radios { Value = For.Chosen };

    protected override void Prepare(TagHelperContext context)
    {
        (Name, Legend, LegendClasses, GroupClasses) = (For.Field, words.Said(For.Legend), "bee-tiles__legend", "bee-tiles");
        Hint = For.Hint is { } hint ? words.Said(hint) : null;
        base.Prepare(context);
    }

    protected override Component Compose(string? content)
    {
        var asked = (Choices)base.Compose(content);
        return asked with { Items = [.. Tiles()], FormGroup = asked.FormGroup! with { AfterInput = new() { Html = Search() } } };
    }

    private IEnumerable<Choice> Tiles()
    {
        foreach (var picture in For.Proposed) yield return Tile(picture);
        if (For.Last is (var value, var last)) yield return new Choice { Value = value, Checked = value.Length == 0 ? For.Chosen is null : null, Html = new Markup().Raw("<span class=\"bee-tiles__none\"></span> ").Words(words[last]).ToString() };
        if (For.Found.Count > 0) yield return new Choice { Divider = words["Found for “{0}”", For.Sought!] };
        foreach (var picture in For.Found) yield return Tile(picture);
    }

    private static Choice Tile(ProposedPicture picture)
    {
        var size = Size.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var inside = picture.Address.Length == 0 ? new Markup().Raw("<span class=\"bee-tiles__none\"></span> ")
            : new Markup().Raw("<img").Attribute("src", picture.Address).Raw(" alt=\"\"").Attribute("width", size).Attribute("height", size).Raw(" loading=\"lazy\"> ");
        return new Choice { Value = picture.Name, Html = inside.Words(picture.Said).ToString() };
    }

    private string Search()
    {
        var inside = new Markup().Raw("<div class=\"bee-tiles__find\">").Part(WordField()).Part(Button("Find a picture", "find-" + For.Field, isSearch: true)).Raw("</div>");
        if (For.Sought is { } sought)
        {
            if (For.Found.Count == 0) inside.Raw("<p>").Words(words["No other picture stands for “{0}”.", sought]).Raw("</p>");
            inside.Raw("<input type=\"hidden\"").Attribute("name", PictureSearch.SoughtOf(For.Field)).Attribute("value", sought).Raw(">");
            if (For.Ask is { } ask) inside.Part(Button("Ask for a picture of “{0}”", ask, isSearch: false));
        }
        return new Details { SummaryHtml = new Markup().Words(words["Look for another picture"]).Raw(About()).ToString(), Html = inside.ToString(), Open = IsOpen }.Render();
    }

    /// <summary>Folded away where something fits or is chosen; whoever has nothing to choose from sees where to look.</summary>
    private bool IsOpen => For.Sought is not null || For.Proposed.Count == 0 || Laid?.ErrorOf(For.WordField) is not null;

    private Input WordField() => new()
    {
        Name = For.WordField, Value = Laid?.Form[For.WordField], Autocomplete = "off",
        // Whoever pressed Enter comes back here; the button brings its part of the address, which goes first.
        Attributes = For.IsFresh ? new Dictionary<string, string?>(StringComparer.Ordinal) { ["autofocus"] = "" } : null,
        Label = new() { Html = new Markup().Words(words["A word for what it shows"]).Raw(About()).ToString() },
        ErrorMessage = Laid?.ErrorOf(For.WordField) is { Length: > 0 } error ? new() { Text = error } : null,
    };

    private Button Button(string said, string deed, bool isSearch) => new()
    {
        Html = new Markup().Words(words[said, For.Sought ?? ""]).Raw(About()).ToString(), Name = PictureSearch.Do, Value = deed, Classes = "govuk-button--secondary",
        Attributes = isSearch && For.Place.Length > 0 ? new Dictionary<string, string?>(StringComparer.Ordinal) { ["formaction"] = "#" + For.Place } : null,
    };

    private string About() => For.About is { } about ? new Markup().Raw("<span class=\"govuk-visually-hidden\">: ").Words(words.Said(about)).Raw("</span>").ToString() : "";
}
