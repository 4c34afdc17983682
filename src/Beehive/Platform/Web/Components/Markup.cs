using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Beehive.Platform.Web.Components;

/// <summary>Writes HTML piece by piece into one buffer: names as they are, words and values encoded.</summary>
public sealed class Markup
{
    // Accents and the like stay readable; only what HTML itself would trip over is encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _buffer = new();

    public Markup Raw(string? html)
    {
        _buffer.Append(html);
        return this;
    }

    public Markup Words(string? text)
    {
        if (!string.IsNullOrEmpty(text))
            _buffer.Append(Encoder.Encode(text));
        return this;
    }

    /// <summary>The HTML when there is some, otherwise the words.</summary>
    public Markup Content(string? text, string? html) => string.IsNullOrEmpty(html) ? Words(text) : Raw(html.Trim());

    public Markup Content(Fragment? fragment) => Content(fragment?.Text, fragment?.Html);

    /// <summary>Writes the attribute even when its value is empty, but not when there is none.</summary>
    public Markup Attribute(string name, string? value)
    {
        if (value is null)
            return this;
        _buffer.Append(' ').Append(name).Append("=\"");
        Words(value);
        _buffer.Append('"');
        return this;
    }

    public Markup Filled(string name, string? value) => string.IsNullOrEmpty(value) ? this : Attribute(name, value);

    public Markup Flag(string name, bool on) => on ? Raw(" ").Raw(name) : this;

    public Markup Truth(string name, bool? value) =>
        Attribute(name, value switch { true => "true", false => "false", null => null });

    public Markup Class(string first, params ReadOnlySpan<string?> others)
    {
        _buffer.Append(" class=\"").Append(first);
        foreach (var other in others)
        {
            if (!string.IsNullOrEmpty(other))
                Raw(" ").Words(other);
        }
        _buffer.Append('"');
        return this;
    }

    public Markup Attributes(IReadOnlyDictionary<string, string?>? attributes)
    {
        if (attributes is null)
            return this;
        foreach (var (name, value) in attributes)
            Attribute(name, value ?? "");
        return this;
    }

    public Markup Part(Component? part)
    {
        part?.Write(this);
        return this;
    }

    public void CopyTo(TextWriter writer)
    {
        foreach (var chunk in _buffer.GetChunks())
            writer.Write(chunk.Span);
    }

    public override string ToString() => _buffer.ToString();
}
