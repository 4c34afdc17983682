using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;

namespace Beehive.Boards;

/// <summary>A line of boards.jsonl</summary>
public sealed record BoardLine : Line
{
    public required string Name { get; init; }
    public string? Slug { get; init; }
    public required BoardKind Kind { get; init; }
    public required BoardState State { get; init; }
    public string? StateNote { get; init; }
    public string? Summary { get; init; }
    public string? Purpose { get; init; }
    public string? MayDecide { get; init; }
    public string? Rhythm { get; init; }
    public string? Work { get; init; }
    public bool? Statutory { get; init; }
    public int? NoticeDays { get; init; }
    public DayCount? NoticeCount { get; init; }
    public string? Contact { get; init; }
    public PartialDate? From { get; init; }
    public PartialDate? Until { get; init; }
    public string? Picture { get; init; }
    public IReadOnlyList<string>? FormerNames { get; init; }
    public IReadOnlyList<string>? FormerSlugs { get; init; }
    public int? Order { get; init; }
}

public sealed partial class Board
{
    public static Board Of(BoardLine line, IRefs refs)
    {
        var slug = line.Slug ?? line.Id;
        if (CheckAddress(slug) is { } refusal) throw new RefusedException(refusal);
        if (CheckNotice(line.NoticeDays) is { } notice) throw new RefusedException(notice);
        if (line is { NoticeDays: null, NoticeCount: not null }) throw new RefusedException(new("\"noticeCount\" says which days count, but \"noticeDays\" does not say how many. Add the number, or leave both out."));
        return new Board
        {
            Key = line.Id, Source = line.Source, Visibility = line.Visibility ?? Platform.Visibility.Public, Address = $"{refs.PlaceAddress}/boards/{slug}", Slug = slug,
            Name = line.Name, Kind = line.Kind, State = line.State, StateNote = line.StateNote, Summary = line.Summary, Purpose = line.Purpose,
            MayDecide = line.MayDecide, Rhythm = line.Rhythm, Work = line.Work, Statutory = line.Statutory, NoticeDays = line.NoticeDays, NoticeCount = line.NoticeCount, Contact = line.Contact, From = line.From,
            Until = line.Until, Picture = line.Picture, FormerNames = line.FormerNames ?? [], FormerSlugs = line.FormerSlugs ?? [], Order = line.Order ?? 0,
        };
    }

    public BoardLine Tell() => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Platform.Visibility.Public ? null : Visibility, Name = Name, Slug = Slug == Key ? null : Slug,
        Kind = Kind, State = State, StateNote = StateNote, Summary = Summary, Purpose = Purpose, MayDecide = MayDecide, Rhythm = Rhythm, Work = Work,
        Statutory = Statutory, NoticeDays = NoticeDays, NoticeCount = NoticeCount, Contact = Contact, From = From, Until = Until, Picture = Picture, FormerNames = FormerNames.OrNull(),
        FormerSlugs = FormerSlugs.OrNull(), Order = Order == 0 ? null : Order,
    };
}

public sealed class BoardsInExchange : Kind<BoardLine, Board>
{
    public override string Name => "board";
    public override string File => "boards.jsonl";
    public override int Order => 20;

    protected override Board Make(BoardLine line, IRefs refs) => Board.Of(line, refs);

    protected override BoardLine Tell(Board noun, IRefs refs) => noun.Tell();
}
