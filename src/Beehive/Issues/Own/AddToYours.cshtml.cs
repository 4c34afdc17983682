using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues.Own;

/// <summary>Whoever raised or joined an issue says more. Where everybody can read it already, those who have it read it first.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class AddToYoursModel(Database database, Desk desk, Here here, Frame frame, IssueLetters letters, DangerLetters danger) : OwnDeedModel(database, desk, here, frame)
{
    public override string Heading => "Say more";

    protected override IReadOnlyList<string> Fields => ["words"];

    /// <summary>What we asked and wait for; only whoever raised it is asked.</summary>
    public IssueQuestion? Question { get; private set; }

    protected override bool May(Mine mine) => mine.Issue.IsOpen;

    protected override async Task PrepareAsync(Store from, Mine mine, CancellationToken cancel) => Question = await from.QuestionOfAsync(mine, cancel);

    protected override async Task<Done?> DoAsync(Deed deed, Form form, Mine mine, By by)
    {
        if (await deed.Store.QuestionOfAsync(mine, deed.Cancel) is { } question) return await AnswerAsync(deed, form, mine.Issue, question, by);
        var (issue, isPublic) = (mine.Issue, mine.Issue.Visibility == Visibility.Public);
        if (!form.Refuse("words", isPublic ? issue.SayMore(form["words"], by) : issue.Add(form["words"], by, Office.Promises.Reading(Here.Place.Nation.Holidays(), Here.Today)))) return null;
        if (isPublic && !await letters.HandOnAsync(deed.Writing, Here.Place, issue, form["words"], Here.Today, deed.Cancel))
        {
            form.Notice = "Nobody can be reached from here just now, so nothing was sent. Please call the number below.";
            return null;
        }
        var found = DangerWords.In(Office.OwnDangerWords, form["words"]);
        await danger.MarkAsync(deed.Writing, Here.Place, issue, found, Here.Today, deed.Act.At, deed.Cancel);
        return new Done(found.Count > 0 ? RaiseWay.Of(Here, Request).At("danger/yours") : Yours, isPublic ? "Thank you. Those who have it get what you wrote." : "Thank you. It stands with what you told us.");
    }

    /// <summary>The answer stands with the question, and nowhere else; only that one came stands in the history.</summary>
    private async Task<Done?> AnswerAsync(Deed deed, Form form, Issue issue, IssueQuestion question, By by)
    {
        if (!form.Refuse("words", question.Take(form["words"], deed.Act.At)) || !form.Refuse("words", issue.TakeAnswer(Here.Place.Nation.Holidays(), Office.Promises, by))) return null;
        await letters.HandOnAsync(deed.Writing, Here.Place, issue, form["words"], Here.Today, deed.Cancel);
        await letters.TellAsync(deed.Writing, Here.Place, issue, deed.Cancel);
        return new Done(Yours, "Thank you. Those who have it can read your answer. Nobody else can.");
    }
}
