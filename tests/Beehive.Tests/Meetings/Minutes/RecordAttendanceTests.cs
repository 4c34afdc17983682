using System.Net;
using Beehive.Accounts;
using Xunit;
using static Beehive.Tests.Meetings.RunningMeeting;

namespace Beehive.Tests.Meetings.Minutes;

public sealed class RecordAttendanceTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Table = Address + "/minutes/attendance";

    [Theory, EachDatabase]
    public async Task Who_came_stands_on_the_meeting_s_page_by_seat_and_never_by_name(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var secretary = await SecretaryAsync(site);
        Assert.DoesNotContain("Who came", await site.TextAsync(Address), StringComparison.Ordinal);
        var sent = await secretary.SendAsync(Table, ("how-carer-one", "came"), ("how-carer-two", "deputy"), ("came-carers-many", "2"), ("sorry-carers-many", "1"), ("how-adviser", "absent"), ("others", "Bus company\nTwo students"));
        Assert.Equal((HttpStatusCode.SeeOther, Address + "/minutes#here"), (sent.Status, sent.Location));
        var page = await site.TextAsync(Address);
        foreach (var words in (string[])["Carer one", "a deputy for Chair of the carers forum", "Carers of the areas (2)", "Adviser on money", "Bus company", "Two students"])
            Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody else", page, StringComparison.Ordinal);
        var again = await secretary.OpenAsync(Table);
        Assert.Equal(("deputy", "2", "1", "Bus company\nTwo students"), (again.Field("how-carer-two"), again.Field("came-carers-many"), again.Field("sorry-carers-many"), again.Field("others").ReplaceLineEndings("\n")));
    }

    [Theory, EachDatabase]
    public async Task An_interest_belongs_to_somebody_who_is_here_and_stays_when_others_come_later(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var secretary = await SecretaryAsync(site);
        await secretary.SendAsync(Table, ("how-carer-one", "came"));
        var sent = await secretary.SendAsync(Address + "/minutes/interests", ("interest", "Works for the bus company. Left the room."));
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        await secretary.SendAsync(Table, ("how-adviser", "came"));
        var page = await site.TextAsync(Address);
        Assert.Contains("Declared an interest: Works for the bus company. Left the room.", page, StringComparison.Ordinal);
        Assert.Contains("Adviser on money", page, StringComparison.Ordinal);
        var wrong = await secretary.SendAsync(Address + "/minutes/interests", ("seat", "1"), ("interest", "x"));
        Assert.Equal("Choose somebody who is here.", Assert.Single(wrong.Errors));
    }

    [Theory, EachDatabase]
    public async Task More_people_than_seats_and_words_for_numbers_are_refused_and_nothing_is_lost(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var secretary = await SecretaryAsync(site);
        var sent = await secretary.SendAsync(Table, ("came-carers-many", "4"), ("sorry-carers-many", "1"), ("others", "Bus company"));
        Assert.Equal("There are only 4 seats of this kind.", Assert.Single(sent.Errors));
        Assert.Equal("Bus company", sent.Field("others"));
        var words = await secretary.SendAsync(sent, ("came-carers-many", "some"));
        Assert.Equal("\"some\" is no number. Write for example 3.", Assert.Single(words.Errors));
        Assert.DoesNotContain("Who came", await site.TextAsync(Address), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task SE_04_two_who_write_down_who_is_here_meet(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var one = await SecretaryAsync(site);
        using var other = await SecretaryAsync(site);
        var (first, second) = (await one.OpenAsync(Table), await other.OpenAsync(Table));
        await one.SendAsync(first, ("how-carer-one", "came"));
        var met = await other.SendAsync(second, ("how-carer-two", "came"));
        Assert.Equal(HttpStatusCode.Conflict, met.Status);
        Assert.Contains("Carer one", await site.TextAsync(Address), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await other.SendAsync(met, ("how-carer-one", "came"))).Status);
        var page = await site.TextAsync(Address);
        Assert.Contains("Carer one", page, StringComparison.Ordinal);
        Assert.Contains("Chair of the carers forum", page, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Only_the_secretary_of_the_board_writes_it_down(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        foreach (var (role, board) in new (Role, string?)[] { (Role.CoChair, "carers"), (Role.Member, "carers"), (Role.Secretary, "housing"), (Role.Officer, null) })
        {
            using var person = await Person.WithAsync(site, "testing", role, board);
            foreach (var page in (string[])[Table, Address + "/minutes/interests", Address + "/minutes/items/1/decision", "/testing/boards/carers/decide"])
                Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(page)).Status);
        }
    }
}
