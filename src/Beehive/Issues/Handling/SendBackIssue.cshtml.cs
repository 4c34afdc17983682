using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Beehive.Platform.Web;

namespace Beehive.Issues.Handling;

/// <summary>The board says why it does not deal with an issue; it goes back to whoever sent it.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, OfAnyBoard = true)]
public sealed class SendBackIssueModel(Store store, Desk desk, Me me, Here here, Frame frame, IssueLetters letters) : IssueDeedModel(store, desk, me, here, frame, letters)
{
    public override string Heading => "Send it back";

    protected override string Said => "It went back. Everybody can read why.";

    protected override IReadOnlyList<string> Fields => ["why"];

    protected override IReadOnlyList<AnswerBeginning> Beginnings => AnswerBeginning.OfSendingBack;

    protected override IEnumerable<AnswerHint> HintsOn(Form form) => AnswerHints.OfReading("why", form["why"]);

    protected override bool May(IssueRights rights, Issue issue) => rights.Answers(issue);

    protected override Task<bool> DoAsync(Deed deed, Form form, Issue issue, IssueOffice office, By by)
    {
        return Task.FromResult(form.Refuse("why", issue.SendBack(form["why"], office.HolderOn(Here.Today), office.Promises.Accepting(Here.Place.Nation.Holidays(), Here.Today), by)));
    }
}
