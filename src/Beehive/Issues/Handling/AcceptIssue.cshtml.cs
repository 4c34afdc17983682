using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Beehive.Platform.Web;

namespace Beehive.Issues.Handling;

/// <summary>The board says that it deals with an issue.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, OfAnyBoard = true)]
public sealed class AcceptIssueModel(Store store, Desk desk, Me me, Here here, Frame frame, IssueLetters letters) : IssueDeedModel(store, desk, me, here, frame, letters)
{
    public override string Heading => "Your board takes it";

    protected override string Said => "Your board has it. Whoever told us hears of it.";

    protected override IReadOnlyList<string> Fields => ["accept"];

    protected override bool May(IssueRights rights, Issue issue) => rights.Answers(issue);

    protected override Task<bool> DoAsync(Deed deed, Form form, Issue issue, IssueOffice office, By by)
    {
        var next = office.Promises.Answering(Here.Place.Nation.Holidays(), issue.Raised?.First ?? Here.Today, Here.Today);
        return Task.FromResult(form.Refuse("accept", issue.Accept(new Holder(issue.Holder, issue.HolderPhone), next, by)));
    }
}
