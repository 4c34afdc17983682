using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Boards;

public sealed partial class Board
{
    /// <summary>Words that stand where a board's address would.</summary>
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal) { "new", "merge" };

    /// <summary>It is there to meet, or will be: nothing else came of it.</summary>
    public bool Goes => State is BoardState.Proposed or BoardState.NotSetUp or BoardState.Shadow or BoardState.Active;

    public static Refusal? CheckAddress(string slug) =>
        Platform.Slug.Check(slug) ?? (Taken.Contains(slug) ? new("\"{0}\" is a word that Beehive needs for its own pages. Choose another address.", slug) : null);

    /// <param name="told">What is said of it.</param>
    /// <param name="key">Free in the place, for ever; mostly the last part of its address.</param>
    /// <param name="place">The address of the place.</param>
    public static Refusal? SetUp(BoardTold told, BoardKind kind, string slug, string key, string place, int order, Visibility visibility, Act act, out Board? board)
    {
        board = null;
        if (told.Faults().Select(x => x.Refusal).FirstOrDefault() is { } fault) return fault;
        if (CheckAddress(slug) is { } refusal) return refusal;
        board = new Board { Key = key, Slug = slug, Address = $"{place}/boards/{slug}", Kind = kind, Order = order, Visibility = visibility };
        board.Take(told);
        board.Record(new BoardSetUp(act, board));
        return null;
    }

    /// <summary>Says other things of it. Its name and its kind change by deeds of their own, because people know it by them.</summary>
    public Refusal? Describe(BoardTold told, Act act)
    {
        if (!Goes) return new("This board is no more. What was said of it stays as it is.");
        if (told.Faults().Select(x => x.Refusal).FirstOrDefault() is { } fault) return fault;
        if (told.Name != Name) return new("Give the board another name on the page for that, so that the old one leads on.");
        Take(told);
        Record(new BoardDescribed(act, this));
        return null;
    }

    /// <summary>From a day on it is another kind of board: a forum becomes a partnership board.</summary>
    public Refusal? BecomeKind(BoardKind kind, Act act)
    {
        if (!Goes) return new("This board is no more. Its kind stays as it was.");
        if (kind == Kind) return new("That is its kind already. Choose the one that it becomes.");
        Kind = kind;
        Record(new BoardBecameKind(act, this));
        return null;
    }

    /// <summary>Merged, split or ended: it stays, with its history, and meets no more.</summary>
    /// <param name="first">The first day on which it is no more.</param>
    public Refusal? Cease(BoardState state, DateOnly first, Act act)
    {
        if (state is not (BoardState.Merged or BoardState.Split or BoardState.Ended)) throw new ArgumentOutOfRangeException(nameof(state));
        if (!Goes) return new("{0} is no more already.", Name);
        if (string.IsNullOrWhiteSpace(act.Why)) return new("Say why, in a sentence. It stands in the history.");
        (State, Until, StateNote) = (state, PartialDate.Of(first.AddDays(-1)), act.Why);
        Record(new BoardCeased(act, this));
        return null;
    }

    /// <summary>It begins its work: what was only proposed is there, or it takes over from others.</summary>
    public Refusal? Begin(DateOnly first, Act act)
    {
        if (!Goes) return new("{0} is no more. It cannot begin again; set up a new board.", Name);
        if (State == BoardState.Active) return null;
        (State, From, StateNote) = (BoardState.Active, PartialDate.Of(first), null);
        Record(new BoardBegun(act, this));
        return null;
    }

    private void Take(BoardTold told)
    {
        (Name, Summary, Purpose, MayDecide, Rhythm) = (told.Name.Trim(), told.Summary, told.Purpose, told.MayDecide, told.Rhythm);
        (Contact, Statutory, State, From) = (told.Contact, told.Statutory, told.State, told.From);
        (NoticeDays, NoticeCount) = (told.NoticeDays, told.NoticeDays is null ? null : told.NoticeCount ?? DayCount.WorkingDays);
    }
}

public sealed record BoardSetUp(Act Act, Board Board) : Fact(Act, Board)
{
    public override News? News => Board.Visibility == Visibility.Public ? new($"A new board: {Board.Name}", Board.Summary ?? Board.Name) : null;
}

public sealed record BoardDescribed(Act Act, Board Board) : Fact(Act, Board);

public sealed record BoardBecameKind(Act Act, Board Board) : Fact(Act, Board);

public sealed record BoardCeased(Act Act, Board Board) : Fact(Act, Board);

public sealed record BoardBegun(Act Act, Board Board) : Fact(Act, Board);
