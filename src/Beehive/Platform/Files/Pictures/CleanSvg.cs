using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Beehive.Platform.Files.Pictures;

/// <summary>
/// A drawing (SVG) written anew from a short list of what a drawing needs. Notes of drawing programs are left out; anything that could run, fetch or hold another
/// document makes the whole drawing refused, so that nothing is guessed.
/// </summary>
public static partial class CleanSvg
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const string Link = "http://www.w3.org/1999/xlink";
    private const int Deepest = 60;
    private const int MostParts = 20_000;
    private const int Head = 4096;

    private static readonly Refusal Unreadable = new("It is a drawing (SVG) that cannot be read. Open it in the program that made it, and save it again.");

    private static readonly HashSet<string> Elements = Set("svg g path rect circle ellipse line polyline polygon defs linearGradient radialGradient stop clipPath mask symbol use style text tspan");
    private static readonly HashSet<string> LeftOut = Set("metadata title desc");
    private static readonly HashSet<string> Attributes = Set("id class d x y x1 x2 y1 y2 cx cy r rx ry fx fy width height points viewBox preserveAspectRatio transform offset version fill fill-opacity fill-rule stroke stroke-width stroke-linecap "
        + "stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity color clip-path clip-rule mask stop-color stop-opacity gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits "
        + "style display visibility overflow font-size font-family font-weight font-style text-anchor letter-spacing enable-background pathLength href");

    public static bool LooksLikeOne(ReadOnlySpan<byte> content) => Encoding.Latin1.GetString(content[..Math.Min(content.Length, Head)]).Contains("<svg", StringComparison.OrdinalIgnoreCase);

    public static (byte[]? Drawing, Refusal? Refusal) Of(byte[] content)
    {
        using var written = new MemoryStream();
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(content), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true, MaxCharactersInDocument = SentPicture.Largest,
            });
            using (var clean = XmlWriter.Create(written, new XmlWriterSettings { OmitXmlDeclaration = true, Encoding = new UTF8Encoding(false) }))
                if (Copy(xml, clean) is { } refusal) return (null, refusal);
            return (written.ToArray(), null);
        }
        catch (Exception trouble) when (trouble is XmlException or ArgumentException or InvalidOperationException)
        {
            return (null, Unreadable);
        }
    }

    private static Refusal? Copy(XmlReader xml, XmlWriter clean)
    {
        var parts = 0;
        xml.MoveToContent();
        if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "svg") return Unreadable;
        while (!xml.EOF)
        {
            if (++parts > MostParts || xml.Depth > Deepest) return new("It is a drawing (SVG) with more parts than a picture needs. Make it simpler.");
            var isStep = true;
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.NamespaceURI is not (Namespace or "") || LeftOut.Contains(xml.LocalName):
                    xml.Skip();
                    isStep = false;
                    break;
                case XmlNodeType.Element:
                    if (Start(xml, clean) is { } refusal) return refusal;
                    break;
                case XmlNodeType.EndElement:
                    clean.WriteEndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    if (!IsHarmless(xml.Value)) return Fetches;
                    clean.WriteString(xml.Value);
                    break;
            }
            if (isStep) xml.Read();
        }
        return null;
    }

    private static Refusal? Start(XmlReader xml, XmlWriter clean)
    {
        if (!Elements.Contains(xml.LocalName)) return new("It is a drawing (SVG) that holds \"{0}\". A picture may hold only shapes. Save it as a plain drawing, or as PNG.", Short(xml.LocalName));
        clean.WriteStartElement(xml.LocalName, Namespace);
        var isEmpty = xml.IsEmptyElement;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)) return new("It is a drawing (SVG) that runs a program (\"{0}\"). Save it as a plain drawing, or as PNG.", Short(xml.LocalName));
            if (xml.NamespaceURI is not ("" or Link) || !Attributes.Contains(xml.LocalName)) continue;
            if (xml.LocalName == "href" ? !Inner().IsMatch(xml.Value) : !IsHarmless(xml.Value)) return Fetches;
            clean.WriteAttributeString(xml.LocalName, xml.Value);
        }
        xml.MoveToElement();
        if (isEmpty) clean.WriteEndElement();
        return null;
    }

    private static Refusal Fetches => new("It is a drawing (SVG) that points at something outside of it. Save it as a plain drawing, or as PNG.");

    /// <summary>Nothing that style sheets fetch or run; a colour may be taken from the drawing itself.</summary>
    private static bool IsHarmless(string text) => !text.AsSpan().ContainsAny('\\', '<', '@')
        && !text.Contains("javascript:", StringComparison.OrdinalIgnoreCase) && !text.Contains("expression", StringComparison.OrdinalIgnoreCase) && !text.Contains("/*", StringComparison.Ordinal)
        && !text.Contains("image-set", StringComparison.OrdinalIgnoreCase) && !text.Contains("binding", StringComparison.OrdinalIgnoreCase) && !text.Contains("src(", StringComparison.OrdinalIgnoreCase)
        && Fetched().Count(text) == InnerFetched().Count(text);

    private static string Short(string name) => name.Length > 40 ? name[..40] + "…" : name;

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    [GeneratedRegex("^#[A-Za-z0-9_.:-]+$", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Inner();

    [GeneratedRegex("url\\s*\\(", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Fetched();

    [GeneratedRegex("url\\([\"']?#[A-Za-z0-9_.:-]+[\"']?\\)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex InnerFetched();
}
