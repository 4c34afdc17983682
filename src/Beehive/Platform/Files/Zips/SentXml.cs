using System.Xml;
using Beehive.Platform.Exchange;

namespace Beehive.Platform.Files.Zips;

/// <summary>
/// XML that somebody sent, read forwards. Nothing in it is followed: no document type, no entity, no address. What would fill the memory is refused: one word
/// of megabytes, a thousand elements inside each other.
/// </summary>
public static class SentXml
{
    private const int Deepest = 256;

    private static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = SentZip.MostBytes,
    };

    /// <summary>Hands the reader to <paramref name="see"/> at each step to the end.</summary>
    public static void Walk(Stream part, string name, Action<XmlReader> see) => Read(part, name, xml =>
    {
        while (xml.Read())
        {
            if (xml.Depth > Deepest) throw Unreadable(name);
            see(xml);
        }
    });

    public static void Read(Stream part, string name, Action<XmlReader> read)
    {
        try
        {
            using var xml = XmlReader.Create(new ShortRuns(part, name), Settings);
            read(xml);
        }
        catch (XmlException)
        {
            throw Unreadable(name);
        }
    }

    private static RefusedException Unreadable(string name) =>
        new(new("The file cannot be read: its part \"{0}\" is damaged, or holds what a paper never holds. Open it in the program that made it, save it again, and send the new one.", name));

    /// <summary>Refuses what goes on for megabytes without a tag: the reader would hold all of it at once.</summary>
    private sealed class ShortRuns(Stream inner, string name) : ReadOnlyStream
    {
        private const int Longest = 2 * 1024 * 1024;
        private long sinceTag;

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            var tag = Math.Min(buffer[..count].LastIndexOf((byte)'<'), buffer[..count].LastIndexOf((byte)'>'));
            sinceTag = tag < 0 ? sinceTag + count : count - tag;
            return sinceTag > Longest ? throw Unreadable(name) : count;
        }
    }
}
