using System.Globalization;
using Beehive.EasyRead;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Time;
using Beehive.Platform.Web;

namespace Beehive.Issues;

/// <summary>Letters about an issue to those who need Easy Read: short sentences, one a line, and links that lead to Easy Read.</summary>
internal static class EasyIssueLetters
{
    /// <summary>It has come.</summary>
    public static LetterText Came(Origin origin, Issue issue, string code) => new LetterText(origin, Written("We have your words: number {0}", issue.Number)).Say("You wrote this:").Say(issue.Words)
        .Say(Lines(new("Your number is {0}.", issue.Number), new("Your code is {0}.", code)))
        .Say(Lines(new("Keep your code safe."), new("You need the number and the code."), new("Then you can look at it again.")))
        .Say(Lines(new("{0} will read it.", issue.Holder), new("This happens by {0}.", Said.Date(issue.Next!.Value)))).Say(Call(issue.HolderPhone));

    /// <summary>They said the same as others.</summary>
    public static LetterText Counted(Origin origin, Issue issue, string code)
    {
        var letter = new LetterText(origin, Written("We counted you: number {0}", issue.Number)).Say("You say the same as this:").Say(issue.Words)
            .Say(Lines(new("Your number is {0}.", issue.Number), new("Your code is {0}.", code))).Say(Lines(new("Keep your code safe."), new("You need the number and the code.")));
        return Next(issue).Aggregate(letter, (written, sentence) => written.Say(sentence));
    }

    /// <summary>What happened last, in the same words by mail, by phone and by letter.</summary>
    public static IssueTold News(Issue issue)
    {
        var step = issue.Steps.MaxBy(x => x.Order)!;
        List<string> said = [Written("You told us this. It has the number {0}.", issue.Number), issue.Words, Lines(EasySteps.Of(step.Deed))];
        if (issue.EndedAs is { } end) said.Add(Lines(EasyIssues.Of(end).Said));
        if (issue.Changed is { } changed) said.AddRange(["This is different now:", changed]);
        if ((step.Text ?? issue.Reason) is { } text) said.AddRange(["We wrote this:", text]);
        return new($"There is news: {issue.Title}", [.. said, .. Next(issue)]);
    }

    /// <summary>Four weeks later.</summary>
    public static LetterText Again(Origin origin, Issue issue)
    {
        var letter = new LetterText(origin, $"Did it stay sorted? {issue.Title}").Say("You told us this:").Say(issue.Words).Say("This was our answer:").Say(Lines(EasyIssues.Of(issue.EndedAs!.Value).Said));
        if (issue.Changed is { } changed) letter.Say("This is different now:").Say(changed);
        letter.Say(Lines(new("Did it stay like this?"), new("Open one of these links."), new("Then use the button.")));
        return issue.WasOpenedAgain() ? letter : letter.Say(Lines(new Sentence("If you say no, we look again.")));
    }

    /// <summary>Only whoever raised it is asked.</summary>
    public static LetterText Question(this LetterText letter, string question) => letter.Say("We want to know this:").Say(question)
        .Say(Lines(new("Please answer us."), new("Only people who work on it read your answer."), new("You need your number and your code.")));

    public static LetterText AskIfSorted(this LetterText letter) => letter.Say(Lines(new("Is it sorted?"), new("Open one of these links."), new("Then use the button.")));

    public static LetterText MayAnswer(this LetterText letter) => letter.Say(Lines(new("You can answer this email."), new("Only people who work on it read your answer.")));

    private static IEnumerable<string> Next(Issue issue)
    {
        if (!issue.IsOpen) yield break;
        yield return Lines(new("{0} has it now.", issue.Holder), new("The phone number is {0}.", issue.HolderPhone));
        yield return "This comes next:";
        yield return issue.NextStep;
        if (issue.Next is { } day) yield return Lines(new Sentence("This should happen by {0}.", Said.Date(day)));
    }

    private static string Call(string phone) => Lines(new("Do you have a question?"), new("Call {0}.", phone));

    private static string Lines(params Sentence[] sentences) => string.Join('\n', sentences.Select(x => x.ToString()));

    private static string Written(string template, int number) => string.Format(CultureInfo.InvariantCulture, template, number);
}
