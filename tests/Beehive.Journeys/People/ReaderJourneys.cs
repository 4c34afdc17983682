using Beehive.Journeys.Running;
using Beehive.Tests;
using Xunit;

namespace Beehive.Journeys.People;

/// <summary>Whole journeys of readers: with a mouse, without script, with a keyboard only, and on a small telephone.</summary>
public sealed class ReaderJourneys(RunningSite site, Chrome chrome)
{
    [Theory, EachWay(Way.WithoutScript, Way.Telephone)]
    [Trait("Proof", "long")]
    public Task A_reader_finds_the_decision_about_the_online_repository_in_Thurrock(Way way) => WalkAsync(way, Readings.FindTheDecisionAboutTheRepositoryAsync);

    [Theory, EachWay(Way.KeyboardOnly, Way.Mouse)]
    [Trait("Proof", "long")]
    public Task A_reader_sees_who_would_sit_on_the_Leadership_Forum_and_whom_the_Culture_Forum_reports_to(Way way) => WalkAsync(way, Readings.SeeWhoSitsOnTheForumAndWhomTheCultureForumReportsToAsync);

    [Theory, EachWay(Way.WithoutScript, Way.KeyboardOnly)]
    [Trait("Proof", "long")]
    public Task A_reader_reads_what_the_board_in_Trafford_was_asked(Way way) => WalkAsync(way, Readings.ReadWhatTheBoardWasAskedInTraffordAsync);

    [Theory, EachWay(Way.Telephone, Way.Mouse)]
    [Trait("Proof", "long")]
    public Task A_reader_searches_all_of_a_place_and_narrows_it_down(Way way) => WalkAsync(way, Readings.SearchAndNarrowDownAsync);

    [Theory, EachWay(Way.WithoutScript, Way.KeyboardOnly)]
    [Trait("Proof", "long")]
    public Task A_reader_takes_the_calendar_and_the_boards_away(Way way) => WalkAsync(way, Readings.TakeTheCalendarAndTheBoardsAsync);

    private async Task WalkAsync(Way way, Func<Reader, Task> journey)
    {
        await using var reader = await Reader.SitDownAsync(chrome, site.Origin, way);
        await journey(reader);
    }
}

/// <summary>One journey with the other database under it.</summary>
public sealed class PostgresJourneys(Chrome chrome)
{
    [Fact]
    public async Task A_reader_searches_all_of_a_place_that_stands_in_PostgreSQL()
    {
        Assert.SkipWhen(DatabaseFixture.NoPostgres is not null, DatabaseFixture.NoPostgres ?? "");
        await using var databases = new DatabaseFixture();
        await using var listening = await Listening.StartAsync(await databases.OfAsync(DatabaseKind.Postgres));
        await using var reader = await Reader.SitDownAsync(chrome, listening.Origin, Way.Mouse);
        await Readings.SearchAndNarrowDownAsync(reader);
    }
}
