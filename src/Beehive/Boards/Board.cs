using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Boards;

/// <summary>A group that meets for the place: a partnership board, a forum, a thematic partnership. Never removed; it may become something else.</summary>
public sealed partial class Board : Noun
{
    public const int MostNotice = 60;

    private Board()
    {
    }

    public string Slug { get; private set; } = "";
    public string Name { get; private set; } = "";
    public BoardKind Kind { get; private set; }
    public BoardState State { get; private set; }

    /// <summary>Who proposed it, what is unclear, why it ended.</summary>
    public string? StateNote { get; private set; }

    /// <summary>One plain sentence, for cards.</summary>
    public string? Summary { get; private set; }
    public string? Purpose { get; private set; }
    public string? MayDecide { get; private set; }
    public string? Rhythm { get; private set; }

    /// <summary>What it has done or works on.</summary>
    public string? Work { get; private set; }
    public bool? Statutory { get; private set; }

    /// <summary>How many days before a meeting its agenda is out, by the board's own rule; the law may ask for more.</summary>
    public int? NoticeDays { get; private set; }

    /// <summary>Which days the board's own rule counts. Working days where it does not say.</summary>
    public DayCount? NoticeCount { get; private set; }

    /// <summary>The office that answers for it.</summary>
    public string? Contact { get; private set; }
    public PartialDate? From { get; private set; }
    public PartialDate? Until { get; private set; }
    public string? Picture { get; private set; }
    public IReadOnlyList<string> FormerNames { get; private set; } = [];
    public IReadOnlyList<string> FormerSlugs { get; private set; } = [];
    public int Order { get; private set; }

    protected override long LeadingBoard => Id;

    public override Entry Entry => new("board", Name, PlainWords.Of(string.Join(", ", FormerNames), Summary, Purpose, MayDecide, Work, Rhythm, StateNote), From, Id);

    /// <summary>Gives it a new name and address; the old ones lead on.</summary>
    public Refusal? Rename(string name, string slug, Act act)
    {
        if (string.IsNullOrWhiteSpace(name)) return new("Give the board a name.");
        if (CheckAddress(slug) is { } refusal) return refusal;
        if (name == Name && slug == Slug) return new("That is already its name.");
        if (name != Name) FormerNames = [.. FormerNames, Name];
        if (slug != Slug) FormerSlugs = [.. FormerSlugs.Where(x => x != slug), Slug];
        Address = Address[..(Address.LastIndexOf('/') + 1)] + slug;
        (Name, Slug) = (name, slug);
        Record(new BoardRenamed(act, this));
        return null;
    }

    public static Refusal? CheckNotice(int? days) => days is < 1 or > MostNotice
        ? new("Say how many days before the meeting the agenda is out: a number from 1 to {0}. Leave it empty if there is no rule.", MostNotice) : null;

    /// <summary>Takes it out of public sight, or shows it again.</summary>
    public Refusal? Show(Visibility visibility, Act act)
    {
        if (visibility == Visibility) return new("Nothing to change: it is shown that way already.");
        Visibility = visibility;
        Record(new BoardShown(act, this));
        return null;
    }
}

public sealed record BoardRenamed(Act Act, Board Board) : Fact(Act, Board);

public sealed record BoardShown(Act Act, Board Board) : Fact(Act, Board);

/// <summary>What sort of group it is.</summary>
public enum BoardKind
{
    LeadershipForum,
    StatutoryBoard,
    PartnershipBoard,
    Thematic,
    Area,
    ActionGroup,
    ReferenceGroup,
    TaskAndFinish,
    Senate,
    Scrutiny,
    DeliveryBoard,
    ManagedNetwork,
    SelfAdvocacyNetwork,
    Parliament,
    Forum,
    Executive,
    CrossCuttingGroup,
    SubGroup,

    /// <summary>A board of strategy in the paper's own word.</summary>
    StrategicBoard,

    /// <summary>The source names it and does not say what sort it is.</summary>
    Other,
}

public enum BoardState
{
    Proposed,
    NotSetUp,
    Shadow,
    Active,
    Merged,
    Renamed,
    Split,
    Ended,
}
