using System.Globalization;
using Beehive.EasyRead;
using Beehive.Papers;

namespace Beehive.OpenData.Exchange;

/// <summary>The names in files/. Two papers may each have a "report.pdf": the second becomes "report-2.pdf", unless it is the very same file.</summary>
public sealed class ExportFiles
{
    private readonly SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);

    public IEnumerable<(string Name, string Hash)> InOrder => hashes.Select(x => (x.Key, x.Value));

    public PaperLine Name(PaperLine line, Paper paper)
    {
        if (line.Attachments is null) return line;
        var attachments = paper.Attachments.OrderBy(x => x.Order);
        return line with { Attachments = [.. line.Attachments.Zip(attachments, (told, kept) => told with { File = Free(kept.File, kept.Hash) })] };
    }

    public OtherFormatLine Name(OtherFormatLine line, OtherFormat format) => format is { File: { } file, Hash: { } hash } ? line with { File = Free(file, hash) } : line;

    public PictureLine Name(PictureLine line, Picture picture) => line with { File = Free(line.File, picture.Hash) };

    private string Free(string name, string hash)
    {
        var (stem, end) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        for (var i = 1; ; i++)
        {
            var candidate = i == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{stem}-{i}{end}");
            if (hashes.TryAdd(candidate, hash) || hashes[candidate] == hash) return candidate;
        }
    }
}
