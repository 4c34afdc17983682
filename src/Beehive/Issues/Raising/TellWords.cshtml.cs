using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues.Raising;

/// <summary>The first question: what do you want to tell us?</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class TellWordsModel(Database database, Store store, Desk desk, Here here, Frame frame) : RaisePage(store, desk, here, frame)
{
    public override string Heading => "What do you want to tell us?";

    public override int Question => 1;

    private bool isAlike, adds;

    protected override IReadOnlyList<string> Fields => ["words", "add"];

    protected override string Next => Way.At(adds ? "files" : isAlike ? "similar" : "change");

    /// <summary>Whether others have said this: looked up before anything is written.</summary>
    protected override async Task PrepareAsync(CancellationToken cancel) => isAlike = (await AlikeIssues.FindAsync(database, Store, Request.Form["words"], cancel)).Count > 0;

    protected override bool IsTooSoon => false;

    protected override Dictionary<string, string?> Answers(Telling? telling) => new(StringComparer.Ordinal) { ["words"] = telling?.Words ?? Request.Words("q") };

    protected override void Answer(Form form, Telling telling)
    {
        adds = form.Ticked("add");
        if (form.Refuse("words", new Told(form["words"]) { WithFile = adds || Files.Count > 0 }.WordsRefused)) telling.Words = form.Maybe("words");
    }
}
