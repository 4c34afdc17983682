using Beehive.EasyRead;
using Beehive.Platform;

namespace Beehive.Issues.Own;

/// <summary>One's own issue in Easy Read: what was said, where it is, what one can do, each step.</summary>
internal sealed class EasyYours(ShowYoursModel yours, DateOnly today)
{
    private readonly Issue issue = yours.Mine.Issue;

    public EasyPage Tell(EasyPage easy)
    {
        TellWords(easy);
        TellQuestion(easy);
        TellNow(easy);
        if (yours.MayDo) TellDeeds(easy);
        if (issue.Steps.Count > 0) easy.Head("What happened?");
        foreach (var step in issue.Steps) easy.TellStep(step);
        easy.Say("phone", new("Do you have a question?"), new("Call {0}.", yours.Office.Phone));
        return easy.Lead("lock", "Close it", yours.Root + "/yours/close/easy", new("This page stays open for an hour."), new("Do other people use this computer?"), new("Then close the page."));
    }

    private void TellWords(EasyPage easy)
    {
        easy.Quote("speak", issue.Words, new Sentence("You told us this:"));
        easy.Quote("idea", issue.Wanted, new Sentence("You want this to change:"));
        easy.Quote("place", issue.About, new Sentence("It is about this:"));
        easy.Say("mail", new("It has the number {0}.", issue.Number), issue.Raised is { } day ? EasyDates.Of(day, "It came on {0}.", "It came in {0}.") : null,
            issue.Others == 0 ? null : Sentence.Count(issue.Others, "{0} other person said the same.", "{0} other people said the same."));
        if (yours.Mine.Raiser.Joined) easy.Say("people", new("Another person said this first."), new("You said the same."));
        if (issue.Visibility == Visibility.Public) easy.Lead("see", "The page that everybody can read", EasyPage.At(issue.Address), new Sentence("Everybody can read it."));
        else easy.Say("lock", new("Other people cannot read it."), new("Only our office can read it."));
    }

    private void TellQuestion(EasyPage easy)
    {
        if (yours.Question is not { } question) return;
        easy.Head("We asked you something");
        easy.Quote("question", question.Words, new Sentence("We want to know this:"));
        easy.Lead("write", "Answer", yours.Root + "/yours/add/easy", new("Please answer us."), issue.Next is { } day ? EasyDates.Of(day, "We wait until {0}.", "We wait until {0}.") : null);
    }

    private void TellNow(EasyPage easy)
    {
        easy.Head(issue.IsOpen ? "Where is it now?" : "How did it end?");
        var (picture, said) = EasyIssues.Now(issue, today);
        easy.Say(picture, said);
        easy.TellNext(issue);
        easy.Read("star", issue.Changed, new Sentence("This is different now:"));
        easy.Read("idea", issue.Reason, new Sentence("This is why:"));
        if (yours.JoinedTo is { } other) easy.Named("people", other.Title, EasyPage.At(other.Address), new("It is the number {0} now.", other.Number), new("Your code opens that too."));
    }

    private void TellDeeds(EasyPage easy)
    {
        easy.Head("What can you do now?");
        if (yours.MayAdd) easy.Lead("add", "Say more", yours.Root + "/yours/add/easy", new Sentence("You can tell us more."));
        if (yours.MaySort) easy.Lead("tick", "Say whether it is sorted", yours.Root + "/yours/sorted/easy", new Sentence("Is it better now?"));
        if (yours.MayTakeBack) easy.Lead("back", "Take it back", yours.Root + "/yours/take-back/easy", new Sentence("You can take your words back."));
        if (yours.MayReach) easy.Lead("phone", "Change how we reach you", yours.Root + "/yours/reach/easy", new Sentence("Do you have a new phone number?"));
        if (yours.MayForget) easy.Lead("bin", "Forget how to reach me", yours.Root + "/yours/forget/easy", new Sentence("We can forget your name and number."));
    }
}
