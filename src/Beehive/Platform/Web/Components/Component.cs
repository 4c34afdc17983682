using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Beehive.Platform.Web.Components;

/// <summary>A piece of a page, told by what it says; written as the HTML that GOV.UK Frontend's styles expect.</summary>
public abstract record Component : IHtmlContent
{
    public string? Classes { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    protected internal abstract void Write(Markup markup);

    public string Render()
    {
        var markup = new Markup();
        Write(markup);
        return markup.ToString();
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var markup = new Markup();
        Write(markup);
        markup.CopyTo(writer);
    }
}
