using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Followers;
using Beehive.Meetings;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Beehive.Tests.Followers;

/// <summary>From what happened to the letters of those who follow it: each once, nothing hidden.</summary>
public sealed class TellerTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Whoever_follows_the_meeting_its_boards_or_its_place_gets_one_whole_letter(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        foreach (var thing in (string[])["", "/boards/carers", "/boards/health", "/boards/carers/meetings/m1"]) await here.FollowAsync(thing, "all@example.org");
        foreach (var (thing, email) in new[] { ("", "place@example.org"), ("/boards/health", "health@example.org"), ("/boards/carers/meetings/m1", "meeting@example.org"), ("/boards/carers/meetings/m2", "other@example.org") })
            await here.FollowAsync(thing, email);
        await here.CancelAsync(1, "The hall is **shut**.");
        Assert.Equal(1, await here.CountAsync("""SELECT count(*) FROM "Happenings" """));
        Assert.Equal(0, await here.CountAsync("""SELECT count(*) FROM "Hearings" """));
        await here.TellAsync();
        await here.TellAsync();
        var letters = await here.NewsAsync();
        Assert.Equal(["all@example.org", "health@example.org", "meeting@example.org", "place@example.org"], letters.Select(x => x.To).Order(StringComparer.Ordinal));
        var all = letters.Single(x => x.To == "all@example.org");
        Assert.Equal("Cancelled: Meeting 1, Tuesday 1 December 2026", all.Subject);
        Assert.Contains("Why: The hall is shut.", all.Text, StringComparison.Ordinal);
        Assert.Contains("The hall is <strong>shut</strong>.", all.Html, StringComparison.Ordinal);
        Assert.Contains("https://boards.example/testing/boards/carers/meetings/m1\n", all.Text, StringComparison.Ordinal);
        foreach (var why in (string[])["Carers Board", "Health Board", "Meeting 1", "testing boards"]) Assert.Contains(why, all.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.StartsWith("https://boards.example/testing/following/stop/", all.StopLink, StringComparison.Ordinal);
        Assert.Contains(all.StopLink!, all.Text, StringComparison.Ordinal);
        Assert.Contains("You follow Health Board on testing boards.", letters.Single(x => x.To == "health@example.org").Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_happens_within_a_quarter_of_a_minute_goes_in_one_letter(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        await here.FollowAsync("/boards/carers", "a@example.org");
        await here.CancelAsync(1);
        await here.TellAsync(TimeSpan.FromSeconds(5));
        Assert.Empty(await here.NewsAsync());
        await here.CancelAsync(2, "No heating.");
        await here.TellAsync(TimeSpan.FromSeconds(10));
        var letter = Assert.Single(await here.NewsAsync());
        Assert.Equal("testing boards: 2 pieces of news", letter.Subject);
        Assert.Contains("Why: The hall is shut.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Why: No heating.", letter.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task F_22_daily_and_weekly_letters_come_at_seven_over_the_change_of_the_clocks_once_and_never_empty(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        await here.FollowAsync("/boards/carers", "daily@example.org", HowOften.Daily);
        await here.FollowAsync("/boards/carers", "weekly@example.org", HowOften.Weekly);
        here.Site.Clock.Now = new(2026, 10, 24, 9, 0, 0, TimeSpan.Zero); // Saturday; clocks go back on Sunday morning
        await here.CancelAsync(1);
        await here.TellAsync();
        await here.CancelAsync(2);
        Assert.Empty(await here.NewsAsync());
        await AtAsync(here, new(2026, 10, 25, 6, 59, 59, TimeSpan.Zero));
        Assert.Empty(await here.NewsAsync());
        await AtAsync(here, new(2026, 10, 25, 7, 0, 0, TimeSpan.Zero));
        Assert.Equal("testing boards: 2 pieces of news", Assert.Single(await here.NewsAsync()).Subject);
        await AtAsync(here, new(2026, 10, 26, 6, 59, 59, TimeSpan.Zero));
        Assert.Single(await here.NewsAsync());
        await AtAsync(here, new(2026, 10, 26, 7, 0, 0, TimeSpan.Zero));
        Assert.Equal([("daily@example.org", "testing boards: 2 pieces of news"), ("weekly@example.org", "testing boards: 2 pieces of news")], (await here.NewsAsync()).Select(x => (x.To, x.Subject)));
        await AtAsync(here, new(2026, 11, 9, 7, 0, 0, TimeSpan.Zero));
        Assert.Equal(2, (await here.NewsAsync()).Count);
    }

    [Fact]
    public void F_22_seven_stays_seven_in_summer_and_winter()
    {
        var zone = Beehive.Platform.Time.LocalMoment.Zone("Europe/London")!;
        var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var (at, before) = (LetterTimes.Next(HowOften.Daily, now, zone), now); at.Year == 2026; (at, before) = (LetterTimes.Next(HowOften.Daily, at, zone), at))
        {
            Assert.Equal(new TimeOnly(7, 0), TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime));
            Assert.InRange(at - before, TimeSpan.FromHours(7), TimeSpan.FromHours(25));
            Assert.Equal(DayOfWeek.Monday, LetterTimes.Next(HowOften.Weekly, at, zone).DayOfWeek);
        }
    }

    [Theory, EachDatabase]
    public async Task What_is_hidden_is_never_told_neither_then_nor_later(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        await here.FollowAsync("", "each@example.org");
        await here.FollowAsync("", "daily@example.org", HowOften.Daily);
        await HideAsync(here, "m1");
        await here.CancelAsync(1, "Secret of the first.");
        Assert.Equal(0, await here.CountAsync("""SELECT count(*) FROM "Happenings" """));
        await here.CancelAsync(2, "Secret of the second.");
        await HideAsync(here, "m2");
        await here.TellAsync();
        Assert.Equal(0, await here.CountAsync("""SELECT count(*) FROM "Hearings" """));
        await here.CancelAsync(3, "Told at once, hidden before the morning.");
        await here.TellAsync();
        Assert.Equal("each@example.org", Assert.Single(await here.NewsAsync()).To);
        await HideAsync(here, "m3");
        await here.TellAsync(TimeSpan.FromDays(1));
        Assert.DoesNotContain("Secret", Assert.Single(await here.NewsAsync()).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("happening", await here.Site.TextAsync("/testing/news.atom"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_agenda_with_an_item_that_is_hidden_before_the_morning_is_not_told(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        await here.Site.PlantAsync("testing", "agenda-item", """{"id":"i1","meeting":"m1","number":"1","order":1,"title":"Secret buses","visibility":"draft"}""", """{"id":"i2","meeting":"m1","number":"2","order":2,"title":"Never told","visibility":"closed","closedReason":"Somebody's health"}""");
        await here.FollowAsync("", "each@example.org");
        await here.FollowAsync("", "daily@example.org", HowOften.Daily);
        await using (var writing = await here.WriteAsync())
        {
            var meeting = await writing.Store.Meetings.Include(x => x.Boards).SingleAsync(x => x.Key == "m1", Cancel);
            var items = await writing.Store.AgendaItems.Where(x => x.MeetingId == meeting.Id).ToListAsync(Cancel);
            foreach (var item in items) item.At([.. meeting.Boards.Select(x => x.BoardId)], meeting.Date);
            Assert.Null(meeting.PublishAgenda(items, null, new Act("test", here.Site.Clock.Now)));
            await writing.SaveAsync(Cancel);
        }
        await here.TellAsync();
        var letter = Assert.Single(await here.NewsAsync());
        Assert.Contains("Secret buses", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Never told", letter.Text + letter.Html, StringComparison.Ordinal);
        await here.Site.Under.RunAsync("""UPDATE "Things" SET "Visibility" = 2 WHERE "Address" LIKE '%/items/1'""");
        await here.TellAsync(TimeSpan.FromDays(1));
        Assert.Single(await here.NewsAsync());
    }

    [Theory, EachDatabase]
    public async Task A_board_that_is_hidden_is_followed_by_nobody_meanwhile_and_is_not_named(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        await here.FollowAsync("/boards/carers", "a@example.org");
        await here.FollowAsync("/boards/carers", "both@example.org");
        await here.FollowAsync("/boards/health", "both@example.org");
        await using (var writing = await here.WriteAsync())
        {
            var board = await writing.Store.Boards.SingleAsync(x => x.Key == "carers", Cancel);
            Assert.Null(board.Show(Visibility.Draft, new Act("test", here.Site.Clock.Now)));
            await writing.SaveAsync(Cancel);
        }
        await here.CancelAsync(1);
        await here.TellAsync();
        var letter = Assert.Single(await here.NewsAsync());
        Assert.Equal("both@example.org", letter.To);
        Assert.Contains("You follow Health Board on testing boards.", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Carers Board", letter.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task F_20_two_that_tell_at_once_tell_everybody_once(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        for (var i = 0; i < 20; i++) await here.FollowAsync("/boards/carers", $"f{i:00}@example.org");
        for (var i = 1; i <= 5; i++) await here.CancelAsync(i);
        here.Site.Clock.Now += TimeSpan.FromMinutes(1);
        var tellers = Enumerable.Range(0, 2).Select(_ => ActivatorUtilities.CreateInstance<Teller>(here.Site.Services, NullLogger<Teller>.Instance)).ToList();
        await Task.WhenAll(tellers.Select(x => Task.Run(() => x.TellAsync(Cancel), Cancel)));
        await here.TellAsync();
        var letters = await here.NewsAsync();
        Assert.Equal(20, letters.Select(x => x.To).Distinct().Count());
        foreach (var to in letters.GroupBy(x => x.To))
            for (var i = 1; i <= 5; i++) Assert.Equal(1, to.Sum(x => x.Text.Split($"meetings/m{i}\n").Length - 1));
    }

    [Theory, EachDatabase]
    public async Task F_20_a_turn_that_fails_in_the_middle_is_done_again_whole(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        for (var i = 0; i < 5; i++) await here.FollowAsync("/boards/carers", $"f{i}@example.org");
        await here.CancelAsync(1);
        await BreakAsync(here, kind, "Hearings");
        await Assert.ThrowsAnyAsync<Exception>(() => here.TellAsync());
        Assert.Equal(0, await here.CountAsync("""SELECT count(*) FROM "Hearings" """));
        await MendAsync(here, kind, "Hearings");
        await BreakAsync(here, kind, "Letters", """NEW."To" = 'f3@example.org'""");
        await Assert.ThrowsAnyAsync<Exception>(() => here.TellAsync());
        Assert.Equal((5L, 0), (await here.CountAsync("""SELECT count(*) FROM "Hearings" WHERE "ToldAt" IS NULL"""), (await here.NewsAsync()).Count));
        await MendAsync(here, kind, "Letters");
        await here.TellAsync();
        Assert.Equal(["f0@example.org", "f1@example.org", "f2@example.org", "f3@example.org", "f4@example.org"], (await here.NewsAsync()).Select(x => x.To).Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Five_thousand_followers_are_told_in_turns_and_the_change_writes_one_row(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        await using (var writing = await here.WriteAsync())
        {
            var board = (await writing.Store.Boards.SingleAsync(x => x.Key == "carers", Cancel)).Id;
            var many = Enumerable.Range(0, 5000).Select(x => Follower.Of(writing.Store.PlaceId, $"f{x}@example.org", here.Site.Clock.Now)).ToList();
            writing.Store.AddRange(many);
            await writing.Store.SaveChangesAsync(Cancel);
            writing.Store.AddRange(many.Select(x => new Following { FollowerId = x.Id, ThingId = board, Since = here.Site.Clock.Now }));
            await writing.CommitAsync(Cancel);
        }
        await here.CancelAsync(1);
        Assert.Equal((1L, 0L), (await here.CountAsync("""SELECT count(*) FROM "Happenings" """), await here.CountAsync("""SELECT count(*) FROM "Hearings" """)));
        here.Site.Clock.Now += TimeSpan.FromMinutes(1);
        var (spreading, letters) = (here.Site.Services.GetRequiredService<Spreading>(), here.Site.Services.GetRequiredService<NewsLetters>());
        for (long before = 0, now; await spreading.SpreadAsync(Cancel); before = now)
            Assert.InRange((now = await here.CountAsync("""SELECT count(*) FROM "Hearings" """)) - before, 0, Spreading.Most);
        for (long before = 0, now; await letters.WriteAsync(Cancel); before = now)
            Assert.InRange((now = await here.CountAsync("""SELECT count(*) FROM "Letters" """)) - before, 1, NewsLetters.Most);
        Assert.Equal(5000, await here.CountAsync("""SELECT count(DISTINCT "To") FROM "Letters" """));
        Assert.Equal(5000, await here.CountAsync("""SELECT count(*) FROM "Letters" """));
    }

    [Theory, EachDatabase]
    public async Task An_account_s_letters_go_to_its_address_of_today_and_to_nobody_once_it_is_closed(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        var account = Account.For("before@example.org", here.Site.Clock.Now);
        await ChangeAsync(here, store => store.Add(account));
        await here.FollowAsync("/boards/health", "after@example.org", HowOften.Weekly);
        await here.FollowAsync("/boards/carers", "", HowOften.Each, account);
        await ChangeAsync(here, async store => Assert.Null((await store.Accounts.SingleAsync(x => x.Id == account.Id, Cancel)).ChangeEmail("after@example.org")));
        await here.Site.Services.GetRequiredService<Teller>().TidyAsync(Cancel);
        Assert.Equal(1, await here.CountAsync("""SELECT count(*) FROM "Followers" """));
        await here.CancelAsync(1);
        await here.TellAsync();
        Assert.Equal("after@example.org", Assert.Single(await here.NewsAsync()).To);
        var kept = here.Site.Services.GetServices<IKeptOfAccount>().Single(x => x is KeptFollowing);
        await using (var store = here.Site.Under.Database.Read())
            Assert.Equal(["Carers Board", "Health Board"], (await kept.TellAsync(store, account.Id, Cancel)).Select(x => x.Fields["What"]).Order(StringComparer.Ordinal));
        await using (var writing = await here.WriteAsync())
        {
            await kept.ForgetAsync(writing, account.Id, new Act("test", here.Site.Clock.Now), Cancel);
            await writing.CommitAsync(Cancel);
        }
        await here.CancelAsync(2);
        await here.TellAsync(TimeSpan.FromDays(7));
        Assert.Single(await here.NewsAsync());
        Assert.Equal(0, await here.CountAsync("""SELECT count(*) FROM "Followers" """));
    }

    [Theory, EachDatabase]
    public async Task The_feeds_of_the_place_and_of_the_board_tell_it_too(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        await here.CancelAsync(1, "The hall & the <yard> are shut.");
        foreach (var feed in (string[])["/testing/news.atom", "/testing/boards/carers/news.atom", "/testing/boards/health/news.atom"])
        {
            var text = await here.Site.TextAsync(feed);
            Assert.Contains("tag:testing.beehive,2026:happening/", text, StringComparison.Ordinal);
            Assert.Contains("Cancelled: Meeting 1, Tuesday 1 December 2026", text, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("happening/", await here.Site.TextAsync("/testing/actions.atom"), StringComparison.Ordinal);
    }

    private static async Task AtAsync(Followed here, DateTimeOffset now) => await here.TellAsync(now - here.Site.Clock.Now);

    private static Task HideAsync(Followed here, string key) => here.Site.Under.RunAsync(
        $"""UPDATE "Things" SET "Visibility" = 2 WHERE "Address" LIKE '%/meetings/{key}'; UPDATE "Meetings" SET "Visibility" = 2 WHERE "Key" = '{key}';""");

    private static async Task ChangeAsync(Followed here, Func<Store, Task> change)
    {
        await using var writing = await here.WriteAsync();
        await change(writing.Store);
        await writing.CommitAsync(Cancel);
    }

    private static Task ChangeAsync(Followed here, Action<Store> change) => ChangeAsync(here, store =>
    {
        change(store);
        return Task.CompletedTask;
    });

    /// <summary>The database refuses rows of a table, as when it dies in the middle.</summary>
    private static Task BreakAsync(Followed here, DatabaseKind kind, string table, string when = "1 = 1") => here.Site.Under.RunAsync(kind == DatabaseKind.Sqlite
        ? $"""CREATE TRIGGER broken BEFORE INSERT ON "{table}" WHEN {when} BEGIN SELECT RAISE(ABORT, 'broken'); END"""
        : $"""
            CREATE OR REPLACE FUNCTION broken() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$ LANGUAGE plpgsql;
            CREATE TRIGGER broken BEFORE INSERT ON "{table}" FOR EACH ROW WHEN ({when}) EXECUTE FUNCTION broken();
            """);

    private static Task MendAsync(Followed here, DatabaseKind kind, string table) =>
        here.Site.Under.RunAsync(kind == DatabaseKind.Sqlite ? "DROP TRIGGER broken" : $"""DROP TRIGGER broken ON "{table}" """);
}
