using Beehive.Membership;
using Beehive.Platform;

namespace Beehive.Noticeboard.Easily;

/// <summary>Who sits on a board, in Easy Read. The words stand before the office, or before the group.</summary>
internal static class EasySeats
{
    public static Sentence Of(SeatRole role) => role switch
    {
        SeatRole.Chair => new("This person leads the meetings:"),
        SeatRole.CoChair => new("These people lead the meetings together:"),
        SeatRole.ViceChair => new("This person helps to lead the meetings:"),
        SeatRole.Secretary => new("This person writes for the board:"),
        _ => new("This person helps the board:"),
    };

    public static Sentence Of(IReadOnlyList<Seat> seats)
    {
        if (seats.Any(x => x.Count is null || x.OrMore)) return new("The board has seats for this group:");
        return Sentence.Count(seats.Sum(x => x.Count ?? 0), "The board has {0} seat for this group:", "The board has {0} seats for this group:");
    }
}
