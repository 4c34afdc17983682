using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Beehive.Platform.Web;

namespace Beehive.Issues.Handling;

/// <summary>Answers an issue and closes it, with a reason.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class EndIssueModel(Store store, Desk desk, Me me, Here here, Frame frame, IssueLetters letters) : IssueDeedModel(store, desk, me, here, frame, letters)
{
    private static readonly IssueEnd[] Unseen = [IssueEnd.Private, IssueEnd.NotOurs, IssueEnd.Signposted, IssueEnd.NotAccepted];
    private static readonly IssueEnd[] Seen = [IssueEnd.Done, IssueEnd.Partly, IssueEnd.NotNow, IssueEnd.No, IssueEnd.NotOurs, IssueEnd.Signposted];

    /// <summary>What nobody has read yet cannot be done or refused.</summary>
    public IReadOnlyList<IssueEnd> Ends => Issue.Visibility == Platform.Visibility.Draft ? Unseen : Seen;

    public override string Heading => "Answer and close it";

    protected override string Said => "It is closed. Whoever told us hears why.";

    protected override IReadOnlyList<string> Fields => ["how", "why", "changed", "to", "passed", "when", "rule"];

    protected override IReadOnlyList<AnswerBeginning> Beginnings => [.. AnswerBeginning.OfEnd.Where(x => x.End is { } end && Ends.Contains(end))];

    protected override IEnumerable<AnswerHint> HintsOn(Form form) =>
    [
        .. Enum.TryParse<IssueEnd>(form["how"], out var how) ? AnswerHints.OfEnd(how, form["why"], form["changed"]) : [],
        .. AnswerHints.OfReading("why", form["why"]), .. AnswerHints.OfReading("changed", form["changed"]),
    ];

    protected override bool May(IssueRights rights, Issue issue) => rights.Ends(issue);

    protected override Task<bool> DoAsync(Deed deed, Form form, Issue issue, IssueOffice office, By by)
    {
        if (!form.Choice<IssueEnd>("how", new("Choose how it ends."), out var how) || !Ends.Contains(how)) return Task.FromResult(form.Refuse("how", new("Choose how it ends.")));
        form.Refuse("why", Issue.CheckReason(form["why"]));
        if (how is IssueEnd.NotOurs or IssueEnd.Signposted) return Task.FromResult(Pass(form, issue, how, by));
        if (how is IssueEnd.NotAccepted)
            return Task.FromResult(form.Choice<IssueRule>("rule", new("Choose the rule."), out var rule) && form.Holds && form.Refuse("why", issue.NotAccept(rule, form["why"], by)));
        return Task.FromResult(form.Holds && form.Refuse(how is IssueEnd.Done or IssueEnd.Partly && form.Maybe("changed") is null ? "changed" : "why", issue.End(how, form["why"], form.Maybe("changed"), by)));
    }

    /// <summary>Somebody else deals with it: who, how and when.</summary>
    private bool Pass(Form form, Issue issue, IssueEnd how, By by)
    {
        form.Day("when", Here.Today, out var day);
        var passed = new Passed(form["to"], form["passed"], Platform.Time.PartialDate.Of(day));
        form.Refuse("to", passed.ToRefused);
        form.Refuse("passed", passed.HowRefused);
        form.Refuse("when", form.Error("when") is null ? passed.OnRefused(Here.Today) : null);
        return form.Holds && form.Refuse("why", issue.PassElsewhere(how, form["why"], passed, by));
    }
}
