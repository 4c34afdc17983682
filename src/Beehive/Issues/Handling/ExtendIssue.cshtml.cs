using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Beehive.Platform.Web;

namespace Beehive.Issues.Handling;

/// <summary>A later date, with a reason that everybody reads.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class ExtendIssueModel(Store store, Desk desk, Me me, Here here, Frame frame, IssueLetters letters) : IssueDeedModel(store, desk, me, here, frame, letters)
{
    public override string Heading => "It takes longer";

    protected override string Said => "The new date is written down, with the reason.";

    protected override IReadOnlyList<string> Fields => ["why", "until"];

    protected override IReadOnlyList<AnswerBeginning> Beginnings => AnswerBeginning.OfDelay;

    protected override IEnumerable<AnswerHint> HintsOn(Form form) => AnswerHints.OfReading("why", form["why"]);

    public LatestDay Latest { get; private set; } = null!;

    protected override async Task PrepareAsync(CancellationToken cancel) => Latest = await LatestAsync(Store, Issue, cancel);

    protected override bool May(IssueRights rights, Issue issue) => rights.ForPlace && issue.IsOpen || rights.Handles(issue);

    protected override async Task<bool> DoAsync(Deed deed, Form form, Issue issue, IssueOffice office, By by)
    {
        form.Refuse("why", Issue.CheckReason(form["why"]));
        if (!form.MaybeDay("until", out var until)) return false;
        if (until is not { } day) return form.Refuse("until", new("Write the new day."));
        return form.Holds && form.Refuse("until", issue.Extend(form["why"], day, by, await LatestAsync(deed.Store, issue, deed.Cancel)));
    }
}
