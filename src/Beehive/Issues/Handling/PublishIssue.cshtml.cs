using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Beehive.Platform.Web;

namespace Beehive.Issues.Handling;

/// <summary>A person has read it, takes out what must not be shown, and shows it to everybody.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager, OfAnyBoard = true)]
public sealed class PublishIssueModel(Store store, Desk desk, Me me, Here here, Frame frame, IssueLetters letters) : IssueDeedModel(store, desk, me, here, frame, letters)
{
    public override string Heading => "Show it to everybody";

    protected override string Said => "Everybody can read it now. Send it to a board next.";

    protected override IReadOnlyList<string> Fields => ["title", "words", "wanted", "about", "kind", "taken"];

    protected override bool ChangesRecord => true;

    protected override bool May(IssueRights rights, Issue issue) => rights.Reads(issue);

    protected override Dictionary<string, string?> Told(Issue issue) => new(StringComparer.Ordinal)
    {
        ["title"] = issue.Title, ["words"] = issue.Words, ["wanted"] = issue.Wanted, ["about"] = issue.About, ["kind"] = issue.Kind.ToString(),
    };

    protected override Task<bool> DoAsync(Deed deed, Form form, Issue issue, IssueOffice office, By by)
    {
        form.Choice<IssueKind>("kind", new("Choose what it is."), out var kind);
        var shown = new Shown(form["title"], form["words"], kind, form.Maybe("wanted"), form.Maybe("about"), issue.RaisedBy, form.Maybe("taken"));
        form.Refuse("title", shown.TitleRefused);
        form.Refuse("words", shown.WordsRefused);
        form.Refuse("taken", shown.TakenOutRefused(issue));
        return Task.FromResult(form.Holds && form.Refuse("title", issue.Publish(shown, office.HolderOn(Here.Today), office.Promises.Accepting(Here.Place.Nation.Holidays(), Here.Today), by)));
    }
}
