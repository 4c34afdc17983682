using System.Globalization;
using Beehive.Platform.Files;

namespace Beehive.Papers;

/// <summary>How pages say what kind of paper or file something is.</summary>
public static class PaperWords
{
    public static string Of(PaperKind kind) => kind switch
    {
        PaperKind.Report => "Report",
        PaperKind.Presentation => "Presentation",
        PaperKind.Notes => "Notes",
        PaperKind.Charter => "Charter",
        PaperKind.ConsultationPaper => "Consultation paper",
        PaperKind.Response => "Response",
        PaperKind.Card => "Card",
        _ => "Letter",
    };

    /// <summary>Where letters may stand that somebody does not know.</summary>
    public static EasyRead.ShortFormsOf ShortFormsOf(Paper paper, string? text, bool isForWriter) =>
        new(paper.CircleId, isForWriter, [paper.Title, paper.Summary, paper.Purpose, .. paper.Recommendations, paper.Cost, text]);

    private static readonly string[] InTheWay = ["not-tagged", "no-title", "no-language", "no-text"];

    /// <summary>What of an inspection stands in the way of people with screen readers.</summary>
    public static IReadOnlyList<string> TroublesIn(Inspection inspection) => [.. InTheWay.Where(inspection.Found)];

    /// <summary>The same for readers.</summary>
    public static string Trouble(string code) => code switch
    {
        "not-tagged" => "Its headings, lists and tables are not marked for screen readers.",
        "no-title" => "It has no title.",
        "no-language" => "It does not say its language.",
        "no-text" => "Its pages are pictures of text: they cannot be read out.",
        _ => "Some people cannot read it.",
    };

    /// <summary>Type and size beside a link: PDF, 1.2 MB.</summary>
    public static string Of(Attachment file) => $"{FileKinds.Shown(file.Type)}, {Size(file.Size)}";

    public static string Size(long bytes) => bytes switch
    {
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB"),
    };
}
