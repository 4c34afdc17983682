using Beehive.Boards;
using Beehive.Membership;
using Beehive.Platform;
using Xunit;

namespace Beehive.Tests.Membership;

public sealed class GapsTests
{
    private static readonly DateOnly Today = new(2026, 7, 15);
    private static readonly Act Act = new("test", new DateTimeOffset(2026, 7, 15, 9, 0, 0, TimeSpan.Zero), "Because.");

    [Fact]
    public void A_missing_half_of_the_pair_of_co_chairs_is_shown_and_a_whole_pair_is_not()
    {
        var board = Board();
        var (officer, citizen) = (Seat(board, SeatRole.CoChair, SeatGroup.CouncilOfficer), Seat(board, SeatRole.CoChair, SeatGroup.PeopleWhoUseServices));
        Fill(officer, null);
        citizen.SayVacant(Act);
        Assert.Equal(["One co-chair is missing. Two people should lead together."], Gaps.Known(board, [officer, citizen], Today).Select(x => x.ToString()));
        Fill(citizen, null);
        Assert.Empty(Gaps.Known(board, [officer, citizen], Today));
        Assert.Equal(["There is no seat for a secretary."], Gaps.ToSeeTo(board, [officer, citizen], Today).Select(x => x.ToString()));
    }

    [Fact]
    public void What_nobody_has_entered_is_no_fact_for_the_public()
    {
        var board = Board();
        var secretary = Seat(board, SeatRole.Secretary, null);
        Assert.Empty(Gaps.Known(board, [secretary], Today));
        Assert.False(secretary.IsVacantOn(Today));
        Fill(secretary, Today);
        Assert.Empty(Gaps.Known(board, [secretary], Today));
        Assert.Equal("Nobody is secretary now. The seat is vacant.", Gaps.Known(board, [secretary], Today.AddDays(1)).Single().ToString());
    }

    [Fact]
    public void An_adviser_does_not_vote_and_a_seat_in_use_keeps_its_role()
    {
        var told = new SeatTold { Label = "Adviser", Role = SeatRole.Adviser, Voting = Voting.Voting };
        Assert.Contains(told.Faults(), x => x.Field == "voting");
        var seat = Seat(Board(), SeatRole.Member, null);
        Fill(seat, null);
        Assert.Contains("Somebody holds this seat", seat.Change(new SeatTold { Label = "Secretary", Role = SeatRole.Secretary }, Today, Act)!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_carries_over_goes_the_day_before_the_next_one_comes()
    {
        var seat = Seat(Board(), SeatRole.Secretary, null);
        Fill(seat, Today.AddDays(-10), Today.AddDays(-100));
        Assert.True(seat.IsVacantOn(Today));
        Assert.Null(seat.CarryOver(0, Today, Act));
        Assert.False(seat.IsVacantOn(Today));
        Assert.Null(seat.Fill(new HolderTold("Next", null, Today.AddDays(5), null, Standing.Holds), Today, Act, out _));
        Assert.Equal(["Office"], seat.HoldersOn(Today.AddDays(4)).Select(x => x.Office));
        Assert.Equal(["Next"], seat.HoldersOn(Today.AddDays(5)).Select(x => x.Office));
    }

    [Fact]
    public void Of_two_such_seats_a_third_holder_finds_none_free()
    {
        Assert.Null(Beehive.Membership.Seat.Add(Board(), "two", new SeatTold { Label = "Member", Count = 2 }, 1, Act, out var seat));
        Fill(seat!, null);
        Fill(seat!, null);
        Assert.Contains("All 2 seats are taken", seat!.Fill(new HolderTold("Third", null, Today, null, Standing.Holds), Today, Act, out _)!.ToString(), StringComparison.Ordinal);
        Assert.Null(seat.Fill(new HolderTold("Third", null, Today, null, Standing.Deputy), Today, Act, out _));
    }

    private static void Fill(Seat seat, DateOnly? until, DateOnly? from = null) => Assert.Null(seat.Fill(new HolderTold("Office", null, from ?? Today, until, Standing.Holds), Today, Act, out _));

    private static Seat Seat(Board board, SeatRole role, SeatGroup? group)
    {
        Assert.Null(Beehive.Membership.Seat.Add(board, "seat", new SeatTold { Label = "Seat", Role = role, Group = group }, 1, Act, out var seat));
        return seat!;
    }

    private static Board Board()
    {
        Assert.Null(Beehive.Boards.Board.SetUp(new BoardTold { Name = "Board" }, BoardKind.PartnershipBoard, "board", "board", "/testing", 1, Visibility.Public, Act, out var board));
        return board!;
    }
}
