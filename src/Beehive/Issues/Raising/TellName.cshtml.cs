using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues.Raising;

/// <summary>A first name, and whether it may be shown.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class TellNameModel(Store store, Desk desk, Here here, Frame frame) : RaisePage(store, desk, here, frame)
{
    public override string Heading => IsMore ? "May we tell the people who did well?" : "May we show your first name?";

    public override int Question => 5;

    /// <summary>What went well, and stories, can be passed on.</summary>
    public bool IsPraise => TellChangeModel.KindOf(Telling?.Kind) is IssueKind.Compliment or IssueKind.Story;

    protected override IReadOnlyList<string> Fields => !Way.IsEasy ? ["name", "shows", "passes-on"] : IsMore ? ["passes-on"] : ["name", "shows"];

    protected override bool HasMore => IsPraise;

    protected override string Next => Way.At("check");

    protected override Dictionary<string, string?> Answers(Telling? telling) => new(StringComparer.Ordinal) { ["name"] = telling?.FirstName, ["shows"] = telling?.ShowsName, ["passes-on"] = telling?.PassesOn };

    protected override void Answer(Form form, Telling telling)
    {
        if (Fields.Contains("passes-on")) telling.PassesOn = IsPraise && form["passes-on"] is ("yes" or "no") ? form["passes-on"] : null;
        if (IsMore) return;
        form.Refuse("name", new Told("-") { RaisedBy = form["name"] }.RaisedByRefused);
        var shows = form["shows"] == "yes";
        if (shows && form["name"].Length == 0) form.Refuse("name", new("Write your first name, or choose No."));
        (telling.FirstName, telling.ShowsName) = (form.Maybe("name"), shows ? "yes" : "no");
    }
}
