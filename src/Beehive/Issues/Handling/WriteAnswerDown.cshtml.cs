using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Handling;

/// <summary>The answer to what we asked came another way; the clock goes on.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class WriteAnswerDownModel(Store store, Desk desk, Me me, Here here, Frame frame, IssueLetters letters) : IssueDeedModel(store, desk, me, here, frame, letters)
{
    public override string Heading => "Write the answer down";

    public IssueQuestion? Question { get; private set; }

    protected override string Said => "The answer is kept. The clock goes on.";

    protected override IReadOnlyList<string> Fields => ["answer"];

    protected override bool May(IssueRights rights, Issue issue) => rights.WaitsForAnswer(issue);

    protected override async Task PrepareAsync(CancellationToken cancel) => Question = await OpenAsync(Store, Issue.Id, cancel);

    protected override async Task<bool> DoAsync(Deed deed, Form form, Issue issue, IssueOffice office, By by)
    {
        // What came with files brought no question along; the answer is kept all the same.
        if (await OpenAsync(deed.Store, issue.Id, deed.Cancel) is not { } question) deed.Store.Add(question = IssueQuestion.Of(issue, "", deed.Act.At));
        return form.Refuse("answer", question.Take(form["answer"], deed.Act.At)) && form.Refuse("answer", issue.TakeAnswer(Here.Place.Nation.Holidays(), office.Promises, by));
    }

    private static Task<IssueQuestion?> OpenAsync(Store from, long issue, CancellationToken cancel) =>
        from.IssueQuestions.Where(x => x.IssueId == issue && x.ClosedAt == null).OrderByDescending(x => x.Id).FirstOrDefaultAsync(cancel);
}
