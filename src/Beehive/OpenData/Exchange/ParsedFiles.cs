using System.Threading.Channels;
using Beehive.Platform.Exchange;

namespace Beehive.OpenData.Exchange;

/// <summary>Some lines of one file.</summary>
/// <param name="Bytes">How much of all files has been read.</param>
/// <param name="IsLast">The file ends with these.</param>
public sealed record ParsedLines(Kind Kind, IReadOnlyList<ParsedLine> Lines, long Bytes, bool IsLast);

/// <summary>Reads and parses all files beside the writer: on a thread of its own, never far ahead.</summary>
public sealed class ParsedFiles(ImportSource source)
{
    private const int LinesAtOnce = 500;
    private const int BytesAtOnce = 1024 * 1024;

    private readonly Channel<ParsedLines> channel = Channel.CreateBounded<ParsedLines>(new BoundedChannelOptions(4) { SingleReader = true, SingleWriter = true });
    private long bytes;

    public ChannelReader<ParsedLines> Start(CancellationToken cancel)
    {
        _ = Task.Run(() => ReadAsync(cancel), CancellationToken.None);
        return channel.Reader;
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        try
        {
            foreach (var kind in Kinds.All.Where(x => source.Has(x.File))) await ReadAsync(kind, cancel);
            channel.Writer.Complete();
        }
#pragma warning disable CA1031 // Whatever it is, the writer is told of it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            channel.Writer.Complete(e);
        }
    }

    private async Task ReadAsync(Kind kind, CancellationToken cancel)
    {
        using var reader = new LineReader(source.Open(kind.File));
        var before = bytes;
        for (var isLast = false; !isLast;)
        {
            var lines = new List<ParsedLine>(LinesAtOnce);
            isLast = !Fill(lines, reader, kind.LineType);
            bytes = before + reader.BytesRead;
            await channel.Writer.WriteAsync(new ParsedLines(kind, lines, bytes, isLast), cancel);
        }
    }

    /// <summary>False when the file is over.</summary>
    private static bool Fill(List<ParsedLine> lines, LineReader reader, Type type)
    {
        for (var size = 0; lines.Count < LinesAtOnce && size < BytesAtOnce;)
        {
            if (!reader.TryRead(out var line))
            {
                if (reader.WasTooLong) lines.Add(new(reader.Number + 1, null, null, ["This line is longer than 8 MB. Put long texts into files/, or part the thing."]));
                return false;
            }
            size += line.Length;
            if (!line.Span.Trim(" \t\r"u8).IsEmpty) lines.Add(LineParser.Parse(line, type, reader.Number));
        }
        return true;
    }
}
