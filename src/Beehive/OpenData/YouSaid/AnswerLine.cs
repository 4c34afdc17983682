using Beehive.Issues;
using Beehive.Platform.Exchange;
using Beehive.Platform.Time;

namespace Beehive.OpenData.YouSaid;

/// <summary>An answered issue in short: what was said, what was done or why not, what the person says.</summary>
public sealed record AnswerLine : Line
{
    public required int Number { get; init; }
    public required string Said { get; init; }
    public required IssueEnd Answer { get; init; }

    /// <summary>What is different now; or why not.</summary>
    public required string Did { get; init; }
    public Verdict? Sorted { get; init; }
    public string? Board { get; init; }
    public PartialDate? Raised { get; init; }
    public PartialDate? Answered { get; init; }
    public int? Others { get; init; }

    public static AnswerLine Of(Issue issue, IRefs refs) => new()
    {
        Id = issue.Key, Source = issue.Source, Number = issue.Number, Said = issue.Title, Answer = issue.EndedAs!.Value, Did = AnswerInShort.DidOf(issue.EndedAs!.Value, issue.Changed, issue.Reason),
        Sorted = issue.Verdict, Board = refs.KeyOrNull(issue.BoardId), Raised = issue.Raised, Answered = issue.Ended, Others = issue.Others == 0 ? null : issue.Others,
    };
}
