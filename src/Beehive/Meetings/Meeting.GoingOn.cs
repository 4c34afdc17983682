using Beehive.Boards;
using Beehive.Platform;

namespace Beehive.Meetings;

public sealed partial class Meeting
{
    /// <summary>Boards that were to hold it are no more, or hand it on: another board holds it in their place.</summary>
    /// <param name="slug">Free below the board's address, for when the board leads it now.</param>
    public Refusal? GoOnWith(Board board, IReadOnlySet<long> gone, string slug, Act act)
    {
        if (!IsToCome) return new("This meeting is over. It stays with the board that held it.");
        if (!boards.Exists(x => gone.Contains(x.BoardId))) return new("None of these boards was to hold the meeting.");
        var led = LeadingBoard;
        var seen = new HashSet<long>();
        foreach (var row in boards.OrderBy(x => x.Order).ToList())
        {
            if (gone.Contains(row.BoardId)) row.BoardId = board.Id;
            if (!seen.Add(row.BoardId)) boards.Remove(row);
        }
        if (LeadingBoard != led) (Slug, Address) = (slug, $"{board.Address}/meetings/{slug}");
        Enclose();
        Changed(act);
        Record(new MeetingWentOn(act, this, board));
        return null;
    }
}

public sealed partial class AgendaItem
{
    /// <summary>Goes where its meeting goes.</summary>
    public void GoOnWith(Meeting meeting, Act act)
    {
        Address = $"{meeting.Address}/items/{Slug}";
        At([.. meeting.Boards.OrderBy(x => x.Order).Select(x => x.BoardId)], meeting.Date);
        Record(new ItemWentOn(act, this));
    }
}

public sealed record MeetingWentOn(Act Act, Meeting Meeting, Board Board) : Fact(Act, Meeting, Board);

public sealed record ItemWentOn(Act Act, AgendaItem Item) : Fact(Act, Item);
