using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues.Raising;

/// <summary>What should change, and what kind of thing it is.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class TellChangeModel(Store store, Desk desk, Here here, Frame frame) : RaisePage(store, desk, here, frame)
{
    /// <summary>As the kinds are offered; whoever does not know goes on all the same.</summary>
    public static IReadOnlyList<IssueKind> Kinds { get; } = [IssueKind.Request, IssueKind.Suggestion, IssueKind.Complaint, IssueKind.Compliment, IssueKind.Story, IssueKind.Comment];

    public override string Heading => IsMore ? "What is it?" : "What should change?";

    public override int Question => 2;

    protected override IReadOnlyList<string> Fields => !Way.IsEasy ? ["kind", "wanted"] : IsMore ? ["kind"] : ["wanted"];

    protected override IReadOnlyList<string> Parts => ["yes"];

    protected override string Next => Way.At("about");

    protected override Dictionary<string, string?> Answers(Telling? telling) => new(StringComparer.Ordinal) { ["kind"] = telling?.Kind, ["wanted"] = telling?.Wanted };

    protected override void Answer(Form form, Telling telling)
    {
        if (Fields.Contains("kind")) telling.Kind = KindOf(form["kind"]) is { } kind ? kind.ToString() : null;
        if (!Fields.Contains("wanted")) return;
        form.Refuse("wanted", new Told("-") { Wanted = form["wanted"] }.WantedRefused);
        telling.Wanted = form.Maybe("wanted");
    }

    /// <summary>Beside each answer in Easy Read.</summary>
    public static string PictureOf(IssueKind kind) => kind switch
    {
        IssueKind.Request => "work",
        IssueKind.Suggestion => "idea",
        IssueKind.Complaint => "warning",
        IssueKind.Compliment => "star",
        IssueKind.Story => "speak",
        _ => "write",
    };

    public static IssueKind? KindOf(string? name) => Kinds.Where(x => x.ToString() == name).Select(x => (IssueKind?)x).FirstOrDefault();
}
