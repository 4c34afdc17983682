using Beehive.Issues;
using Beehive.Platform;
using Beehive.Platform.Time;
using Xunit;

namespace Beehive.Tests.Issues;

/// <summary>The one promise, held against random histories: an office with a phone number and a next date, or an end with a reason, published where the issue is.</summary>
public sealed class PromiseTests
{
    private static readonly Holder Office = new("Partnership team", "01632 960 123");
    private static readonly Holder Secretary = new("Secretary, Carers", "01632 960 124");
    private static readonly Promises Days = new();

    [Fact]
    public void Whatever_happens_to_an_issue_somebody_has_it_until_it_ends_with_a_reason()
    {
        for (var seed = 0; seed < 400; seed++) Live(new Random(seed), 30);
    }

    [Theory]
    [InlineData("2026-07-15", "2026-07-17")] // two working days
    [InlineData("2026-07-17", "2026-07-21")] // over a weekend
    [InlineData("2026-12-24", "2026-12-30")] // over Christmas, with the substitute day
    public void Somebody_reads_it_within_two_working_days(string raised, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Days.Reading(HolidayArea.EnglandAndWales, DateOnly.Parse(raised, System.Globalization.CultureInfo.InvariantCulture)).By);

    [Fact]
    public void What_is_taken_out_needs_a_reason_that_everybody_reads()
    {
        var issue = Raise(new DateOnly(2026, 7, 15));
        Assert.NotNull(issue.Publish(new("Bus", "The bus is late.", IssueKind.Complaint), Office, Days.Accepting(HolidayArea.EnglandAndWales, new(2026, 7, 16)), By(new(2026, 7, 16))));
        Assert.Equal(Visibility.Draft, issue.Visibility);
        Assert.Null(issue.Publish(new("Bus", "The bus is late.", IssueKind.Complaint, TakenOut: "The name of a driver."), Office, Days.Accepting(HolidayArea.EnglandAndWales, new(2026, 7, 16)), By(new(2026, 7, 16))));
        Assert.Equal((Visibility.Public, "The bus is late."), (issue.Visibility, issue.Words));
    }

    [Fact]
    public void No_brings_it_back_once()
    {
        var day = new DateOnly(2026, 7, 15);
        var issue = Raise(day);
        Assert.Null(issue.Publish(new("Bus", issue.Words, IssueKind.Complaint), Office, Days.Accepting(HolidayArea.EnglandAndWales, day), By(day)));
        Assert.NotNull(issue.End(IssueEnd.Done, "The timetable changed.", null, By(day)));
        Assert.Null(issue.End(IssueEnd.Done, "The timetable changed.", "The last bus goes at nine.", By(day)));
        Assert.Null(issue.Judge(Verdict.No, "It does not come.", null, Secretary, Days.Accepting(HolidayArea.EnglandAndWales, day), By(day)));
        Assert.True(issue.IsOpen);
        Assert.Null(issue.End(IssueEnd.No, "There is no money.", null, By(day)));
        Assert.Null(issue.Judge(Verdict.No, null, null, Secretary, Days.Accepting(HolidayArea.EnglandAndWales, day), By(day)));
        Assert.False(issue.IsOpen);
        Assert.Equal((IssueEnd.No, Verdict.No), (issue.EndedAs, issue.Verdict));
    }

    private static void Live(Random random, int steps)
    {
        var day = new DateOnly(2026, 7, 15).AddDays(random.Next(400));
        var (issue, other) = (Raise(day), Raise(day));
        issue.Settle(1, 100);
        other.Settle(2, 100);
        _ = other.Publish(new("Other", other.Words, IssueKind.Comment), Office, Days.Accepting(HolidayArea.EnglandAndWales, day), By(day));
        for (var step = 0; step < steps; step++)
        {
            day = day.AddDays(random.Next(20));
            var before = issue.Steps.Count;
            var refused = Do(random.Next(17), issue, other, day, random);
            Assert.True(refused is null || issue.Steps.Count == before, $"Refused, and yet something happened: {refused}");
            Holds(issue);
        }
    }

    private static Refusal? Do(int deed, Issue issue, Issue other, DateOnly day, Random random)
    {
        var (by, next) = (By(day), Days.Answering(HolidayArea.EnglandAndWales, issue.Raised!.Value.First, day));
        return deed switch
        {
            0 => issue.Publish(new("Bus", issue.Words, IssueKind.Request), Office, next, by),
            1 => issue.SayMore("It is line 4.", by),
            2 => issue.Add("Line 4.", by),
            3 => issue.Send(random.Next(5, 8), Secretary, next, by),
            4 => issue.Accept(Secretary, next, by),
            5 => issue.SendBack("It is not ours.", Office, next, by),
            6 => issue.PutOnAgenda("the September meeting", day.AddDays(30), by, Latest(day)),
            7 => issue.Will("We ask the bus company.", Secretary, day.AddDays(random.Next(-3, 120)), by, Latest(day)),
            8 => issue.Extend(random.Next(3) == 0 ? "" : "The company has not answered.", day.AddDays(random.Next(-3, 120)), by, Latest(day)),
            9 => issue.End((IssueEnd)random.Next(11), random.Next(3) == 0 ? " " : "There is no money.", random.Next(2) == 0 ? null : "The bus goes later.", by),
            15 => issue.AskBack(random.Next(3) == 0 ? null : "We must know the line.", day.AddDays(random.Next(-2, 40)), HolidayArea.EnglandAndWales, by),
            16 => random.Next(2) == 0 ? issue.TakeAnswer(HolidayArea.EnglandAndWales, Days, by) : issue.GoOnWithoutAnswer(HolidayArea.EnglandAndWales, Days, by),
            10 => random.Next(4) == 0 ? issue.TakeBack(null, by) : null,
            11 => random.Next(4) == 0 ? issue.JoinTo(other, by) : null,
            12 => issue.Judge((Verdict)random.Next(3), "So.", issue.BoardId, Secretary, next, by),
            13 => Hand(issue, by),
            _ => issue.JoinTo(issue, by),
        };
    }

    private static LatestDay Latest(DateOnly today) => new(today.AddDays(84), false);

    private static Refusal? Hand(Issue issue, By by)
    {
        issue.HandOver(Secretary, by);
        return null;
    }

    private static void Holds(Issue issue)
    {
        if (issue.IsOpen) Assert.True(issue is { Holder.Length: > 0, HolderPhone.Length: > 0, NextStep.Length: > 0, Next: not null, EndedAs: null });
        else Assert.True(issue is { EndedAs: not null, Reason.Length: > 0, Next: null });
        if (issue.IsPaused) Assert.True(issue is { IsOpen: true, DueWhenPaused: not null, StepWhenPaused.Length: > 0 });
        Assert.Equal(issue.Steps.Select((_, i) => i), issue.Steps.Select(x => x.Order));
    }

    private static Issue Raise(DateOnly day)
    {
        Assert.Null(Issue.Raise(new Told("The bus is late. It is line 4."), 1, "/here", Office, Days.Reading(HolidayArea.EnglandAndWales, day), By(day), out var issue));
        return issue!;
    }

    private static By By(DateOnly day) => new("Partnership manager", day, new Act("test", new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero)));
}
