using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Papers;

/// <summary>A report, a charter, an answer: text first, in versions, with what it asks for.</summary>
public sealed partial class Paper : Noun
{
    private readonly List<PaperVersion> versions = [];
    private readonly List<PaperBoard> boards = [];
    private readonly List<PaperBasis> basedOn = [];
    private readonly List<Attachment> attachments = [];

    private Paper()
    {
    }

    public string Slug { get; private set; } = "";
    public string Title { get; private set; } = "";
    public PaperKind Kind { get; private set; }
    public string? Reference { get; private set; }

    /// <summary>The office to ask.</summary>
    public string? Contact { get; private set; }
    public string? Summary { get; private set; }
    public string? Purpose { get; private set; }

    /// <summary>What it would cost and who would pay, in plain words.</summary>
    public string? Cost { get; private set; }
    public IReadOnlyList<string> Recommendations { get; private set; } = [];
    public IReadOnlyList<string> Appendices { get; private set; } = [];
    public IReadOnlyList<string> BackgroundPapers { get; private set; } = [];

    public IReadOnlyList<PaperVersion> Versions => versions;
    public IReadOnlyList<PaperBoard> Boards => boards;
    public IReadOnlyList<PaperBasis> BasedOn => basedOn;
    public IReadOnlyList<Attachment> Attachments => attachments;

    protected override long LeadingBoard => boards.MinBy(x => x.Order)?.BoardId ?? 0;

    public override Entry Entry
    {
        get
        {
            var shown = versions.Where(x => x.Visibility <= Visibility).MaxBy(x => x.Number);
            return new("paper", Title, PlainWords.Of(Reference, Summary, Purpose, Cost, string.Join(" ", Recommendations), shown?.Text), shown?.Date, [.. boards.Select(x => x.BoardId)]);
        }
    }

    protected override void Settled()
    {
        foreach (var version in versions) (version.PlaceId, version.CircleId) = (PlaceId, CircleId);
        foreach (var attachment in attachments) (attachment.PlaceId, attachment.CircleId) = (PlaceId, CircleId);
    }
}

/// <summary>The text as it stood at one time. A version that is not public yet shows nowhere, not even as a difference.</summary>
public sealed class PaperVersion : IHideable
{
    public long PaperId { get; init; }
    public int Number { get; init; }
    public long PlaceId { get; set; }
    public long CircleId { get; set; }
    public Visibility Visibility { get; internal set; }
    public PartialDate? Date { get; internal set; }

    /// <summary>Markdown.</summary>
    public string Text { get; internal set; } = "";

    /// <summary>What changed, or why.</summary>
    public string? Note { get; internal set; }
}

public sealed class PaperBoard
{
    public long PaperId { get; init; }
    public int Order { get; init; }
    public long BoardId { get; internal set; }
}

/// <summary>An earlier paper that this one rests on.</summary>
public sealed class PaperBasis
{
    public long PaperId { get; init; }
    public int Order { get; init; }
    public long OnId { get; internal set; }
}

/// <summary>A file with a paper. Kept by its content, served by its paper, so that no file is seen past the rule.</summary>
public sealed class Attachment : IHideable
{
    public long PaperId { get; init; }
    public int Order { get; init; }
    public long PlaceId { get; set; }
    public long CircleId { get; set; }
    public Visibility Visibility { get; internal set; }
    public string File { get; init; } = "";
    public string Title { get; init; } = "";

    /// <summary>Media type, judged by content.</summary>
    public string Type { get; init; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; init; }

    /// <summary>SHA-256 of the content, in hexadecimal.</summary>
    public string Hash { get; init; } = "";

    /// <summary>What a picture shows, for whoever does not see it. Empty when it only decorates; null when it is no picture.</summary>
    public string? Alt { get; init; }

    /// <summary>What stands in the way of people with screen readers: "not-tagged". In the words of the inspection.</summary>
    public IReadOnlyList<string> Troubles { get; init; } = [];
}

public enum PaperKind
{
    Report,
    Presentation,
    Notes,
    Charter,
    ConsultationPaper,
    Response,
    Card,
    Letter,
}
