using System.Runtime.InteropServices;
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

    /// <summary>Refuses what goes on for megabytes without a tag: the reader would hold all of it at once. In CDATA a tag is only words.</summary>
    private sealed class ShortRuns(Stream inner, string name) : ReadOnlyStream
    {
        private const int Longest = 2 * 1024 * 1024, Overlap = 8;

        /// <summary>The end of what was read before, and what is read now, so that no mark is cut in two.</summary>
        private readonly List<byte> seen = [];
        private long sinceTag;
        private bool inWords;

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            See(buffer[..count]);
            var (from, length) = (0, seen.Count);
            for (var span = CollectionsMarshal.AsSpan(seen); ;)
            {
                var at = inWords ? span[from..].IndexOf("]]>"u8) : span[from..].IndexOf("<![CDATA["u8);
                if (at < 0) break;
                (inWords, from, sinceTag) = (!inWords, from + at + 3, 0);
            }
            var left = CollectionsMarshal.AsSpan(seen)[from..];
            var tag = inWords ? -1 : Math.Min(left.LastIndexOf((byte)'<'), left.LastIndexOf((byte)'>'));
            sinceTag = tag < 0 ? sinceTag + count : left.Length - tag;
            seen.RemoveRange(0, Math.Max(from, length - Overlap));
            return sinceTag > Longest ? throw Unreadable(name) : count;
        }

        /// <summary>Two-byte letters are seen as one.</summary>
        private void See(ReadOnlySpan<byte> read)
        {
            if (!read.Contains((byte)0)) seen.AddRange(read);
            else
                foreach (var b in read)
                    if (b != 0) seen.Add(b);
        }
    }
}
