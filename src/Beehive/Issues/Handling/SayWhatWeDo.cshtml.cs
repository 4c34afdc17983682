using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Beehive.Platform.Web;

namespace Beehive.Issues.Handling;

/// <summary>The first answer: what the board will do, and by when.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, OfAnyBoard = true)]
public sealed class SayWhatWeDoModel(Store store, Desk desk, Me me, Here here, Frame frame, IssueLetters letters) : IssueDeedModel(store, desk, me, here, frame, letters)
{
    public override string Heading => "Say what you will do";

    protected override string Said => "It is written down. Whoever told us hears of it.";

    protected override IReadOnlyList<string> Fields => ["will", "until"];

    protected override IReadOnlyList<AnswerBeginning> Beginnings => AnswerBeginning.OfPromise;

    protected override IEnumerable<AnswerHint> HintsOn(Form form) => [.. AnswerHints.OfPromise("will", form["will"]), .. AnswerHints.OfReading("will", form["will"])];

    public LatestDay Latest { get; private set; } = null!;

    protected override async Task PrepareAsync(CancellationToken cancel) => Latest = await LatestAsync(Store, Issue, cancel);

    protected override bool May(IssueRights rights, Issue issue) => rights.Handles(issue);

    protected override async Task<bool> DoAsync(Deed deed, Form form, Issue issue, IssueOffice office, By by)
    {
        form.Refuse("will", Issue.CheckReason(form["will"]));
        if (!form.MaybeDay("until", out var until)) return false;
        if (until is not { } day) return form.Refuse("until", new("Say by when people can look again."));
        return form.Holds && form.Refuse("until", issue.Will(form["will"], new Holder(issue.Holder, issue.HolderPhone), day, by, await LatestAsync(deed.Store, issue, deed.Cancel)));
    }
}
