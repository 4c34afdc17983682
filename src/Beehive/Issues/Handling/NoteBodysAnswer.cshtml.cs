using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Beehive.Platform.Web;

namespace Beehive.Issues.Handling;

/// <summary>What the other body answered to which an issue was passed. Whoever told us hears of it.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class NoteBodysAnswerModel(Store store, Desk desk, Me me, Here here, Frame frame, IssueLetters letters) : IssueDeedModel(store, desk, me, here, frame, letters)
{
    public override string Heading => "What they answered";

    protected override string Said => "The answer is written down. Whoever told us hears of it.";

    protected override IReadOnlyList<string> Fields => ["answer"];

    protected override bool May(IssueRights rights, Issue issue) => rights.HearsBody(issue);

    protected override Task<bool> DoAsync(Deed deed, Form form, Issue issue, IssueOffice office, By by) => Task.FromResult(form.Refuse("answer", issue.NoteBodysAnswer(form["answer"], by)));
}
