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
    /// <summary>In Easy Read: the part that asks for the name itself, of whoever lets it be shown.</summary>
    public const string Name = "name";

    private const string Praise = "yes";

    private bool wantsName;

    public override string Heading => Part switch
    {
        Praise => "May we tell the people who did well?",
        Name => "What is your first name?",
        _ => "May we show your first name?",
    };

    public override int Question => 5;

    /// <summary>What went well, and stories, can be passed on.</summary>
    public bool IsPraise => TellChangeModel.KindOf(Telling?.Kind) is IssueKind.Compliment or IssueKind.Story;

    protected override IReadOnlyList<string> Fields => !Way.IsEasy ? ["name", "shows", "passes-on"] : Part switch { Praise => ["passes-on"], Name => ["name"], _ => ["shows"] };

    protected override IReadOnlyList<string> Parts => [.. wantsName || Asked == Name ? (string[])[Name] : [], .. IsPraise ? (string[])[Praise] : []];

    protected override string Next => Way.At("check");

    protected override Dictionary<string, string?> Answers(Telling? telling) => new(StringComparer.Ordinal) { ["name"] = telling?.FirstName, ["shows"] = telling?.ShowsName, ["passes-on"] = telling?.PassesOn };

    protected override void Answer(Form form, Telling telling)
    {
        if (Fields.Contains("passes-on")) telling.PassesOn = IsPraise && form["passes-on"] is ("yes" or "no") ? form["passes-on"] : null;
        if (Part == Praise) return;
        var shows = Part == Name || form["shows"] == "yes";
        wantsName = Fields is ["shows"] && shows;
        if (Fields.Contains("name")) form.Refuse("name", new Told("-") { RaisedBy = form["name"] }.RaisedByRefused);
        if (Fields.Contains("name") && shows && form["name"].Length == 0) form.Refuse("name", Part == Name ? new("Write your first name, or choose Skip this question.") : new("Write your first name, or choose No."));
        if (Fields.Contains("name")) telling.FirstName = form.Maybe("name");
        // Nobody sees a name that has not been given.
        telling.ShowsName = shows && telling.FirstName is not null ? "yes" : "no";
    }
}
