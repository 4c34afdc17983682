using System.Globalization;
using System.Text.RegularExpressions;
using Beehive.Platform;

namespace Beehive.EasyRead;

/// <summary>Captions as browsers read them: WebVTT (W3C). Checked line by line, so that what is wrong can be found.</summary>
public static partial class WebVtt
{
    public const int Longest = 500_000;

    public static Refusal? Check(string captions)
    {
        ArgumentNullException.ThrowIfNull(captions);
        if (captions.Length > Longest) return new("The captions are longer than {0} letters.", Longest);
        var lines = captions.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        if (!(lines[0] == "WEBVTT" || lines[0].StartsWith("WEBVTT ", StringComparison.Ordinal) || lines[0].StartsWith("WEBVTT\t", StringComparison.Ordinal))) return new("Captions begin with a line that says WEBVTT. Save them as WebVTT (.vtt).");
        var (last, cues) = (TimeSpan.Zero, 0);
        for (var i = 1; i < lines.Length; i++)
        {
            if (!lines[i].Contains("-->", StringComparison.Ordinal)) continue;
            if (Times().Match(lines[i]) is not { Success: true } times) return new("Line {0} of the captions: the times cannot be read. Write them like 00:00:01.000 --> 00:00:04.000.", i + 1);
            var (start, end) = (Of(times.Groups["start"].Value), Of(times.Groups["end"].Value));
            if (start is null || end is null || end <= start) return new("Line {0} of the captions: they end before they begin.", i + 1);
            if (start < last) return new("Line {0} of the captions: they begin before the ones above.", i + 1);
            if (i + 1 >= lines.Length || lines[i + 1].Trim().Length == 0) return new("Line {0} of the captions: there are no words below it.", i + 1);
            (last, cues) = (start.Value, cues + 1);
        }
        return cues > 0 ? null : new("The captions hold no words with times.");
    }

    /// <summary>Minutes and seconds go to 59.</summary>
    private static TimeSpan? Of(string time)
    {
        var parts = time.Split(':', '.');
        var numbers = Array.ConvertAll(parts, x => int.Parse(x, CultureInfo.InvariantCulture));
        var (hours, minutes, seconds, thousandths) = numbers is [var h, var m, var s, var t] ? (h, m, s, t) : (0, numbers[0], numbers[1], numbers[2]);
        return minutes > 59 || seconds > 59 ? null : new TimeSpan(0, hours, minutes, seconds, thousandths);
    }

    [GeneratedRegex(@"^(?<start>(?:\d{2,4}:)?\d{2}:\d{2}\.\d{3})[ \t]+-->[ \t]+(?<end>(?:\d{2,4}:)?\d{2}:\d{2}\.\d{3})(?:[ \t].*)?$", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Times();
}
