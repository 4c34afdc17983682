using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues.Own;

/// <summary>"Is it sorted?" for whoever gave no email address: with number and code.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class SayYoursSortedModel(Database database, Desk desk, Here here, Frame frame, Sorting sorting) : OwnDeedModel(database, desk, here, frame)
{
    private static readonly FormPart[] All = [new("", "sorted"), new("why", "why")];

    public override string Heading => Way.IsEasy && Parts?.IsLast == true ? "Why do you say that?" : "Is it sorted?";

    protected override IReadOnlyList<string> Fields => ["sorted", "why"];

    protected override bool May(Mine mine) => mine.Issue.AsksIfSorted();

    protected override IReadOnlyList<FormPart> InParts => All;

    protected override void Check(Form form, FormPart part) => Said(form);

    private static Verdict? Said(Form form)
    {
        if (IssueWords.VerdictOf(form["sorted"]) is { } verdict) return verdict;
        form.Refuse("sorted", new("Choose what you say."));
        return null;
    }

    protected override async Task<Done?> DoAsync(Deed deed, Form form, Mine mine, By by)
    {
        if (Said(form) is not { } verdict) return null;
        var link = await Sorting.OfAsync(deed.Store, mine, deed.Cancel);
        if (link is { WaitsForWord: false }) return new Done(Yours, "You have said it already.");
        if (link is null) deed.Store.Add(link = new SortedLink { IssueId = mine.Issue.Id, RaiserId = mine.Raiser.Id, Answer = mine.Issue.AnswerStep(), TokenMark = Browser.Hash(Browser.NewToken()), MadeAt = deed.Act.At });
        return await sorting.SayAsync(deed, form, Here, mine, link, verdict, by) is { } done ? done with { Address = Yours } : null;
    }
}
