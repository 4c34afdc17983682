using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Beehive.Platform.Web;
using Beehive.Platform.Words;

namespace Beehive.Issues.Handling;

/// <summary>Takes words out of what everybody can read already: from the issue and from everything that repeats it.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager, OfAnyBoard = true)]
public sealed class TakeOutOfIssueModel(Store store, Desk desk, Me me, Here here, Frame frame, IssueLetters letters) : IssueDeedModel(store, desk, me, here, frame, letters)
{
    public override string Heading => "Take something out";

    protected override string Said => "It is taken out, everywhere on this site. Letters that were sent before cannot be called back.";

    protected override IReadOnlyList<string> Fields => ["secret-words", "instead", "why"];

    protected override bool May(IssueRights rights, Issue issue) => rights.TakesOut(issue);

    protected override async Task<bool> DoAsync(Deed deed, Form form, Issue issue, IssueOffice office, By by)
    {
        form.Refuse("secret-words", Passage.Of(form["secret-words"], form.Maybe("instead"), out var passage));
        form.Refuse("why", Issue.CheckTakenOutReason(form["why"], passage));
        if (!form.Holds || passage is null) return false;
        return form.Refuse("secret-words", await new TakingOut(deed, issue, passage, form["why"], by).DoAsync());
    }
}
