using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues.Raising;

/// <summary>The first question: what do you want to tell us?</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class TellWordsModel(Store store, Desk desk, Here here, Frame frame) : RaisePage(store, desk, here, frame)
{
    public override string Heading => "What do you want to tell us?";

    public override int Question => 1;

    protected override IReadOnlyList<string> Fields => ["words"];

    protected override string Next => Root + "/change";

    protected override bool IsTooSoon => false;

    protected override Dictionary<string, string?> Answers(Telling? telling) => new(StringComparer.Ordinal) { ["words"] = telling?.Words };

    protected override void Answer(Form form, Telling telling)
    {
        if (form.Refuse("words", new Told(form["words"]).WordsRefused)) telling.Words = form["words"];
    }
}
