using System.Globalization;
using System.Net;
using Beehive.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Beehive.Tests.Meetings.RunningMeeting;

namespace Beehive.Tests.Meetings.Now;

public sealed class FollowMeetingTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Everybody_follows_the_meeting_from_its_start_to_the_next_item(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        Assert.Contains("The meeting has not started yet.", await site.TextAsync(Address + "/now"), StringComparison.Ordinal);
        using var secretary = await SecretaryAsync(site);
        var started = await secretary.MoveAsync("start");
        Assert.Equal((HttpStatusCode.SeeOther, Address + "/minutes#item-1"), (started.Status, started.Location));
        var first = await site.TextAsync(Address + "/now");
        Assert.Contains("1. Welcome</h2>", first, StringComparison.Ordinal);
        Assert.Contains("It began at 10am. 10 minutes are planned, until 10.10am.", first, StringComparison.Ordinal);
        Assert.Contains("2. Buses</a>", first, StringComparison.Ordinal);
        site.Clock.Now += TimeSpan.FromMinutes(7);
        await secretary.MoveAsync("2");
        var second = await site.TextAsync(Address + "/now");
        Assert.Contains("2. Buses</h2>", second, StringComparison.Ordinal);
        Assert.Contains("Paper: Report on buses", second, StringComparison.Ordinal);
        Assert.Contains("To decide", second, StringComparison.Ordinal);
        var until = new DateTimeOffset(2026, 7, 15, 9, 27, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"data-bee-until=\"{until}\""), second, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task AC_01_a_closed_item_is_only_said_to_be_closed_also_to_those_who_may_see_it(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var secretary = await SecretaryAsync(site);
        await secretary.MoveAsync("start");
        await secretary.MoveAsync("3");
        var now = await secretary.OpenAsync(Address + "/now");
        Assert.Contains("This part of the meeting is not open to the public.", now.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret matter", now.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret matter", await site.TextAsync(Address + "/now"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Two_hundred_phones_see_the_next_item_while_minutes_are_typed(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var secretary = await SecretaryAsync(site);
        await secretary.MoveAsync("start");
        var writing = await secretary.OpenAsync(Address + "/minutes/items/1");
        var part = Address + "/now/part";
        var fresh = await FreshAsync(site);
        for (var i = 0; i < 10; i++)
        {
            var typed = new[] { new KeyValuePair<string, string>("text", $"Word {i}"), new("edition", i.ToString(CultureInfo.InvariantCulture)) };
            Assert.Equal(HttpStatusCode.OK, (await secretary.PostAsync(writing.Action, writing.Fields().Where(x => x.Key is not ("text" or "edition")).Concat(typed), ("X-Bee-Quiet", "yes"))).Status);
            var asked = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => site.TextAsync(part)));
            Assert.All(asked, x => Assert.Contains("1. Welcome</h2>", x, StringComparison.Ordinal));
        }
        Assert.Equal(fresh, await FreshAsync(site)); // what is typed is no news for any page
        await secretary.MoveAsync("2");
        var pages = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => site.TextAsync(part)));
        Assert.All(pages, x => Assert.Contains("2. Buses</h2>", x, StringComparison.Ordinal));
        Assert.All(pages, x => Assert.DoesNotContain("Word ", x, StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task TM_01_the_time_of_an_item_holds_over_the_night_when_the_clocks_change(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind, "2026-10-25");
        site.Clock.Now = new(2026, 10, 25, 0, 50, 0, TimeSpan.Zero); // 1:50am in summer time
        using var secretary = await SecretaryAsync(site);
        await secretary.MoveAsync("start");
        await secretary.MoveAsync("2");
        var page = await site.TextAsync(Address + "/now");
        Assert.Contains("It began at 1.50am. 20 minutes are planned, until 1.10am.", page, StringComparison.Ordinal);
        var until = new DateTimeOffset(2026, 10, 25, 1, 10, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"data-bee-until=\"{until}\""), page, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_meeting_does_not_start_before_its_day_nor_when_it_is_cancelled(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind, "2026-07-16");
        using var secretary = await SecretaryAsync(site);
        var early = await secretary.MoveAsync("start");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("It cannot start before that day.", Assert.Single(early.Errors), StringComparison.Ordinal);
        Assert.Contains("The meeting has not started yet.", await site.TextAsync(Address + "/now"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Only_the_secretary_of_the_board_moves_the_meeting_on(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        foreach (var (role, board) in new (Role, string?)[] { (Role.CoChair, "carers"), (Role.Member, "carers"), (Role.Secretary, "housing"), (Role.Officer, null), (Role.AccountHolder, null) })
        {
            using var person = await Person.WithAsync(site, "testing", role, board);
            Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(Address + "/minutes/move")).Status);
        }
        using var nobody = new Person(site);
        Assert.StartsWith("/testing/sign-in?", (await nobody.OpenAsync(Address + "/minutes/move")).Location, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Two_who_press_next_at_once_move_the_meeting_one_item(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var one = await SecretaryAsync(site);
        using var other = await SecretaryAsync(site);
        await one.MoveAsync("start");
        var (first, second) = (await one.OpenAsync(Address + "/minutes/move"), await other.OpenAsync(Address + "/minutes/move"));
        var sent = await Task.WhenAll(one.SendAsync(first, ("to", "2")), other.SendAsync(second, ("to", "2")));
        Assert.All(sent, x => Assert.Equal(HttpStatusCode.SeeOther, x.Status));
        Assert.Contains("2. Buses</h2>", await site.TextAsync(Address + "/now"), StringComparison.Ordinal);
        await using var store = site.Under.Database.Read();
        Assert.Equal(1, await store.AuditLines.CountAsync(x => x.Deed == "ItemDealtWith", Cancel));
    }

    private static async Task<string> FreshAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        return string.Join(' ', await store.Freshness.OrderBy(x => x.PlaceId).Select(x => x.Number).ToListAsync(Cancel));
    }
}
