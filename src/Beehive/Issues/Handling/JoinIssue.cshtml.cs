using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Handling;

/// <summary>The same was said before: this one is joined to that one.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager, OfAnyBoard = true)]
public sealed class JoinIssueModel(Store store, Desk desk, Me me, Here here, Frame frame, IssueLetters letters) : IssueDeedModel(store, desk, me, here, frame, letters)
{
    public override string Heading => "The same was said before";

    protected override string Said => "It is joined. Whoever told us hears of it.";

    protected override IReadOnlyList<string> Fields => ["other"];

    protected override bool May(IssueRights rights, Issue issue) => rights.ForPlace && issue.IsOpen;

    protected override async Task<bool> DoAsync(Deed deed, Form form, Issue issue, IssueOffice office, By by)
    {
        if (!form.MaybeNumber("other", out var number)) return false;
        if (await deed.Store.Issues.Include(x => x.Steps).FirstOrDefaultAsync(x => x.Number == number, deed.Cancel) is not { } other) return form.Refuse("other", new("There is no issue of that number here."));
        await deed.Writing.HoldAsync(other.Id, deed.Cancel);
        if (!form.Refuse("other", issue.JoinTo(other, by))) return false;
        // Whoever raised this one hears of that one from now on.
        await Joining.BringAsync(deed.Store, issue.Id, other.Id, deed.Cancel);
        return true;
    }
}
