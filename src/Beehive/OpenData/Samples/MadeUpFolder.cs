using System.Text.Json;
using Beehive.Platform;
using Beehive.Platform.Exchange;

namespace Beehive.OpenData.Samples;

/// <summary>Writes a made-up place as a folder of the exchange format.</summary>
public static class MadeUpFolder
{
    private static readonly (string File, Func<MadeUpPlace, IEnumerable<Line>> Lines)[] Files =
    [
        ("organisations.jsonl", MadeUpLines.Organisations),
        ("boards.jsonl", MadeUpLines.Boards),
        ("reporting-lines.jsonl", MadeUpLines.ReportingLines),
        ("seats.jsonl", MadeUpLines.Seats),
        ("papers.jsonl", MadeUpLines.Papers),
        ("meetings.jsonl", MadeUpLines.Meetings),
        ("terms-of-reference.jsonl", MadeUpLines.TermsOfReference),
        ("agenda-items.jsonl", MadeUpLines.AgendaItems),
        ("decisions.jsonl", MadeUpLines.Decisions),
        ("action-points.jsonl", MadeUpLines.ActionPoints),
    ];

    public static async Task WriteAsync(MadeUpPlace place, string folder, IProgress<Step> progress, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "place.json"), ExchangeJson.Write(MadeUpLines.Place(place)) + "\n", cancel);
        foreach (var (file, lines) in Files) Write(Path.Combine(folder, file), lines(place), new Counted(place.Slug, file, progress), cancel);
    }

    private static void Write(string path, IEnumerable<Line> lines, Counted counted, CancellationToken cancel)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        foreach (var line in lines)
        {
            cancel.ThrowIfCancellationRequested();
            JsonSerializer.Serialize(file, line, line.GetType(), ExchangeJson.Options);
            file.Write("\n"u8);
            counted.One();
        }
    }

    private sealed class Counted(string place, string file, IProgress<Step> progress)
    {
        private const int Often = 1000;
        private long done;

        public void One()
        {
            if (++done % Often == 0) progress.Report(new($"Making up {place}/{file}", done));
        }
    }
}
