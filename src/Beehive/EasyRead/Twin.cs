using Beehive.Platform;

namespace Beehive.EasyRead;

/// <summary>The Easy Read version of one thing: of a paper, a meeting, a board, an issue. It has versions of its own, and says who checked it.</summary>
public sealed partial class Twin : Noun
{
    private readonly List<TwinVersion> versions = [];
    private readonly List<TwinCheck> checks = [];

    /// <summary>The board that leads the thing; 0 where the circle is known already.</summary>
    private long board;

    private Twin()
    {
    }

    /// <summary>What it explains.</summary>
    public long ThingId { get; private set; }

    /// <summary>Since when what it explains says something else than when the version was published; null while it is up to date.</summary>
    public DateTimeOffset? OlderSince { get; private set; }

    /// <summary>The mark of the text to which the thing changed last, so that whoever wrote this hears of each change once.</summary>
    public string? ChangedTo { get; private set; }

    /// <summary>What was answered to warnings and questions of the checker.</summary>
    public IReadOnlyList<TwinAnswer> Answers { get; private set; } = [];

    public IReadOnlyList<TwinVersion> Versions => versions;

    public IReadOnlyList<TwinCheck> Checks => checks;

    /// <summary>What readers have, or would have if the thing were open to them.</summary>
    public TwinVersion? Published => versions.Where(x => x.IsPublished).MaxBy(x => x.Number);

    /// <summary>What is being written.</summary>
    public TwinVersion? Prepared => versions.Find(x => !x.IsPublished);

    public string Title => (Prepared ?? Published)?.Title ?? "";

    /// <summary>Where those work on it who write it: /thurrock/easy/budget-report.</summary>
    public string WorkAddress => $"/{Address.Split('/')[1]}/easy/{Key}";

    public bool IsOlder => OlderSince is not null;

    /// <summary>It stands below the thing that it explains, and is found by that.</summary>
    public override Entry? Entry => null;

    protected override long LeadingBoard => board == 0 ? CircleId : board;

    protected override void Settled()
    {
        foreach (var version in versions) (version.PlaceId, version.CircleId) = (PlaceId, CircleId);
    }

    private void Turn(Visibility thing)
    {
        Visibility = Published is null ? Visibility.Draft : thing;
        foreach (var version in versions) version.Visibility = version.IsPublished ? Visibility : Visibility.Draft;
    }
}
