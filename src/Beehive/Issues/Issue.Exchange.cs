using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>A line of issues.jsonl</summary>
public sealed record IssueLine : Line
{
    public required int Number { get; init; }
    public required string Title { get; init; }
    public required string Words { get; init; }
    public string? Wanted { get; init; }
    public string? About { get; init; }
    public required IssueKind Kind { get; init; }
    public IssueWay? Way { get; init; }
    public string? RaisedBy { get; init; }
    public PartialDate? Raised { get; init; }
    public required IssueState State { get; init; }
    public IssueEnd? EndedAs { get; init; }
    public string? Reason { get; init; }
    public string? Changed { get; init; }
    public PartialDate? Ended { get; init; }
    public string? Board { get; init; }
    public PartialDate? Accepted { get; init; }
    public string? Holder { get; init; }
    public string? HolderPhone { get; init; }
    public string? NextStep { get; init; }
    public PartialDate? Next { get; init; }
    public PartialDate? PausedFrom { get; init; }
    public PartialDate? DueWhenPaused { get; init; }
    public string? StepWhenPaused { get; init; }
    public string? JoinedTo { get; init; }
    public int? Others { get; init; }
    public Verdict? Verdict { get; init; }
    public string? VerdictWords { get; init; }
    public IReadOnlyList<IssueStepLine>? History { get; init; }
    public string? Topic { get; init; }
    public string? PassedTo { get; init; }
    public string? PassedHow { get; init; }
    public PartialDate? PassedOn { get; init; }
    public IssueRule? Rule { get; init; }
    public string? SplitFrom { get; init; }
}

public sealed record IssueStepLine(IssueDeed Deed, PartialDate? On = null, string? Who = null, string? Text = null, PartialDate? Next = null, string? NextStep = null);

public sealed partial class Issue
{
    public static Issue Of(IssueLine line, IRefs refs)
    {
        if (PromiseRefused(line) is { } refusal) throw new RefusedException(refusal);
        var issue = new Issue
        {
            Key = line.Id, Source = line.Source, Visibility = line.Visibility ?? Visibility.Public, Number = line.Number, Address = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{refs.PlaceAddress}/issues/{line.Number}"),
            Title = line.Title, Words = line.Words, Wanted = line.Wanted, About = line.About, Kind = line.Kind, Way = line.Way ?? IssueWay.Web, RaisedBy = line.RaisedBy, Raised = line.Raised, State = line.State,
            EndedAs = line.EndedAs, Reason = line.Reason, Changed = line.Changed, Ended = line.Ended, BoardId = refs.Maybe("board", line.Board), Accepted = line.Accepted, Holder = line.Holder ?? "",
            HolderPhone = line.HolderPhone ?? "", NextStep = line.NextStep ?? "", Next = line.Next, PausedFrom = line.PausedFrom, DueWhenPaused = line.DueWhenPaused, StepWhenPaused = line.StepWhenPaused, JoinedToId = refs.Maybe("issue", line.JoinedTo), Others = line.Others ?? 0,
            Verdict = line.Verdict, VerdictWords = line.VerdictWords,
            TopicId = refs.Maybe("topic", line.Topic), PassedTo = line.PassedTo, PassedHow = line.PassedHow, PassedOn = line.PassedOn, Rule = line.Rule, SplitFromId = refs.Maybe("issue", line.SplitFrom),
        };
        issue.steps.AddRange((line.History ?? []).Select((x, i) => new IssueStep { Order = i, Deed = x.Deed, On = x.On, Who = x.Who, Text = x.Text, Next = x.Next, NextStep = x.NextStep }));
        return issue;
    }

    public IssueLine Tell(IRefs refs) => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, Number = Number, Title = Title, Words = Words, Wanted = Wanted, About = About, Kind = Kind,
        Way = Way == IssueWay.Web ? null : Way, RaisedBy = RaisedBy, Raised = Raised, State = State, EndedAs = EndedAs, Reason = Reason, Changed = Changed, Ended = Ended, Board = refs.KeyOrNull(BoardId),
        Accepted = Accepted, Holder = Or(Holder), HolderPhone = Or(HolderPhone), NextStep = Or(NextStep), Next = Next, PausedFrom = PausedFrom, DueWhenPaused = DueWhenPaused, StepWhenPaused = StepWhenPaused, JoinedTo = refs.KeyOrNull(JoinedToId),
        Others = Others == 0 ? null : Others, Verdict = Verdict, VerdictWords = VerdictWords,
        History = steps.OrderBy(x => x.Order).Select(x => new IssueStepLine(x.Deed, x.On, x.Who, x.Text, x.Next, x.NextStep)).ToList().OrNull(),
        Topic = refs.KeyOrNull(TopicId), PassedTo = PassedTo, PassedHow = PassedHow, PassedOn = PassedOn, Rule = Rule, SplitFrom = refs.KeyOrNull(SplitFromId),
    };

    /// <summary>An id as it is given here: what is raised next must find its own free.</summary>
    private static int? NumberOf(string key) =>
        key.StartsWith("issue-", StringComparison.Ordinal) && int.TryParse(key.AsSpan("issue-".Length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Or(string text) => text.Length == 0 ? null : text;

    /// <summary>The one promise holds for what is imported too.</summary>
    private static Refusal? PromiseRefused(IssueLine line)
    {
        if (line.Number < 1) return new("\"number\" counts the issues of a place from 1.");
        if (NumberOf(line.Id) is { } own && own != line.Number) return new("\"id\" names the number {0}, but \"number\" is {1}. Make them the same.", own, line.Number);
        if (line is { State: IssueState.Received or IssueState.MoreInfo, Visibility: not Visibility.Draft }) return new("Nobody has read it yet, so \"visibility\" must be \"draft\".");
        if (line.Next is { IsWhole: false }) return new("\"next\" is a whole date, such as 2027-03-12.");
        if (line.PausedFrom is not null && (line.DueWhenPaused is not { IsWhole: true } || line.PausedFrom is not { IsWhole: true } || string.IsNullOrWhiteSpace(line.StepWhenPaused) || line.State is IssueState.Closed or IssueState.NotKnown)) return new("It waits for an answer since \"pausedFrom\", so it is open, and \"dueWhenPaused\" and \"stepWhenPaused\" say what was due.");
        return line.State switch
        {
            IssueState.Closed when line.EndedAs is null || string.IsNullOrWhiteSpace(line.Reason) => new("It is closed, so \"endedAs\" and \"reason\" must say how it ended and why."),
            not IssueState.Closed when line.EndedAs is not null => new("It is not closed, so \"endedAs\" does not belong here."),
            IssueState.Closed or IssueState.NotKnown => null,
            _ when string.IsNullOrWhiteSpace(line.Holder) || string.IsNullOrWhiteSpace(line.HolderPhone) => new("It is open, so \"holder\" and \"holderPhone\" must name the office that has it and how to call it."),
            _ when string.IsNullOrWhiteSpace(line.NextStep) || line.Next is null => new("It is open, so \"nextStep\" and \"next\" must say what comes next and by when."),
            _ => null,
        };
    }
}

public sealed class IssuesInExchange : Kind<IssueLine, Issue>
{
    public override string Name => "issue";
    public override string File => "issues.jsonl";
    public override int Order => 140;

    protected override Issue Make(IssueLine line, IRefs refs) => Issue.Of(line, refs);

    protected override IssueLine Tell(Issue noun, IRefs refs) => noun.Tell(refs);

    protected override IQueryable<Issue> Whole(Store store) => store.Issues.Include(x => x.Steps);
}
