using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Beehive.Journeys.Crawling;

/// <summary>What one address answered.</summary>
public sealed class Visit(string address, string from, int status, string type, string? leadsTo, IReadOnlyDictionary<string, string> headers, string body)
{
    private static readonly HtmlParser Parser = new();
    private readonly Lazy<IDocument> page = new(() => Parser.ParseDocument(body));

    public string Address { get; } = address;

    /// <summary>Where a reader found it.</summary>
    public string From { get; } = from;

    public int Status { get; } = status;

    public string Type { get; } = type;

    /// <summary>The address that a redirect leads on to.</summary>
    public string? LeadsTo { get; } = leadsTo;

    public IReadOnlyDictionary<string, string> Headers { get; } = headers;

    public string Body { get; } = body;

    /// <summary>A fragment is a piece that stands inside a page of somebody else.</summary>
    public bool IsPage => Type == "text/html" && !Address.Split('?')[0].EndsWith("/fragment", StringComparison.Ordinal);

    public IDocument Page => page.Value;

    public override string ToString() => $"{Address} (found on {From})";
}
