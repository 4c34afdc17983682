using Beehive.Platform.Time;
using Beehive.Platform.Web.Forms;

namespace Beehive.Boards.SetUp;

/// <summary>The form of a board, new or not.</summary>
public sealed record BoardForm(Form Form, bool IsNew, IReadOnlyList<Board> Boards);

/// <summary>The fields that a board is set up and changed with.</summary>
public static class BoardFields
{
    public static readonly string[] Names = ["name", "state", "summary", "purpose", "mayDecide", "rhythm", "contact", "statutory", "from", "noticeDays", "noticeCount", "why"];

    public static Dictionary<string, string?> Told(Board board) => new(StringComparer.Ordinal)
    {
        ["state"] = board.State.ToString(), ["summary"] = board.Summary, ["purpose"] = board.Purpose, ["mayDecide"] = board.MayDecide, ["rhythm"] = board.Rhythm, ["contact"] = board.Contact,
        ["statutory"] = board.Statutory switch { true => "yes", false => "no", _ => null }, ["from"] = TypedPartialDate.Said(board.From), ["noticeDays"] = FormReading.Number(board.NoticeDays),
        ["noticeCount"] = board.NoticeCount?.ToString(), ["why"] = null,
    };

    /// <summary>Null when something cannot be read; then the form says what.</summary>
    public static BoardTold? Read(Form form, string name)
    {
        var held = form.Choice<BoardState>("state", new("Choose where the board is now."), out var state) & form.MaybeDate("from", out var from)
            & form.MaybeNumber("noticeDays", out var days) & form.MaybeChoice<DayCount>("noticeCount", out var count);
        var told = new BoardTold
        {
            Name = name, State = state, Summary = form.Maybe("summary"), Purpose = form.Maybe("purpose"), MayDecide = form.Maybe("mayDecide"), Rhythm = form.Maybe("rhythm"),
            Contact = form.Maybe("contact"), Statutory = form["statutory"] switch { "yes" => true, "no" => false, _ => null }, From = from, NoticeDays = days, NoticeCount = count,
        };
        foreach (var (field, refusal) in told.Faults()) held &= form.Refuse(field, refusal);
        return held ? told : null;
    }
}
