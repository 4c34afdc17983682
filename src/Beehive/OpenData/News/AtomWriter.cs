using System.Globalization;
using System.Text;
using System.Xml;

namespace Beehive.OpenData.News;

/// <summary>A feed as Atom (RFC 4287). Characters that XML cannot hold are taken out.</summary>
public static class AtomWriter
{
    public const string Type = "application/atom+xml; charset=utf-8";
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Feed feed)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "en-GB");
            Element(xml, "id", feed.Id);
            Element(xml, "title", feed.Title);
            Element(xml, "updated", Instant(feed.Updated));
            Link(xml, "self", "application/atom+xml", feed.Address);
            Link(xml, "alternate", "text/html", feed.Page);
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", feed.Author);
            xml.WriteEndElement();
            Element(xml, "generator", "Beehive");
            foreach (var entry in feed.Entries) Write(xml, entry);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", entry.Id);
        Element(xml, "title", entry.Title);
        Element(xml, "updated", Instant(entry.Updated));
        Link(xml, "alternate", "text/html", entry.Address);
        foreach (var board in entry.Boards)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", board.Key);
            xml.WriteAttributeString("label", Clean(board.Name));
            xml.WriteEndElement();
        }
        Element(xml, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string words) => xml.WriteElementString(name, Atom, Clean(words));

    private static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Clean(string words)
    {
        var clean = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (XmlConvert.IsXmlChar(words[i])) clean.Append(words[i]);
            else if (i + 1 < words.Length && XmlConvert.IsXmlSurrogatePair(words[i + 1], words[i])) clean.Append(words[i]).Append(words[++i]);
        }
        return clean.ToString();
    }
}
