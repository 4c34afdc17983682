using Beehive.Meetings.Planning;
using Beehive.Platform.Time;
using Xunit;

namespace Beehive.Tests.Meetings.Planning;

public sealed class WholeDayTests
{
    private static readonly TimeOnly Half9 = new(9, 30);

    private static string Laid(TimeOnly start, params Step[] steps)
    {
        Assert.Null(WholeDay.Lay(start, steps, out var sittings));
        return string.Join("; ", sittings.Select(x => $"{x.Name} {Said.Hours(x.Start, x.End)}"));
    }

    private static string? Refused(TimeOnly start, params Step[] steps)
    {
        var refusal = WholeDay.Lay(start, steps, out var sittings);
        Assert.Empty(sittings);
        return refusal?.ToString();
    }

    [Fact]
    public void Three_boards_on_one_morning_lunch_for_all_and_one_board_in_the_early_afternoon() => Assert.Equal(
        "Growth Board 9.30am to 11.30am; Strong Communities Board 9.30am to 11am; Health and Wellbeing Board 9.30am to midday; Lunch midday to 1pm; One Trafford Board 1pm to 3pm",
        Laid(Half9, new("Growth Board", 120, 1), new("Strong Communities Board", 90, 2, true), new("Health and Wellbeing Board", 150, 3, true), new("Lunch", 60), new("One Trafford Board", 120, 4)));

    [Fact]
    public void Boards_sit_one_after_another() => Assert.Equal(
        "Growth Board 9.30am to 10.15am; Break 10.15am to 10.30am; Carers board 10.30am to 11.30am", Laid(Half9, new("Growth Board", 45, 1), new("Break", 15), new("Carers board", 60, 2)));

    [Fact]
    public void A_day_that_cannot_be_is_refused()
    {
        Assert.Equal("Choose at least one board that meets.", Refused(Half9, new Step("Lunch", 60)));
        Assert.Equal("Choose at least one board that meets.", Refused(Half9));
        Assert.Equal("\"Carers board\" would end after midnight. Begin earlier, or make the day shorter.", Refused(new(22, 0), new Step("Carers board", 120, 1)));
        Assert.Equal("\"Carers board\" stands in the day twice.", Refused(Half9, new("Carers board", 60, 1), new Step("Carers board", 60, 1)));
        Assert.Equal("The first meeting of the day cannot be beside an earlier one.", Refused(Half9, new Step("Carers board", 60, 1, true)));
        Assert.Equal("Say how long \"Carers board\" takes: from 5 minutes to 12 hours.", Refused(Half9, new Step("Carers board", -60, 1)));
        Assert.Equal("A day can have at most 12 meetings and breaks.", Refused(Half9, [.. Enumerable.Range(1, 13).Select(x => new Step("Board", 10, x))]));
    }
}
