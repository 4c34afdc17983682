using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Handling;

/// <summary>Asks whoever raised it something; the clock stands still meanwhile. The question is theirs alone; what everybody reads is why we wait.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class AskBackModel(Store store, Desk desk, Me me, Here here, Frame frame, IssueLetters letters) : IssueDeedModel(store, desk, me, here, frame, letters)
{
    public override string Heading => "Ask a question back";

    /// <summary>Somebody who raised it gave an address.</summary>
    public bool CanBeReached { get; private set; }

    protected override string Said => "Your question is on its way. The clock stands still until the answer, or until the day that you wrote.";

    protected override IReadOnlyList<string> Fields => ["question", "why", "until"];

    protected override bool May(IssueRights rights, Issue issue) => rights.Asks(issue);

    protected override async Task PrepareAsync(CancellationToken cancel) => CanBeReached = await Store.Raisers.AnyAsync(x => x.IssueId == Issue.Id && !x.Joined && x.Email != null, cancel);

    protected override string? OnlyForRaiser(Form form) => form["question"];

    protected override Task<bool> DoAsync(Deed deed, Form form, Issue issue, IssueOffice office, By by)
    {
        form.Refuse("question", IssueQuestion.CheckQuestion(form["question"]));
        if (issue.Visibility == Platform.Visibility.Public) form.Refuse("why", Issue.CheckReason(form["why"]));
        if (!form.MaybeDay("until", out var until)) return Task.FromResult(false);
        if (until is not { } day) return Task.FromResult(form.Refuse("until", new("Say when you go on at the latest.")));
        if (!form.Holds || !form.Refuse("until", issue.AskBack(form.Maybe("why"), day, Here.Place.Nation.Holidays(), by))) return Task.FromResult(false);
        deed.Store.Add(IssueQuestion.Of(issue, form["question"], deed.Act.At));
        return Task.FromResult(true);
    }
}
