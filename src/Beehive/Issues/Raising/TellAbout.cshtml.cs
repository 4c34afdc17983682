using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues.Raising;

/// <summary>The place or the service that it is about.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class TellAboutModel(Store store, Desk desk, Here here, Frame frame) : RaisePage(store, desk, here, frame)
{
    public override string Heading => "What is it about?";

    public override int Question => 3;

    protected override IReadOnlyList<string> Fields => ["about"];

    protected override string Next => Way.At("contact");

    protected override Dictionary<string, string?> Answers(Telling? telling) => new(StringComparer.Ordinal) { ["about"] = telling?.About };

    protected override void Answer(Form form, Telling telling)
    {
        if (form.Refuse("about", new Told("-") { About = form["about"] }.AboutRefused)) telling.About = form.Maybe("about");
    }
}
