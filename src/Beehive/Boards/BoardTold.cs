using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Boards;

/// <summary>What somebody says of a board when it is set up or changed.</summary>
public sealed record BoardTold
{
    public const int LongestName = 200;
    public const int LongestLine = 400;
    public const int LongestText = 20_000;

    public required string Name { get; init; }
    public string? Summary { get; init; }
    public string? Purpose { get; init; }
    public string? MayDecide { get; init; }
    public string? Rhythm { get; init; }
    public string? Contact { get; init; }
    public bool? Statutory { get; init; }
    public BoardState State { get; init; } = BoardState.Active;
    public PartialDate? From { get; init; }
    public int? NoticeDays { get; init; }
    public DayCount? NoticeCount { get; init; }

    /// <summary>What is wrong, by the field that it is wrong in.</summary>
    public IEnumerable<(string Field, Refusal Refusal)> Faults()
    {
        if (string.IsNullOrWhiteSpace(Name)) yield return ("name", new("Give the board a name."));
        if (Name.Length > LongestName) yield return ("name", new("The name is longer than {0} letters. Write a shorter one.", LongestName));
        foreach (var (field, line) in new[] { ("summary", Summary), ("rhythm", Rhythm), ("contact", Contact) })
            if (line is { Length: > LongestLine }) yield return (field, new("That is longer than {0} letters. Say it shorter.", LongestLine));
        foreach (var (field, text) in new[] { ("purpose", Purpose), ("mayDecide", MayDecide) })
            if (text is { Length: > LongestText }) yield return (field, new("That is longer than {0} letters. Put the long text into a paper.", LongestText));
        if (Board.CheckNotice(NoticeDays) is { } notice) yield return ("noticeDays", notice);
        if (State is not (BoardState.Proposed or BoardState.NotSetUp or BoardState.Shadow or BoardState.Active))
            yield return ("state", new("Choose where the board is now. That it merged, split or ended is said on pages of their own."));
    }
}
